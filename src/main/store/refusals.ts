import { z } from 'zod'
import type { Exchange } from '../../shared/model/exchange'
import { findProvider, type Providers } from '../../shared/providers'
import { judgeAnswer } from '../../shared/rules/health-answers'
import type { WritableConnection } from '../vault/connection'

const rowSchema = z.object({ providerId: z.string() })

/**
 * Keeps what an answer says of the values that a credential has now: refusals in a row are counted, and forgotten as soon as it
 * works. Of most answers nothing is written; tells whether something was.
 */
export function noteAnswer(
  db: WritableConnection,
  providers: Providers,
  { credentialId, databaseId, sentAt, outcome, redirects }: Exchange,
): boolean {
  const row = rowSchema
    .optional()
    .parse(db.get('SELECT provider_id AS providerId FROM credentials WHERE id = :id', { id: credentialId }))
  const provider = row && findProvider(providers, row.providerId)
  if (provider === undefined || outcome.type === 'failure') return false
  const judgement = judgeAnswer(provider, { outcome, redirects })
  if (judgement === 'unclear') return false
  if (judgement === 'works') {
    const isRefused = db.get('SELECT 1 FROM credential_refusals WHERE credential_id = :credentialId', {
      credentialId,
    })
    if (isRefused === undefined) return false
    db.run('DELETE FROM credential_refusals WHERE credential_id = :credentialId', { credentialId })
    return true
  }
  db.run(
    `INSERT INTO credential_refusals (credential_id, version, database_id, refused_at, status, proves_dead, times)
      SELECT id, version, :databaseId, :sentAt, :status, :provesDead, 1 FROM credentials WHERE id = :credentialId
      ON CONFLICT DO UPDATE SET times = iif(version = excluded.version, times, 0) + 1, version = excluded.version,
        database_id = excluded.database_id, refused_at = excluded.refused_at, status = excluded.status,
        proves_dead = excluded.proves_dead`,
    { credentialId, databaseId, sentAt, status: outcome.status, provesDead: judgement === 'dead' ? 1 : 0 },
  )
  return true
}
