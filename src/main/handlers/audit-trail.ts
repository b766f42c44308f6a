import type { Result } from '../../shared/errors'
import type { AuditAction } from '../../shared/model/audit'
import type { TrashedItem, TrashedKind } from '../../shared/model/trash'
import { texts } from '../../shared/texts'
import { type AuditNote, appendAudit } from '../store/audit'
import { describeForAudit } from '../store/audit-notes'
import type { WritableConnection } from '../vault/connection'

/** What it takes to write the log. */
interface Log {
  readonly db: WritableConnection
  readonly auditKey: Buffer
}

/**
 * Makes a change and notes it in the log: both are kept, or neither. A failure changes nothing and is not noted.
 */
export function noted<Value>(
  { db, auditKey }: Log,
  change: () => Result<Value>,
  tell: (value: Value) => AuditNote,
): Result<Value> {
  return db.transaction(() => {
    const result = change()
    if (result.ok) appendAudit(db, auditKey, tell(result.value))
    return result
  })
}

/**
 * Does what changes nothing but must be in the log, such as showing a secret. A damaged vault is left as it is, its log too.
 */
export function notedUse<Value>(
  log: Log,
  use: () => Result<Value>,
  tell: (value: Value) => AuditNote,
): Result<Value> {
  return log.db.isReadOnly() ? use() : noted(log, use, tell)
}

/** Notes what changes nothing in the database, such as a new password or an export; not in a damaged vault. */
export function note({ db, auditKey }: Log, ...notes: readonly AuditNote[]): void {
  if (db.isReadOnly()) return
  db.transaction(() => appendAudit(db, auditKey, ...notes))
}

/** What the log says of an act on one thing, by the name that it has then. */
export function about(
  { db }: Log,
  action: AuditAction,
  kind: TrashedKind,
  { id }: { readonly id: string },
): AuditNote {
  return { action, ...describeForAudit(db, kind, { id }) }
}

/** The same, and what about it: a part of a thing, or a step of an act. */
export function inDetail(entry: AuditNote, detail: string): AuditNote {
  return { ...entry, subject: texts.auditSubjects.detailed(entry.subject, detail) }
}

/** What the log says of something that is gone for good. */
export function aboutRemoval({ kind, id, name }: TrashedItem): AuditNote {
  return {
    action: 'removed',
    subject: name,
    databaseId: kind === 'database' ? id : null,
    credentialId: kind === 'credential' ? id : null,
  }
}
