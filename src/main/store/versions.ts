import { z } from 'zod'
import { fail, type Result, succeed } from '../../shared/errors'
import { type Credential, partSchema } from '../../shared/model/credential'
import type { Version } from '../../shared/model/version'
import { texts } from '../../shared/texts'
import type { ReadableConnection, WritableConnection } from '../vault/connection'
import type { SealingKey } from '../vault/seal'
import { jsonColumn } from './columns'
import { findCredential } from './credentials'
import { missing } from './failures'
import { insertVersion, resealParts, selectParts } from './parts'
import { findRotation, refuseWhileRotating } from './rotation-rows'

const formerSchema = z.object({ revokedAt: z.int().nullable() })

const rowSchema = z.object({
  version: z.int(),
  createdAt: z.int(),
  replacedAt: z.int().nullable(),
  revokedAt: z.int().nullable(),
  shownAt: z.int().nullable(),
  parts: jsonColumn(z.array(partSchema)),
})

/** Newest first; what is sealed is not read. Fails with `not-found`. */
export function listVersions(
  db: ReadableConnection,
  { credentialId }: { credentialId: string },
): Result<Version[]> {
  const credential = findCredential(db, { id: credentialId })
  if (credential === undefined) return missing('credential')
  const rows = db.all(
    `WITH spans AS (
        SELECT version, created_at AS createdAt, revoked_at AS revokedAt,
            iif(version < :current, lead(created_at) OVER (ORDER BY version), NULL) AS replacedAt
          FROM credential_versions WHERE credential_id = :credentialId)
      SELECT version, createdAt, revokedAt, replacedAt,
        (SELECT max(at) FROM audit_entries
          WHERE credential_id = :credentialId AND action IN ('revealed', 'copied')
            AND at >= createdAt AND (replacedAt IS NULL OR at < replacedAt)) AS shownAt,
        (${selectParts}
          WHERE credential_id = :credentialId AND credential_parts.version = spans.version) AS parts
        FROM spans ORDER BY version DESC`,
    { credentialId, current: credential.version },
  )
  const rotation = findRotation(db, { credentialId })
  const versions = z.array(rowSchema).parse(rows)
  return succeed(
    versions.map((row) => {
      const waiting = row.version > credential.version
      // A reveal shows what is current: what has only waited so far cannot have been shown.
      const onlyWaited = waiting && row.createdAt === rotation?.startedAt
      const current = row.version === credential.version
      return { ...row, shownAt: onlyWaited ? null : row.shownAt, current, waiting }
    }),
  )
}

/**
 * Puts the values of a former version in a new one, sealed for it. Fails with `not-found`, with `invalid-input` for the
 * current version, with `act-refused` for one that is revoked, with `rotation-under-way`, or with `database-damaged` when a
 * value does not open.
 */
export function restoreVersion(
  db: WritableConnection,
  sealingKey: SealingKey,
  { credentialId, version }: { credentialId: string; version: number },
): Result<Credential> {
  return db.transaction(() => {
    const credential = findCredential(db, { id: credentialId })
    if (credential === undefined) return missing('credential')
    const rotating = refuseWhileRotating(db, { credentialId })
    if (rotating !== undefined) return rotating
    if (version === credential.version)
      return fail('invalid-input', texts.credentialValues.sameVersion, 'version')
    const from = { credentialId, version }
    const to = { credentialId, version: credential.version + 1 }
    const former = formerSchema.optional().parse(
      db.get(
        `SELECT revoked_at AS revokedAt FROM credential_versions
            WHERE credential_id = :credentialId AND version = :version`,
        from,
      ),
    )
    if (former === undefined) return fail('not-found', texts.missing.version, 'version')
    if (former.revokedAt !== null)
      return fail('act-refused', texts.credentialValues.versionRevoked, 'version')
    const parts = resealParts(db, sealingKey, from, to)
    if (!parts.ok) return parts
    const now = Date.now()
    insertVersion(db, { ...to, createdAt: now }, parts.value)
    db.run('UPDATE credentials SET version = :version, updated_at = :now WHERE id = :credentialId', {
      ...to,
      now,
    })
    const restored = findCredential(db, { id: credentialId })
    return restored === undefined ? missing('credential') : succeed(restored)
  })
}
