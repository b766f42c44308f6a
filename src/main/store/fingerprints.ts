import { z } from 'zod'
import type { WritableConnection } from '../vault/connection'
import { fingerprint } from '../vault/fingerprint'
import { type SealingKey, unseal } from '../vault/seal'

const sealedSchema = z.object({
  credentialId: z.string(),
  version: z.int(),
  part: z.string(),
  sealed: z.instanceof(Buffer),
})

/** Parts that are opened in one turn, which so stays short. */
const sliceLength = 100

/**
 * Gives the secrets that were stored before there were fingerprints theirs, a slice with each step. What is done is done: who
 * stops goes on from there the next time. A part that does not open stays without one.
 */
export function* fingerprintParts(db: WritableConnection, sealingKey: SealingKey): Generator<void, void> {
  for (let after = { credentialId: '', version: 0, part: '' }; ; ) {
    const rows = db.all(
      `SELECT credential_id AS credentialId, version, name AS part, sealed FROM credential_parts
        WHERE sealed IS NOT NULL AND fingerprint IS NULL
          AND (credential_id, version, name) > (:credentialId, :version, :part)
        ORDER BY credential_id, version, name LIMIT :limit`,
      { ...after, limit: sliceLength },
    )
    const slice = z.array(sealedSchema).parse(rows)
    const last = slice.at(-1)
    if (last === undefined) return
    db.transaction(() => {
      for (const { sealed, ...place } of slice) {
        const value = unseal(sealingKey, place, sealed)
        if (value === undefined) continue
        db.run(
          `UPDATE credential_parts SET fingerprint = :fingerprint
            WHERE credential_id = :credentialId AND version = :version AND name = :part`,
          { ...place, fingerprint: fingerprint(sealingKey, value) },
        )
        value.fill(0)
      }
    })
    yield
    const { sealed: _, ...place } = last
    after = place
  }
}
