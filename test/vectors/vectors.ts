import { z } from 'zod'
import { errorCodeSchema } from '../../src/shared/errors'

/** One bit of a byte changed, or everything from an offset on gone. */
const damageSchema = z.union([z.object({ flip: z.int() }), z.object({ cut: z.int() })])

/**
 * `vectors.json` in the folder of a format: what is in its good vault, and what becomes of unlocking each pair of files. A file
 * that is null is not there.
 */
export const vectorsSchema = z.object({
  password: z.string(),
  content: z.object({
    vaultId: z.string(),
    database: z.string(),
    environment: z.string(),
    credential: z.string(),
    credentialId: z.string(),
    version: z.int(),
    parts: z.record(z.string(), z.string()),
    exchange: z.string(),
  }),
  cases: z.array(
    z.object({
      name: z.string(),
      header: z.string().nullable(),
      database: z.string().nullable(),
      damage: damageSchema.optional(),
      /** What is tried, where it is not the password above. A key in the keychain is base64url. */
      password: z.string().optional(),
      recoveryCode: z.string().optional(),
      keychainKey: z.string().optional(),
      outcome: z.union([z.literal('opens'), errorCodeSchema]),
    }),
  ),
})
export type Vectors = z.infer<typeof vectorsSchema>
