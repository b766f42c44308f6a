import { type Result, succeed } from '../../shared/errors'
import type { Credential, StoredCredentialState } from '../../shared/model/credential'
import type { Restriction } from '../../shared/rules/restriction'
import type { WritableConnection } from '../vault/connection'
import type { SealingKey } from '../vault/seal'
import { findCredential } from './credentials'
import { missing } from './failures'
import { insertVersion, type NewPart, sealNextParts } from './parts'
import { refuseWhileRotating } from './rotation-rows'

/** Fails with `not-found`. */
export function changeState(
  db: WritableConnection,
  { id, state, now }: { id: string; state: StoredCredentialState; now: number },
): Result<Credential> {
  return db.transaction(() => {
    const credential = findCredential(db, { id })
    if (credential === undefined) return missing('credential')
    if (state === 'revoked') markRevoked(db, { ...credential, now })
    db.run('UPDATE credentials SET state = :state, updated_at = :now WHERE id = :id', { id, state, now })
    return succeed({ ...credential, state, updatedAt: now })
  })
}

/**
 * Gives a credential the values by which its provider has replaced the old ones; those are kept, marked as revoked. Parts that are
 * not given keep their value. Fails with `not-found`, with `rotation-under-way`, or with `database-damaged` when a part that is
 * kept does not open.
 */
export function regenerateCredential(
  db: WritableConnection,
  sealingKey: SealingKey,
  { id, parts, expiresAt, now }: Pick<Credential, 'id' | 'expiresAt'> & { parts: NewPart[]; now: number },
): Result<Credential> {
  return db.transaction(() => {
    const credential = findCredential(db, { id })
    if (credential === undefined) return missing('credential')
    const rotating = refuseWhileRotating(db, { credentialId: id })
    if (rotating !== undefined) return rotating
    const sealed = sealNextParts(db, sealingKey, { ...credential, credentialId: id }, parts)
    if (!sealed.ok) return sealed
    const version = credential.version + 1
    insertVersion(db, { credentialId: id, version, createdAt: now }, sealed.value)
    markRevoked(db, { ...credential, now })
    db.run(
      'UPDATE credentials SET version = :version, expires_at = :expiresAt, updated_at = :now WHERE id = :id',
      { id, version, expiresAt, now },
    )
    const regenerated = findCredential(db, { id })
    return regenerated === undefined ? missing('credential') : succeed(regenerated)
  })
}

/** Fails with `not-found`. */
export function restrictCredential(
  db: WritableConnection,
  { id, allowedEndpoints, grants, now }: Pick<Credential, 'id'> & Restriction & { now: number },
): Result<Credential> {
  return db.transaction(() => {
    const credential = findCredential(db, { id })
    if (credential === undefined) return missing('credential')
    db.run(
      `UPDATE credentials SET allowed_endpoints = :allowedEndpoints, grants = :grants, updated_at = :now
        WHERE id = :id`,
      {
        ...{ id, now },
        allowedEndpoints: allowedEndpoints && JSON.stringify(allowedEndpoints),
        grants: grants && JSON.stringify(grants),
      },
    )
    return succeed({ ...credential, allowedEndpoints, grants, updatedAt: now })
  })
}

/** Notes that the provider takes the values of a version no more. */
function markRevoked(
  db: WritableConnection,
  { id, version, now }: Pick<Credential, 'id' | 'version'> & { now: number },
): void {
  db.run(
    'UPDATE credential_versions SET revoked_at = :now WHERE credential_id = :id AND version = :version',
    { id, version, now },
  )
}
