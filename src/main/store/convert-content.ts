import { z } from 'zod'
import type { WritableConnection } from '../vault/connection'
import type { ContentKeys } from '../vault/rotate'
import { reseal } from '../vault/seal'
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
 * Brings what is stored from one set of keys to another: every sealed part, in former versions and in the trash too, and the
 * log. A part that did not open before stays as it is, and does not open afterwards. Every step is a transaction, so that other
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
        const resealed = reseal(from.sealingKey, to.sealingKey, place, sealed)
        if (resealed !== undefined)
          db.run(
            `UPDATE credential_parts SET sealed = :resealed
              WHERE credential_id = :credentialId AND version = :version AND name = :part`,
            { ...place, resealed },
          )
      }
    })
    yield
    const { sealed: _, ...place } = last
    after = place
  }
  yield* rechainAudit(db, from.auditKey, to.auditKey)
}
