import type { AuditAction, AuditEntry } from '../../../shared/model/audit'
import { texts } from '../../../shared/texts'
import { exactTime } from '../../ui/describe-time'
import { Pill } from '../../ui/pill'
import { RelativeTime } from '../../ui/relative-time'
import type { Column } from '../../ui/table'
import { CredentialModePill } from '../credential/credential-mode-pill'
import { describeSubject } from './audit-words'

const words = texts.audit

/** What somebody who looks the log through must not pass over. */
const alarming: ReadonlySet<AuditAction> = new Set(['unlock-failed', 'confirmation-failed'])

/** Databases are named as they are called now, for the log keeps their ids. */
export function auditColumns(databaseNames: ReadonlyMap<string, string>): Column<AuditEntry>[] {
  return [
    {
      id: 'at',
      header: words.columns.at,
      width: '116px',
      cell: ({ at }) => (
        <span title={exactTime(at)} className="text-dim">
          <RelativeTime at={at} />
        </span>
      ),
    },
    {
      id: 'action',
      header: words.columns.action,
      width: 'minmax(110px, 1fr)',
      cell: ({ action }) =>
        alarming.has(action) ? (
          <Pill tone="bad">{words.actions[action]}</Pill>
        ) : (
          <span className="font-medium">{words.actions[action]}</span>
        ),
    },
    {
      id: 'subject',
      isFixed: true,
      header: words.columns.subject,
      width: 'minmax(110px, 2fr)',
      cell: (entry) => <span title={describeSubject(entry)}>{describeSubject(entry)}</span>,
    },
    {
      id: 'database',
      header: words.columns.database,
      width: 'minmax(90px, 1fr)',
      cell: ({ databaseId }) =>
        databaseId && (
          <span className="text-dim">{databaseNames.get(databaseId) ?? words.databaseDeleted}</span>
        ),
    },
    {
      id: 'mode',
      header: words.columns.mode,
      width: '76px',
      cell: ({ mode }) => mode && <CredentialModePill mode={mode} />,
    },
    {
      id: 'number',
      spare: 1,
      header: words.columns.number,
      width: '56px',
      align: 'end',
      cell: ({ number }) => <span className="text-dim">{number}</span>,
    },
  ]
}
