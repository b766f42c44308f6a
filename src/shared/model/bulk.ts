import { z } from 'zod'
import { idSchema } from './id'
import { tagSchema } from './tag'

/** What can be done with many credentials at once. */
export const bulkActSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('add-tag'), tag: tagSchema }),
  z.object({ type: z.literal('remove-tag'), tag: tagSchema }),
  z.object({ type: z.literal('deactivate') }),
  z.object({ type: z.literal('reactivate') }),
  /** From one database to another of the same provider; where else they belong they stay. */
  z.object({ type: z.literal('move'), from: idSchema, to: idSchema }),
  z.object({ type: z.literal('delete') }),
])
export type BulkAct = z.infer<typeof bulkActSchema>

/** With whom it was done, and with whom not and why. */
export const bulkOutcomeSchema = z.object({
  done: z.array(idSchema),
  leftOut: z.array(z.object({ credentialId: idSchema, title: z.string(), reason: z.string() })),
})
export type BulkOutcome = z.infer<typeof bulkOutcomeSchema>
