import { z } from 'zod'
import { credentialModeSchema } from '../../shared/model/credential'
import type { Found, SearchFilters } from '../../shared/model/search'
import type { SearchQuery } from '../../shared/rules/search-query'
import type { ReadableConnection, SqlParameters } from '../vault/connection'
import { jsonColumn } from './columns'
import { type MatchedBy, matchSearch } from './search-match'

const day = 24 * 60 * 60 * 1000

const databaseSchema = z.object({ id: z.string(), title: z.string(), providerId: z.string() })

const credentialSchema = databaseSchema.extend({
  mode: credentialModeSchema,
  database: jsonColumn(z.object({ id: z.string(), name: z.string() })),
  otherDatabases: z.int(),
  lastUsedAt: z.int().nullable(),
})

interface Search {
  readonly query: SearchQuery | null
  readonly filters: SearchFilters
  /** At most so many are found. */
  readonly limit: number
  /** Milliseconds since 1970 UTC. */
  readonly now: number
}

/**
 * What a search finds outside the trash: first what has it in its title, then what has it anywhere, databases before
 * credentials. Filters other than that of the provider are about credentials, and leave out databases. Nothing is ranked over
 * all that fits: of a word that a hundred thousand have, nobody reads the list to its end.
 */
export function searchVault(db: ReadableConnection, search: Search): Found[] {
  const found = new Map<string, Found>()
  const add = (things: readonly Found[]) => {
    for (const thing of things) if (found.size < search.limit) found.set(thing.id, thing)
  }
  for (const fields of search.query === null ? (['title'] as const) : (['title', 'title body'] as const)) {
    if (found.size < search.limit && !isAboutCredentials(search.filters))
      add(findDatabases(db, search, fields))
    if (found.size < search.limit) add(findCredentials(db, search, fields))
  }
  return [...found.values()]
}

function isAboutCredentials({ mode, state, tag, expiringDays, unused }: SearchFilters): boolean {
  return mode !== null || state !== null || tag !== null || expiringDays !== null || unused
}

function findDatabases(
  db: ReadableConnection,
  { query, filters, limit }: Search,
  fields: MatchedBy,
): Found[] {
  const { source, condition, values } = matchSearch('database', query, fields)
  const rows = db.all(
    `SELECT id, name AS title, provider_id AS providerId
      FROM ${source} JOIN visible_databases USING (id)
      WHERE ${condition} AND (:providerId IS NULL OR provider_id = :providerId) LIMIT :limit`,
    { ...values, providerId: filters.providerId, limit },
  )
  return z
    .array(databaseSchema)
    .parse(rows)
    .map((row) => ({ kind: 'database', ...row }))
}

function findCredentials(
  db: ReadableConnection,
  { query, filters, limit, now }: Search,
  fields: MatchedBy,
): Found[] {
  const { source, condition, values } = matchSearch('credential', query, fields)
  const { expiringDays, unused, ...texts } = filters
  const parameters: SqlParameters = {
    ...values,
    ...texts,
    ...{
      unused: unused ? 1 : 0,
      endsBefore: expiringDays === null ? null : now + expiringDays * day,
      now,
      limit,
    },
  }
  const rows = db.all(
    `SELECT id, visible_credentials.title, provider_id AS providerId, mode, last_used_at AS lastUsedAt,
        (SELECT json_object('id', visible_databases.id, 'name', name)
          FROM visible_links JOIN visible_databases ON visible_databases.id = database_id
          WHERE credential_id = visible_credentials.id ORDER BY name COLLATE NOCASE LIMIT 1) AS database,
        (SELECT count(*) - 1 FROM visible_links WHERE credential_id = visible_credentials.id) AS otherDatabases
      FROM ${source} JOIN visible_credentials USING (id)
      WHERE ${condition}
        AND (:mode IS NULL OR mode IN (:mode, 'both'))
        AND (:providerId IS NULL OR provider_id = :providerId)
        AND (:tag IS NULL OR EXISTS (SELECT 1 FROM json_each(tags) WHERE value = :tag))
        AND (:state IS NULL OR :state = iif(state = 'active' AND expires_at <= :now, 'expired', state))
        AND (:endsBefore IS NULL OR (state = 'active' AND expires_at > :now AND expires_at <= :endsBefore))
        AND (:unused = 0 OR last_used_at IS NULL)
      LIMIT :limit`,
    parameters,
  )
  return z
    .array(credentialSchema)
    .parse(rows)
    .map((row) => ({ kind: 'credential', ...row }))
}
