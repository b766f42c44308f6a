import { fail, type Result, succeed } from '../../shared/errors'
import { texts } from '../../shared/texts'
import type { WritableConnection } from '../vault/connection'
import type { SealingKey } from '../vault/seal'
import { type NewPart, sealPart, type Version } from './parts'

/** A token with its end, in milliseconds since 1970; null where it does not end, or nobody said. */
export type FetchedPart = Extract<NewPart, { secret: true }> & { readonly expiresAt: number | null }

/**
 * Puts tokens in the place of those before them, in the version that they were fetched with: they come and go every hour, and a
 * version is what a person gave. Fails with `not-found` when that version is not there any more.
 */
export function replaceFetchedParts(
  db: WritableConnection,
  sealingKey: SealingKey,
  { credentialId, version }: Version,
  { fetched, dropped }: { readonly fetched: readonly FetchedPart[]; readonly dropped: readonly string[] },
): Result<void> {
  return db.transaction(() => {
    const place = { credentialId, version }
    if (
      db.get(
        `SELECT 1 FROM visible_credentials JOIN credential_versions ON credential_id = id
          WHERE id = :credentialId AND credential_versions.version = :version`,
        place,
      ) === undefined
    )
      return fail('not-found', texts.missing.changedCredential)
    for (const name of dropped)
      db.run(
        'DELETE FROM credential_parts WHERE credential_id = :credentialId AND version = :version AND name = :name',
        { ...place, name },
      )
    for (const part of fetched) {
      const { name, hint, sealed, fingerprint } = sealPart(sealingKey, place, part)
      db.run(
        `INSERT INTO credential_parts (credential_id, version, position, name, hint, sealed, fingerprint, expires_at)
          SELECT :credentialId, :version, coalesce(max(position), -1) + 1, :name, :hint, :sealed, :fingerprint, :expiresAt
            FROM credential_parts WHERE credential_id = :credentialId AND version = :version
          ON CONFLICT DO UPDATE SET hint = :hint, sealed = :sealed, fingerprint = :fingerprint,
            expires_at = :expiresAt`,
        { ...place, name, hint, sealed, fingerprint, expiresAt: part.expiresAt },
      )
    }
    return succeed(undefined)
  })
}
