import { z } from 'zod'
import { credentialModeSchema } from './credential'
import { idSchema, timestampSchema } from './id'

export const auditActionSchema = z.enum([
  'vault-created',
  'unlocked',
  'unlock-failed',
  'locked',
  'confirmed',
  'confirmation-failed',
  'revealed',
  'copied',
  'used',
  'created',
  'changed',
  'token-fetched',
  'token-refreshed',
  'token-refused',
  'deactivated',
  'reactivated',
  'regenerated',
  'revoked',
  'deleted',
  'restored',
  'removed',
  'password-changed',
  'recovery-code-made',
  'keychain-turned-on',
  'keychain-turned-off',
  'key-rotated',
  'rotated',
  'reach-checked',
  'backed-up',
  'backup-restored',
  'exported',
  'settings-changed',
  'finding-dismissed',
  'finding-restored',
])
export type AuditAction = z.infer<typeof auditActionSchema>

/** One line of the log. Names what was touched, never a value. */
export const auditEntrySchema = z.object({
  /** Counted from one without gaps. */
  number: z.int().positive(),
  at: timestampSchema,
  action: auditActionSchema,
  databaseId: idSchema.nullable(),
  credentialId: idSchema.nullable(),
  mode: credentialModeSchema.nullable(),
  /** What it was called then, e.g. the title of a credential and the part that was revealed. */
  subject: z.string(),
})
export type AuditEntry = z.infer<typeof auditEntrySchema>

/** Whether the chain of the log holds, and up to where. */
export const auditVerdictSchema = z.discriminatedUnion('intact', [
  z.object({ intact: z.literal(true), entries: z.int().nonnegative() }),
  z.object({ intact: z.literal(false), entries: z.int().nonnegative(), brokenAt: z.int().positive() }),
])
export type AuditVerdict = z.infer<typeof auditVerdictSchema>
