import { z } from 'zod'
import type { WritableConnection } from '../vault/connection'
import { fingerprint } from '../vault/fingerprint'
import type { ContentKeys } from '../vault/rotate'
import { reseal, type SealedPlace, type SealingKey, unseal } from '../vault/seal'
import { rechainAudit } from './audit'

const sealedSchema = z.object({
  credentialId: z.string(),
  version: z.int(),
  part: z.string(),
  sealed: z.instanceof(Buffer),
})

/** Parts that are converted in one turn, which so stays short. */
const sliceLength = 100

/**
 * Brings what is stored from one set of keys to another: every sealed part with its fingerprint, in former versions and in
 * the trash too, and the log. A part that did not open before stays as it is, and does not open afterwards. Every step is a transaction, so that other
 * work can go on in between: who stops before the end throws the file away.
 */
export function* convertContent(
  db: WritableConnection,
  from: ContentKeys,
  to: ContentKeys,
): Generator<void, void> {
  for (let after = { credentialId: '', version: 0, part: '' }; ; ) {
    const rows = db.all(
      `SELECT credential_id AS credentialId, version, name AS part, sealed FROM credential_parts
        WHERE sealed IS NOT NULL AND (credential_id, version, name) > (:credentialId, :version, :part)
        ORDER BY credential_id, version, name LIMIT :limit`,
      { ...after, limit: sliceLength },
    )
    const slice = z.array(sealedSchema).parse(rows)
    const last = slice.at(-1)
    if (last === undefined) break
    db.transaction(() => {
      for (const { sealed, ...place } of slice) {
        const converted = convertPart(from.sealingKey, to.sealingKey, place, sealed)
        db.run(
          `UPDATE credential_parts SET sealed = :sealed, fingerprint = :fingerprint
            WHERE credential_id = :credentialId AND version = :version AND name = :part`,
          { ...place, ...converted },
        )
      }
    })
    yield
    const { sealed: _, ...place } = last
    after = place
  }
  yield* rechainAudit(db, from.auditKey, to.auditKey)
}

function convertPart(from: SealingKey, to: SealingKey, place: SealedPlace, sealed: Buffer) {
  const resealed = reseal(from, to, place, sealed)
  const value = resealed && unseal(to, place, resealed)
  if (resealed === undefined || value === undefined) return { sealed, fingerprint: null }
  const converted = { sealed: resealed, fingerprint: fingerprint(to, value) }
  value.fill(0)
  return converted
}
