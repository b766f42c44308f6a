import { z } from 'zod'
import { type Dismissal, type FindingKind, findingKindSchema, type Subject } from '../../shared/model/health'
import type { ReadableConnection, WritableConnection } from '../vault/connection'

const rowSchema = z.object({
  kind: findingKindSchema,
  subjectId: z.string(),
  mark: z.string(),
  at: z.int(),
  until: z.int().nullable(),
  reason: z.string(),
})

/** A dismissal with what it was about. */
export interface KeptDismissal extends Dismissal {
  readonly mark: string
}

/** What a dismissal is of. */
export interface DismissedFinding {
  readonly subject: Subject
  readonly kind: FindingKind
}

export function dismissalKey(kind: FindingKind, subjectId: string): string {
  return `${kind} ${subjectId}`
}

/** Those that hold at a moment, as far as they can be told without their findings, by `dismissalKey`. */
export function listDismissals(db: ReadableConnection, { now }: { now: number }): Map<string, KeptDismissal> {
  const rows = db.all(
    `SELECT kind, coalesce(credential_id, environment_id) AS subjectId, mark, dismissed_at AS at, until, reason
      FROM health_dismissals WHERE until IS NULL OR until > :now`,
    { now },
  )
  return new Map(
    z
      .array(rowSchema)
      .parse(rows)
      .map(({ kind, subjectId, ...dismissal }) => [dismissalKey(kind, subjectId), dismissal]),
  )
}

/** In the place of one before. */
export function saveDismissal(
  db: WritableConnection,
  finding: DismissedFinding,
  dismissal: KeptDismissal,
): void {
  db.transaction(() => {
    removeDismissal(db, finding)
    db.run(
      `INSERT INTO health_dismissals (kind, credential_id, environment_id, mark, dismissed_at, until, reason)
        VALUES (:kind, :credentialId, :environmentId, :mark, :at, :until, :reason)`,
      { ...dismissal, ...columnsOf(finding) },
    )
  })
}

/** Tells whether there was one. */
export function removeDismissal(db: WritableConnection, finding: DismissedFinding): boolean {
  const changed = db.run(
    `DELETE FROM health_dismissals
      WHERE kind = :kind AND credential_id IS :credentialId AND environment_id IS :environmentId`,
    columnsOf(finding),
  )
  return changed > 0
}

function columnsOf({ subject: { type, id }, kind }: DismissedFinding) {
  return {
    kind,
    credentialId: type === 'credential' ? id : null,
    environmentId: type === 'environment' ? id : null,
  }
}
