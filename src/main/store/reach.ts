import { z } from 'zod'
import { modeSchema } from '../../shared/model/mode'
import { type ReachCheck, reachOutcomeSchema } from '../../shared/model/reach'
import type { ReadableConnection, WritableConnection } from '../vault/connection'

const rowSchema = z.object({
  credentialId: z.string(),
  databaseId: z.string(),
  mode: modeSchema,
  checkedAt: z.int(),
  outcome: reachOutcomeSchema,
  status: z.int().nullable(),
  durationMs: z.number().nullable(),
})

/** The last tries in a mode with the values that each credential has now. */
const selectChecks = `
  SELECT reach_checks.credential_id AS credentialId, database_id AS databaseId, reach_checks.mode,
      checked_at AS checkedAt, outcome, status, duration_ms AS durationMs
    FROM reach_checks
    JOIN visible_credentials ON visible_credentials.id = reach_checks.credential_id
    JOIN credential_versions USING (credential_id, version)
    WHERE reach_checks.mode = :mode AND checked_at >= credential_versions.created_at
      AND database_id IN (SELECT id FROM visible_databases)`

/** Of all credentials of a provider. */
export function listReachChecks(
  db: ReadableConnection,
  { providerId, mode }: { providerId: string } & Pick<ReachCheck, 'mode'>,
): ReachCheck[] {
  const rows = db.all(`${selectChecks} AND provider_id = :providerId`, { providerId, mode })
  return z.array(rowSchema).parse(rows)
}

/** Of one credential. */
export function listReachOfCredential(
  db: ReadableConnection,
  { credentialId, mode }: Pick<ReachCheck, 'credentialId' | 'mode'>,
): ReachCheck[] {
  const rows = db.all(`${selectChecks} AND reach_checks.credential_id = :credentialId`, {
    credentialId,
    mode,
  })
  return z.array(rowSchema).parse(rows)
}

/** Keeps a try in the place of the one before. */
export function saveReachCheck(db: WritableConnection, check: ReachCheck): void {
  db.run(
    `INSERT OR REPLACE INTO reach_checks
      (credential_id, database_id, mode, checked_at, outcome, status, duration_ms)
      VALUES (:credentialId, :databaseId, :mode, :checkedAt, :outcome, :status, :durationMs)`,
    { ...check },
  )
}

/** For when a credential has values of which nothing that is kept tells. */
export function forgetReach(db: WritableConnection, { credentialId }: { credentialId: string }): void {
  db.run('DELETE FROM reach_checks WHERE credential_id = :credentialId', { credentialId })
}
