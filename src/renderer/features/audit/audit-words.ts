import type { AuditAction, AuditEntry, AuditVerdict } from '../../../shared/model/audit'
import { backupReasonSchema } from '../../../shared/model/backup'
import { backupReasonNames } from '../backups/backup-words'

/** What happened, as the log says it. */
export const auditActionNames: Record<AuditAction, string> = {
  'vault-created': 'Vault created',
  unlocked: 'Unlocked',
  'unlock-failed': 'Unlock failed',
  locked: 'Locked',
  confirmed: 'Confirmed',
  'confirmation-failed': 'Confirmation failed',
  revealed: 'Revealed',
  copied: 'Copied',
  used: 'Used',
  created: 'Created',
  changed: 'Changed',
  'token-fetched': 'Token fetched',
  'token-refreshed': 'Token refreshed',
  'token-refused': 'Token refused',
  deactivated: 'Deactivated',
  reactivated: 'Reactivated',
  regenerated: 'Regenerated',
  revoked: 'Marked as revoked',
  deleted: 'Deleted',
  restored: 'Restored',
  removed: 'Removed for good',
  'password-changed': 'Password changed',
  'recovery-code-made': 'Recovery code made',
  'keychain-turned-on': 'Unlock with this computer on',
  'keychain-turned-off': 'Unlock with this computer off',
  'key-rotated': 'Vault key rotated',
  rotated: 'Rotation',
  'reach-checked': 'Reach checked',
  'backed-up': 'Backed up',
  'backup-restored': 'Backup restored',
  exported: 'Exported',
  'settings-changed': 'Settings changed',
}

interface AuditGroup {
  readonly id: string
  readonly label: string
  readonly actions: readonly AuditAction[]
}

/** Actions that are looked for together; every action is in one of them. */
export const auditGroups: readonly AuditGroup[] = [
  {
    id: 'access',
    label: 'Unlocking and locking',
    actions: ['unlocked', 'unlock-failed', 'locked', 'confirmed', 'confirmation-failed'],
  },
  {
    id: 'secrets',
    label: 'Secrets revealed, copied, used',
    actions: ['revealed', 'copied', 'used', 'reach-checked', 'exported'],
  },
  {
    id: 'content',
    label: 'Changes',
    actions: ['created', 'changed', 'rotated', 'deleted', 'restored', 'removed'],
  },
  {
    id: 'life',
    label: 'Life of a credential',
    actions: [
      'deactivated',
      'reactivated',
      'regenerated',
      'revoked',
      'token-fetched',
      'token-refreshed',
      'token-refused',
    ],
  },
  {
    id: 'protection',
    label: 'Protection',
    actions: [
      'vault-created',
      'password-changed',
      'recovery-code-made',
      'keychain-turned-on',
      'keychain-turned-off',
      'key-rotated',
      'settings-changed',
    ],
  },
  { id: 'backups', label: 'Backups', actions: ['backed-up', 'backup-restored'] },
]

/** The actions that a choice of the filter stands for: a group, one action, or, for anything else, all of them. */
export function actionsOf(choice: string): AuditAction[] {
  const group = auditGroups.find(({ id }) => id === choice)
  if (group) return [...group.actions]
  const action = auditGroups.flatMap(({ actions }) => actions).find((candidate) => candidate === choice)
  return action ? [action] : []
}

/** What an entry is about; of a backup the log keeps the reason as main calls it. */
export function describeSubject({ action, subject }: Pick<AuditEntry, 'action' | 'subject'>): string {
  if (action !== 'backed-up') return subject
  const reason = backupReasonSchema.safeParse(subject)
  return reason.success ? backupReasonNames[reason.data] : subject
}

const numbers = new Intl.NumberFormat('en-GB')

/** What a check of the log came to. */
export function describeVerdict(verdict: AuditVerdict): string {
  if (verdict.intact) {
    return verdict.entries === 1
      ? 'The one entry is as it was written.'
      : `All ${numbers.format(verdict.entries)} entries are as they were written: none was changed, taken out or put in.`
  }
  const at = numbers.format(verdict.brokenAt)
  return verdict.brokenAt === 1
    ? 'The log does not hold from its first entry on: it was changed from outside, or is damaged.'
    : `The log does not hold from entry ${at} on: it was changed from outside, or is damaged. What comes before is as it was written.`
}
