import { z } from 'zod'
import { timestampSchema } from './id'

/** Whether the keychain of the operating system can be used, and if not, why. */
export const keychainStatusSchema = z.discriminatedUnion('available', [
  z.object({ available: z.literal(true) }),
  z.object({ available: z.literal(false), reason: z.string() }),
])
export type KeychainStatus = z.infer<typeof keychainStatusSchema>

/** Argon2id's cost, and what it takes on this computer. */
export const derivationCostSchema = z.object({
  memoryMiB: z.int().positive(),
  iterations: z.int().positive(),
  parallelism: z.int().positive(),
  /** As measured when the slot was made. */
  milliseconds: z.int().nonnegative().nullable(),
})
export type DerivationCost = z.infer<typeof derivationCostSchema>

/** The ways in which the vault opens. */
export const protectionSchema = z.object({
  derivation: derivationCostSchema,
  /** Null when there is none; `confirmed` once the person has typed the code back. */
  recoveryCode: z.object({ createdAt: timestampSchema, confirmed: z.boolean() }).nullable(),
  /** Whether "Unlock with this computer" is on. */
  keychainUnlock: z.boolean(),
  keychain: keychainStatusSchema,
})
export type Protection = z.infer<typeof protectionSchema>

/** Milliseconds for which one answer about Live holds, where the person chose that. */
export const liveConfirmationMs = 10 * 60_000

/** What goes on while the vault key is rotated, one after the other. */
export const vaultKeyStages = [
  'backing-up',
  'copying',
  'encrypting',
  'sealing',
  'checking',
  'replacing',
] as const
export type VaultKeyStage = (typeof vaultKeyStages)[number]

/** What a person can choose, kept in the vault. */
export const settingsSchema = z.object({
  /** Minutes without a key or a click after which the vault locks. */
  idleMinutes: z.int().min(1).max(240),
  /** Minutes for which an answered question is not asked again; zero asks every time. */
  confirmationMinutes: z.int().min(0).max(60),
  /** Days that the trash keeps what was deleted. */
  trashDays: z.int().min(1).max(365),
  /** Days before the end of a credential on which a person is reminded of it; 0 is when it has ended. None: never. */
  reminderDays: z.array(z.int().min(0).max(365)).max(20),
  /** Whether a reminder names what ends; otherwise it says only how many, for who looks over the shoulder. */
  reminderNames: z.boolean(),
  /** How often is asked before what may change data in Live. */
  liveConfirmation: z.enum(['each-request', 'ten-minutes']),
  /** Minutes after which Live falls back to Test; zero lets it stay. */
  liveMinutes: z.int().min(0).max(240),
  /** Days after which Health wants a key rotated; zero for never, null for as long as each provider says. */
  rotationDays: z.int().min(0).max(3_650).nullable(),
})
export type Settings = z.infer<typeof settingsSchema>

export const defaultSettings: Settings = {
  idleMinutes: 10,
  confirmationMinutes: 5,
  trashDays: 30,
  reminderDays: [30, 7, 1, 0],
  reminderNames: true,
  liveConfirmation: 'each-request',
  liveMinutes: 15,
  rotationDays: null,
}
