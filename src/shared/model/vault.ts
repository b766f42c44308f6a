import { z } from 'zod'
import { texts } from '../texts'
import { timestampSchema } from './id'
import { preferencesSchema } from './preferences-schema'

/** Long enough to be worth the key derivation behind it; strength advice comes on top. */
export const passwordSchema = z.string().min(10, texts.inputs.passwordTooShort).max(1_000)

/** What a person calls a vault on this computer. */
export const vaultNameSchema = z
  .string()
  .trim()
  .min(1, texts.inputs.vaultName)
  .max(60, texts.inputs.vaultNameTooLong)

/** A vault in the list of this computer. */
export const knownVaultSchema = z.object({
  folder: z.string(),
  name: z.string(),
  /** When it was last unlocked; null when it has not been yet. */
  openedAt: timestampSchema.nullable(),
})
export type KnownVault = z.infer<typeof knownVaultSchema>

export const vaultStatusSchema = z.object({
  /** `none`: to be made. `missing`: it was opened before, and is not there now. `moving`: its files are on their way. */
  state: z.enum(['none', 'missing', 'moving', 'locked', 'unlocked']),
  /** Folder and name of the vault, to tell a person which one this is. */
  folder: z.string(),
  name: z.string(),
  /** It is open, and damaged: every change fails with `vault-read-only`. */
  readOnly: z.boolean(),
  /** What went wrong with the vaults of this computer while there was no one to tell. */
  notice: z.string().nullable(),
  /** When the backup was made that took the place of the vault, until that is opened. */
  restoredFrom: timestampSchema.nullable(),
  /** Ways to open it besides the password; false while there is no vault. */
  opensWithRecoveryCode: z.boolean(),
  opensWithKeychain: z.boolean(),
  /** After too many wrong passwords: until when the next one is refused unread. */
  nextAttemptAt: timestampSchema.nullable(),
  /** A sentence when the app runs on the test runtime, which is no place for real keys. */
  runtimeWarning: z.string().nullable(),
  /** How the person likes the window; it holds whether a vault is open or not. */
  preferences: preferencesSchema,
})
export type VaultStatus = z.infer<typeof vaultStatusSchema>
