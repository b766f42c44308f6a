import { z } from 'zod'
import { type Field, GraphqlRefusal, type Operation } from './graphql-document'
import { checkSelection, type SelectableType, select } from './graphql-selection'
import {
  customerSchema,
  type FieldError,
  optionsSchema,
  validateCustomer,
  viewCustomers,
} from './moloni-customers'
import type { MoloniCompany, MoloniCustomer } from './moloni-data'
import type { MoloniUser } from './moloni-keys'

/** Every operation answers with HTTP 200 and one of these: either `errors` is empty or `data` is null. */
interface Envelope {
  readonly errors: readonly FieldError[]
  readonly data: unknown
  readonly options?: unknown
}

export interface CompanyData {
  readonly company: MoloniCompany
  readonly customers: Map<number, MoloniCustomer>
}

interface RootField {
  readonly type: SelectableType
  /** The arguments come as they were sent. */
  readonly run: (user: MoloniUser, sent: unknown) => Envelope
}

const errorType = { field: 'leaf', msg: 'leaf' } as const
const companyType = { companyId: 'leaf', name: 'leaf', vat: 'leaf' } as const
const customerType = {
  customerId: 'leaf',
  number: 'leaf',
  name: 'leaf',
  vat: 'leaf',
  email: 'leaf',
  zipCode: 'leaf',
} as const

/** What one operation asks of the API in the name of the user. Throws a `GraphqlRefusal` before anything is done. */
export function execute(
  data: ReadonlyMap<number, CompanyData>,
  user: MoloniUser,
  { type, fields }: Operation,
): Readonly<Record<string, unknown>> {
  const roots = type === 'query' ? queries(data) : mutations(data)
  const found = fields.map((field) => ({ field, root: findRoot(roots, type, field) }))
  return Object.fromEntries(
    found.map(({ field, root }) => [
      field.responseName,
      select(root.run(user, field.arguments), field.fields),
    ]),
  )
}

function findRoot(
  roots: Readonly<Record<string, RootField>>,
  type: Operation['type'],
  field: Field,
): RootField {
  const types = Object.fromEntries(Object.entries(roots).map(([name, root]) => [name, root.type]))
  checkSelection(types, type === 'query' ? 'Query' : 'Mutation', [field])
  const root = roots[field.name]
  if (root === undefined) throw new Error(`${field.name} was checked and is not there`)
  return root
}

function queries(data: ReadonlyMap<number, CompanyData>): Readonly<Record<string, RootField>> {
  return {
    me: rootField(
      z.strictObject({}),
      { userId: 'leaf', name: 'leaf', email: 'leaf', userCompanies: { companyId: 'leaf', name: 'leaf' } },
      (user) => ({
        errors: [],
        data: {
          ...user,
          userCompanies: user.companies.map(({ companyId }) => getCompany(data, companyId).company),
        },
      }),
    ),
    company: rootField(z.strictObject({ companyId: z.int() }), companyType, (user, { companyId }) =>
      within(data, user, companyId, ({ company }) => ({ errors: [], data: company })),
    ),
    customers: rootField(
      z.strictObject({ companyId: z.int(), options: optionsSchema }),
      customerType,
      (user, { companyId, options }) =>
        within(data, user, companyId, ({ customers }) => viewCustomers([...customers.values()], options)),
      { pagination: { page: 'leaf', qty: 'leaf', count: 'leaf' } },
    ),
  }
}

function mutations(data: ReadonlyMap<number, CompanyData>): Readonly<Record<string, RootField>> {
  return {
    customerCreate: rootField(
      z.strictObject({ companyId: z.int(), data: customerSchema }),
      customerType,
      (user, { companyId, data: draft }) =>
        within(data, user, companyId, ({ customers }) => {
          if (!mayWrite(user, companyId)) {
            return refusal('*', 'You have no permission to change this company')
          }
          const errors = validateCustomer(draft, [...customers.values()])
          if (errors.length > 0) return { errors, data: null }
          const customer = { ...draft, customerId: Math.max(companyId * 1000, ...customers.keys()) + 1 }
          customers.set(customer.customerId, customer)
          return { errors: [], data: customer }
        }),
    ),
  }
}

/** A field that answers with an envelope around `dataType`. */
function rootField<Arguments>(
  schema: z.ZodType<Arguments>,
  dataType: SelectableType,
  run: (user: MoloniUser, parsed: Arguments) => Envelope,
  optionsType?: SelectableType,
): RootField {
  return {
    type: {
      data: dataType,
      errors: errorType,
      ...(optionsType === undefined ? {} : { options: optionsType }),
    },
    run(user, sent) {
      const parsed = schema.safeParse(sent)
      if (!parsed.success) throw new GraphqlRefusal('BAD_USER_INPUT', z.prettifyError(parsed.error))
      return run(user, parsed.data)
    },
  }
}

/** A company out of reach is not told from one that does not exist. */
function within(
  data: ReadonlyMap<number, CompanyData>,
  user: MoloniUser,
  companyId: number,
  run: (company: CompanyData) => Envelope,
): Envelope {
  return user.companies.some((company) => company.companyId === companyId)
    ? run(getCompany(data, companyId))
    : refusal('companyId', 'You have no access to this company')
}

function mayWrite({ companies }: MoloniUser, companyId: number): boolean {
  return companies.some((company) => company.companyId === companyId && company.access === 'write')
}

function getCompany(data: ReadonlyMap<number, CompanyData>, companyId: number): CompanyData {
  const company = data.get(companyId)
  if (company === undefined) throw new Error(`A user may open ${companyId}, but there is no such company`)
  return company
}

function refusal(field: string, msg: string): Envelope {
  return { errors: [{ field, msg }], data: null }
}
