import { z } from 'zod'
import type { MoloniCustomer } from './moloni-data'

/** `CustomerInsert`. Country and language are asked for by the vendor and mean nothing here. */
export const customerSchema = z
  .strictObject({
    number: z.string(),
    name: z.string().default(''),
    vat: z.string().default(''),
    email: z.string().default(''),
    zipCode: z.string().default(''),
    countryId: z.int().optional(),
    languageId: z.int().optional(),
  })
  .transform(({ countryId, languageId, ...customer }) => customer)

/** `CustomerOptions`: pages count from 1, 50 customers each; what lies outside of the limits is corrected, not refused. */
export const optionsSchema = z
  .strictObject({
    search: z
      .strictObject({ field: z.enum(['ALL', 'number', 'name', 'vat', 'email']), value: z.string() })
      .optional(),
    pagination: z
      .strictObject({ page: z.int().default(1), qty: z.int().default(50) })
      .prefault({})
      .transform(({ page, qty }) => ({ page: Math.max(1, page), qty: Math.min(Math.max(1, qty), 1000) })),
  })
  .prefault({})

/** The customers that match, a page of them, and how many there are on all pages. */
export function viewCustomers(
  all: readonly MoloniCustomer[],
  { search, pagination }: z.infer<typeof optionsSchema>,
) {
  const found = search === undefined ? all : all.filter((customer) => matches(customer, search))
  const { page, qty } = pagination
  return {
    errors: [],
    data: found.slice((page - 1) * qty, page * qty),
    options: { pagination: { page, qty, count: found.length } },
  }
}

function matches(
  { number, name, vat, email }: MoloniCustomer,
  { field, value }: NonNullable<z.infer<typeof optionsSchema>['search']>,
): boolean {
  const texts = { number, name, vat, email }
  const searched = field === 'ALL' ? Object.values(texts) : [texts[field]]
  return searched.some((text) => text.toLowerCase().includes(value.toLowerCase()))
}

/** What is wrong with a field of the input, or with all of it: then the field is `*`. */
export interface FieldError {
  readonly field: string
  readonly msg: string
}

/** The VAT number of whoever does not tell theirs. */
const anonymousVat = '999999990'

/** Everything that is wrong with a customer, all at once. */
export function validateCustomer(
  draft: z.infer<typeof customerSchema>,
  existing: readonly MoloniCustomer[],
): readonly FieldError[] {
  const { number, name, vat, zipCode } = draft
  const errors: FieldError[] = []
  const add = (field: string, msg: string) => errors.push({ field, msg })
  if (name.trim() === '' && vat === '') add('*', 'Name or VAT is required.')
  if (vat !== '' && !/^\d{9}$/.test(vat)) add('vat', 'Invalid VAT inserted')
  if (zipCode !== '' && !/^\d{4}-\d{3}$/.test(zipCode)) add('zipCode', 'Invalid zip code format')
  if (existing.some((customer) => customer.number === number)) {
    add('number', 'A customer with that number already exists for your company')
  }
  if (vat !== '' && vat !== anonymousVat && existing.some((customer) => customer.vat === vat)) {
    add('vat', 'A customer with that vat already exists for your company')
  }
  return errors
}
