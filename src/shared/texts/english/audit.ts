import type { AuditAction } from '../../model/audit'
import { plural } from './plural'

/** What happened, as the log says it. */
const actions: Record<AuditAction, string> = {
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
  'finding-dismissed': 'Finding dismissed',
  'finding-restored': 'Finding brought back',
}

export const audit = {
  title: 'Audit log',
  search: 'Search the log',
  cannotBeRead: 'The log cannot be read',
  columns: {
    at: 'When',
    action: 'What',
    subject: 'Of',
    database: 'Database',
    mode: 'Mode',
    number: 'Entry',
  },
  databaseDeleted: 'Deleted',
  actions,
  filter: {
    label: 'Show',
    everything: 'Everything',
    wholeGroup: (group: string) => `All: ${group}`,
    groups: {
      access: 'Unlocking and locking',
      secrets: 'Secrets revealed, copied, used',
      content: 'Changes',
      life: 'Life of a credential',
      protection: 'Protection',
      backups: 'Backups',
    },
  },
  empty: {
    title: 'No entry fits',
    whatComesHere: 'What happens from now on is written here.',
    whatToDo: 'Search for something else, or show everything.',
  },
  verify: 'Verify',
  verdict: {
    intact: (count: number) =>
      plural(count, {
        one: 'The one entry is as it was written.',
        other: 'All # entries are as they were written: none was changed, taken out or put in.',
      }),
    broken: 'The log does not hold from its first entry on: it was changed from outside, or is damaged.',
    brokenFrom: (entry: string) =>
      `The log does not hold from entry ${entry} on: it was changed from outside, or is damaged. What comes before is as it was written.`,
  },
}
