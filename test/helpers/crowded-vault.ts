import { createCredential } from '../../src/main/store/credentials'
import { createDatabase } from '../../src/main/store/databases'
import { createEnvironment } from '../../src/main/store/environments'
import type { UnlockedVault } from '../../src/main/vault/session'
import { credentialDraft, databaseDraft, environmentDraft } from './drafts'
import { successOf } from './temporary-vault'

const year = 365 * 24 * 60 * 60 * 1000

export interface Crowd {
  readonly databases: number
  readonly credentials: number
  readonly exchanges: number
  /** So many of the credentials are in the first database; the same for all when it is not given. */
  readonly largest?: number
}

/**
 * Fills a vault with databases, credentials that can be used, one half in each mode, and a history over all of them, in one
 * transaction.
 */
export function crowdVault(
  { db, sealingKey }: UnlockedVault,
  { databases, credentials, exchanges, largest = 0 }: Crowd,
): void {
  db.transaction(() => {
    const ids = Array.from({ length: databases }, (_, index) => {
      const { id } = createDatabase(db, databaseDraft({ name: `Company ${numbered(index)}` }))
      successOf(createEnvironment(db, environmentDraft({ databaseId: id })))
      const live = { name: 'Live', mode: 'live', baseUrl: 'https://live.example.com' } as const
      successOf(createEnvironment(db, environmentDraft({ databaseId: id, ...live })))
      return id
    })
    for (let index = 0; index < credentials; index += 1) {
      const databaseIds = [ids[index < largest ? 0 : index % ids.length] ?? '']
      const mode = Math.floor(index / ids.length) % 2 === 0 ? 'test' : 'live'
      const value = `sk_${mode}_0123456789${numbered(index)}`
      const draft = credentialDraft({
        ...{ kindId: 'secret-key', title: `Key ${numbered(index)}`, mode, databaseIds },
        parts: [{ name: 'key', secret: true, value, hint: `sk_${mode}_…${value.slice(-2)}` }],
        expiresAt: Date.now() + year,
      })
      successOf(createCredential(db, sealingKey, draft))
    }
    db.run('UPDATE credentials SET last_used_at = created_at')
    db.run(
      `WITH RECURSIVE counted (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM counted WHERE number < :exchanges)
        INSERT INTO exchanges (id, database_id, environment_id, mode, method, sent_at, duration_ms, status, url,
          request_headers, redirects, outcome)
        SELECT lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' ||
            substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))),
          places.database_id, places.id, 'test', 'GET', 1790000000000 + number, 84.25, 200,
          places.base_url || '/customers/' || number, '[{"name":"accept","value":"*/*"}]', '[]',
          '{"type":"response","status":200,"statusText":"OK","headers":[],"body":{"type":"text","text":"{}"},"size":2}'
        FROM counted JOIN (SELECT *, row_number() OVER () AS place FROM environments WHERE mode = 'test')
          AS places
          ON places.place = 1 + number % :databases`,
      { exchanges, databases },
    )
  })
}

function numbered(index: number): string {
  return String(index + 1).padStart(6, '0')
}
