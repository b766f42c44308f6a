import { z } from 'zod'

/** A column that holds JSON text. */
export function jsonColumn<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema)
}

/** A column that holds JSON text, or null. */
export function nullableJsonColumn<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .nullable()
    .transform((text): unknown => (text === null ? null : JSON.parse(text)))
    .pipe(schema.nullable())
}

/** A column of zeros and ones. */
export const flagColumn = z
  .int()
  .min(0)
  .max(1)
  .transform((flag) => flag === 1)

/** What names are compared by: two that look the same are the same, whatever case or form they were typed in. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
