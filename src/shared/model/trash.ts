import { z } from 'zod'
import { idSchema, timestampSchema } from './id'

export const trashedKindSchema = z.enum(['database', 'environment', 'credential'])
export type TrashedKind = z.infer<typeof trashedKindSchema>

/** Something that was deleted and can still be brought back. */
export const trashedItemSchema = z.object({
  kind: trashedKindSchema,
  id: idSchema,
  name: z.string(),
  /** Where it was: the provider of a database, the databases of a credential or environment. */
  place: z.string(),
  deletedAt: timestampSchema,
  /** When it is removed for good. */
  purgedAt: timestampSchema,
})
export type TrashedItem = z.infer<typeof trashedItemSchema>
