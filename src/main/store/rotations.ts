import { type Result, succeed } from '../../shared/errors'
import type { Credential } from '../../shared/model/credential'
import type { Rotation } from '../../shared/model/rotation'
import { findStage, moveRotation, type RotationMove } from '../../shared/rules/rotation'
import type { ReadableConnection, WritableConnection } from '../vault/connection'
import type { SealingKey } from '../vault/seal'
import { findCredential } from './credentials'
import { missing } from './failures'
import { insertVersion, type NewPart, sealNextParts } from './parts'
import { forgetReach } from './reach'
import { findRotation, type Place } from './rotation-rows'

/**
 * Stores new values as a version that waits; parts that are not given keep their value in it. The credential stays as it is.
 * Fails with `not-found`, `rotation-under-way` or `database-damaged` (a part that should be kept does not open).
 */
export function beginRotation(
  db: WritableConnection,
  sealingKey: SealingKey,
  { credentialId, parts }: Place & { parts: readonly NewPart[] },
): Result<Rotation> {
  return db.transaction(() => {
    const credential = findCredential(db, { id: credentialId })
    if (credential === undefined) return missing('credential')
    const stage = moveRotation(findStage(findRotation(db, { credentialId })), 'begin')
    if (!stage.ok) return stage
    const { version: formerVersion } = credential
    const sealed = sealNextParts(db, sealingKey, { credentialId, version: formerVersion }, parts)
    if (!sealed.ok) return sealed
    const startedAt = Date.now()
    const newVersion = formerVersion + 1
    insertVersion(db, { credentialId, version: newVersion, createdAt: startedAt }, sealed.value)
    db.run(
      `INSERT INTO rotations (credential_id, former_version, new_version, started_at)
        VALUES (:credentialId, :formerVersion, :newVersion, :startedAt)`,
      { credentialId, formerVersion, newVersion, startedAt },
    )
    return succeed(getRotation(db, { credentialId }))
  })
}

/** Notes that the provider takes the new values. */
export function markVerified(db: WritableConnection, place: Place): Result<Rotation> {
  return move(db, place, 'verify', () => setVerifiedAt(db, place, Date.now()))
}

/** Notes that it does not take them, whatever was seen before. */
export function markRejected(db: WritableConnection, place: Place): Result<Rotation> {
  return move(db, place, 'reject', () => setVerifiedAt(db, place, null))
}

function setVerifiedAt(db: WritableConnection, { credentialId }: Place, at: number | null): Rotation {
  db.run('UPDATE rotations SET verified_at = :at WHERE credential_id = :credentialId', { credentialId, at })
  return getRotation(db, { credentialId })
}

/**
 * Makes the new values those of the credential, with the end that they have, and a revoked credential an active one: it was the
 * old values that were revoked. What is known of its reach spoke of those too.
 */
export function switchRotation(
  db: WritableConnection,
  { credentialId, expiresAt }: Place & Pick<Credential, 'expiresAt'>,
): Result<Credential> {
  return move(db, { credentialId }, 'switch', (rotation) => {
    const now = Date.now()
    const version = { credentialId, version: rotation.newVersion, now }
    db.run(
      `UPDATE rotations SET switched_at = :now,
        (former_state, former_expires_at) = (SELECT state, expires_at FROM credentials WHERE id = :credentialId)
        WHERE credential_id = :credentialId`,
      { credentialId, now },
    )
    // From now on it is these values that a reveal shows.
    db.run(
      `UPDATE credential_versions SET created_at = :now
        WHERE credential_id = :credentialId AND version = :version`,
      version,
    )
    db.run(
      `UPDATE credentials SET version = :version, expires_at = :expiresAt, updated_at = :now,
        state = iif(state = 'revoked', 'active', state) WHERE id = :credentialId`,
      { ...version, expiresAt },
    )
    forgetReach(db, { credentialId })
    return getCredential(db, { credentialId })
  })
}

/** Makes the old values those of the credential again, with all that the switch changed; the new ones wait as before. */
export function switchRotationBack(db: WritableConnection, { credentialId }: Place): Result<Credential> {
  return move(db, { credentialId }, 'switch-back', () => {
    db.run(
      `UPDATE credentials SET (version, state, expires_at) =
          (SELECT former_version, former_state, former_expires_at FROM rotations WHERE credential_id = :credentialId),
        updated_at = :now WHERE id = :credentialId`,
      { credentialId, now: Date.now() },
    )
    db.run(
      `UPDATE rotations SET switched_at = NULL, former_state = NULL, former_expires_at = NULL
        WHERE credential_id = :credentialId`,
      { credentialId },
    )
    forgetReach(db, { credentialId })
    return getCredential(db, { credentialId })
  })
}

/** Ends a rotation whose old values are dead at the provider: they stay to be looked at, marked as revoked. */
export function finishRotation(db: WritableConnection, { credentialId }: Place): Result<Credential> {
  return move(db, { credentialId }, 'finish', ({ formerVersion }) => {
    db.run(
      `UPDATE credential_versions SET revoked_at = :now
        WHERE credential_id = :credentialId AND version = :formerVersion`,
      { credentialId, formerVersion, now: Date.now() },
    )
    db.run('DELETE FROM rotations WHERE credential_id = :credentialId', { credentialId })
    return getCredential(db, { credentialId })
  })
}

/** Ends a rotation before its switch and removes the new values. */
export function cancelRotation(db: WritableConnection, { credentialId }: Place): Result<void> {
  return move(db, { credentialId }, 'cancel', ({ newVersion }) => {
    db.run('DELETE FROM rotations WHERE credential_id = :credentialId', { credentialId })
    db.run('DELETE FROM credential_versions WHERE credential_id = :credentialId AND version = :newVersion', {
      credentialId,
      newVersion,
    })
  })
}

/** Does one step in one transaction, when its turn has come. Fails with `not-found` or `invalid-input`. */
function move<Value>(
  db: WritableConnection,
  place: Place,
  step: RotationMove,
  work: (rotation: Rotation) => Value,
): Result<Value> {
  return db.transaction(() => {
    if (findCredential(db, { id: place.credentialId }) === undefined) return missing('credential')
    const rotation = findRotation(db, place)
    const stage = moveRotation(findStage(rotation), step)
    if (!stage.ok) return stage
    if (rotation === undefined) throw new Error(`${step} came before a rotation began.`)
    return succeed(work(rotation))
  })
}

function getRotation(db: ReadableConnection, place: Place): Rotation {
  const rotation = findRotation(db, place)
  if (rotation === undefined) throw new Error('A rotation went away within a transaction.')
  return rotation
}

function getCredential(db: ReadableConnection, { credentialId }: Place): Credential {
  const credential = findCredential(db, { id: credentialId })
  if (credential === undefined) throw new Error('A credential went away within a transaction.')
  return credential
}
