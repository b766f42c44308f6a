import { z } from 'zod'

/** A column that holds JSON text. */
export function jsonColumn<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema)
}

/** What names are compared by: two that look the same are the same, whatever case or form they were typed in. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase()
}
