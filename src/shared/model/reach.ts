import { z } from 'zod'
import { idSchema, timestampSchema } from './id'
import { modeSchema } from './mode'

/** Of a credential at a database; `unreachable` also where an answer came that says nothing of it. */
export const reachOutcomeSchema = z.enum(['opens', 'refused', 'unreachable'])
export type ReachOutcome = z.infer<typeof reachOutcomeSchema>

/** The last try of a credential at a database in a mode. */
export const reachCheckSchema = z.object({
  credentialId: idSchema,
  databaseId: idSchema,
  mode: modeSchema,
  checkedAt: timestampSchema,
  outcome: reachOutcomeSchema,
  /** Of the answer; null where none came. */
  status: z.int().nullable(),
  durationMs: z.number().nonnegative().nullable(),
})
export type ReachCheck = z.infer<typeof reachCheckSchema>
