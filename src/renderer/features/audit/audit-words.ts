import type { AuditAction, AuditEntry, AuditVerdict } from '../../../shared/model/audit'
import { backupReasonSchema } from '../../../shared/model/backup'
import { texts } from '../../../shared/texts'

const words = texts.audit

interface AuditGroup {
  readonly id: keyof typeof words.filter.groups
  readonly actions: readonly AuditAction[]
}

/** Actions that are looked for together; every action is in one of them. */
export const auditGroups: readonly AuditGroup[] = [
  {
    id: 'access',
    actions: ['unlocked', 'unlock-failed', 'locked', 'confirmed', 'confirmation-failed'],
  },
  {
    id: 'secrets',
    actions: ['revealed', 'copied', 'used', 'reach-checked', 'exported'],
  },
  {
    id: 'content',
    actions: ['created', 'changed', 'rotated', 'deleted', 'restored', 'removed'],
  },
  {
    id: 'life',
    actions: [
      'deactivated',
      'reactivated',
      'regenerated',
      'revoked',
      'token-fetched',
      'token-refreshed',
      'token-refused',
      'finding-dismissed',
      'finding-restored',
    ],
  },
  {
    id: 'protection',
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
  { id: 'backups', actions: ['backed-up', 'backup-restored'] },
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
  return reason.success ? texts.backups.reasons[reason.data] : subject
}

const numbers = new Intl.NumberFormat(texts.locale)

/** What a check of the log came to. */
export function describeVerdict(verdict: AuditVerdict): string {
  if (verdict.intact) return words.verdict.intact(verdict.entries)
  return verdict.brokenAt === 1
    ? words.verdict.broken
    : words.verdict.brokenFrom(numbers.format(verdict.brokenAt))
}
