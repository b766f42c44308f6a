import { z } from 'zod'
import { partSchema } from './credential'
import { idSchema, timestampSchema } from './id'

/** A rotation under way: new values that wait as a version, and how far they have come. */
export const rotationSchema = z.object({
  credentialId: idSchema,
  formerVersion: z.int().positive(),
  newVersion: z.int().positive(),
  startedAt: timestampSchema,
  /** When the provider took the new values, or a person said that it does. */
  verifiedAt: timestampSchema.nullable(),
  /** When the new values became those of the credential. */
  switchedAt: timestampSchema.nullable(),
  /** The new values, secret ones by their hint only. */
  parts: z.array(partSchema),
})
export type Rotation = z.infer<typeof rotationSchema>
