import { z } from 'zod'
import { credentialModeSchema } from './credential'
import { idSchema, timestampSchema } from './id'

/** A credential that went out with a request, as a list over all databases names it. */
export const latelyUsedSchema = z.object({
  id: idSchema,
  title: z.string(),
  mode: credentialModeSchema,
  /** The first of its databases by name, to be opened in. */
  database: z.object({ id: idSchema, name: z.string() }),
  lastUsedAt: timestampSchema,
})
export type LatelyUsed = z.infer<typeof latelyUsedSchema>
