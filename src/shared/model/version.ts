import { z } from 'zod'
import { partSchema } from './credential'
import { timestampSchema } from './id'

/** A set of values that a credential had or has, and who may know it. */
export const versionSchema = z.object({
  version: z.int().positive(),
  createdAt: timestampSchema,
  /** When the next one took its place; null for the current one. */
  replacedAt: timestampSchema.nullable(),
  /** When it was revoked at the provider; null where it may still work there. */
  revokedAt: timestampSchema.nullable(),
  current: z.boolean(),
  /** New values of a rotation that were not switched to yet. */
  waiting: z.boolean(),
  /** When a secret of it was last revealed or copied, by the log; null when it never left the vault but to be used. */
  shownAt: timestampSchema.nullable(),
  /** Secret parts by their hint only. */
  parts: z.array(partSchema),
})
export type Version = z.infer<typeof versionSchema>
