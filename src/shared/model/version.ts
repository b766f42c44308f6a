import { z } from 'zod'
import { partSchema } from './credential'
import { timestampSchema } from './id'

/** A set of values that a credential had or has. */
export const versionSchema = z.object({
  version: z.int().positive(),
  createdAt: timestampSchema,
  current: z.boolean(),
  /** Secret parts by their hint only. */
  parts: z.array(partSchema),
})
export type Version = z.infer<typeof versionSchema>
