import { z } from 'zod'
import { timestampSchema } from './id'

/** Long enough to be worth the key derivation behind it; strength advice comes on top. */
export const passwordSchema = z.string().min(10, 'Use at least 10 characters').max(1_000)

export const vaultStatusSchema = z.object({
  state: z.enum(['none', 'locked', 'unlocked']),
  /** Folder of the vault, to tell a person which one this is. */
  folder: z.string(),
  /** Ways to open it besides the password; false while there is no vault. */
  opensWithRecoveryCode: z.boolean(),
  opensWithKeychain: z.boolean(),
  /** After too many wrong passwords: until when the next one is refused unread. */
  nextAttemptAt: timestampSchema.nullable(),
  /** A sentence when the app runs on the test runtime, which is no place for real keys. */
  runtimeWarning: z.string().nullable(),
})
export type VaultStatus = z.infer<typeof vaultStatusSchema>
