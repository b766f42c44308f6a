import { z } from 'zod'
import { credentialModeSchema } from '../../shared/model/credential'
import type { FoundPage, SearchPlace } from '../../shared/model/search'
import { findsIn, fitsSearch, listSought } from '../../shared/rules/match-search'
import type { ReadableConnection, SqlParameters } from '../vault/connection'
import { jsonColumn } from './columns'
import type { Search } from './search'
import { readEnds, writeCredentialFacets } from './search-facets'
import { allOf, everyMode } from './search-match'
import { writeWithProviders } from './search-names'
import { type NumberedFound, readStages, type Stage, selectStages } from './search-stages'

const rowSchema = z.object({
  number: z.int(),
  id: z.string(),
  title: z.string(),
  providerId: z.string(),
  mode: credentialModeSchema,
  database: jsonColumn(z.object({ id: z.string(), name: z.string() })),
  otherDatabases: z.int(),
  lastUsedAt: z.int().nullable(),
})

const columns = `number, id, visible_credentials.title AS title, provider_id AS providerId, mode, last_used_at AS lastUsedAt,
  (SELECT json_object('id', visible_databases.id, 'name', name)
    FROM visible_links JOIN visible_databases ON visible_databases.id = database_id
    WHERE credential_id = visible_credentials.id
    ORDER BY database_id = :databaseId DESC, name COLLATE NOCASE LIMIT 1) AS database,
  (SELECT count(*) - 1 FROM visible_links WHERE credential_id = visible_credentials.id) AS otherDatabases`

/** What the facets of the index leave open: the day of an end, and the database, of which there are many. */
const fitsFilters = `(:endsAfter IS NULL OR expires_at > :endsAfter OR (:orNever AND expires_at IS NULL))
  AND (:endsBefore IS NULL OR expires_at <= :endsBefore)
  AND (:databaseId IS NULL OR number IN (SELECT number FROM credential_databases
    JOIN searched_credentials ON id = credential_id WHERE database_id = :databaseId))`

/**
 * Credentials outside the trash: first those that have it in their title, then those that have it anywhere, then those that have
 * the rest of it in the name of a database they belong to.
 */
export function findCredentials(
  db: ReadableConnection,
  search: Search,
  { after, limit }: { after: SearchPlace | null; limit: number },
): FoundPage {
  const facets = allOf(writeCredentialFacets(search.filters, search.now))
  const writeWords = writeWithProviders(db, 'credential', search.names.providers)
  const stages = selectStages('credential', {
    ...{ query: search.query, writeWords, facets, everything: everyMode },
  }).map(
    ({ source, number: column, condition, values }): Stage =>
      (number, limit) =>
        readRows(
          db.all(
            `SELECT ${columns} FROM ${source} CROSS JOIN visible_credentials USING (id)
              WHERE ${condition} AND ${column} > :number AND ${fitsFilters} ORDER BY ${column} LIMIT :limit`,
            { ...readParameters(search), ...values, number, limit },
          ),
        ),
  )
  const byDatabase: Stage = (number, limit) => findByDatabase(db, search, { facets, number, limit })
  return readStages([...stages, byDatabase], after, limit)
}

function readParameters({ filters, now }: Search): SqlParameters {
  const { databaseId } = filters
  const { endsAfter, endsBefore, orNever } = readEnds(filters, now)
  return { databaseId, endsAfter, endsBefore, orNever: orNever ? 1 : 0 }
}

function readRows(rows: unknown[]): NumberedFound[] {
  return z
    .array(rowSchema)
    .parse(rows)
    .map(({ number, ...row }) => ({ number, found: { kind: 'credential', ...row } }))
}

/** A word that more databases have in their names points to none of them. */
const mostDatabases = 20

/** Candidates that are looked at in one go: few at first, since mostly the first ones fit. */
const smallestChunk = 40
const largestChunk = 500

const candidateSchema = z.object({
  title: z.string(),
  body: z.string(),
  names: jsonColumn(z.array(z.string())),
})

interface Candidates {
  readonly facets: string | undefined
  /** They come after this one. */
  readonly number: number
  readonly limit: number
}

/** What a search finds only by the names of databases. No index knows these, so the credentials of the few are looked through. */
function findByDatabase(
  db: ReadableConnection,
  search: Search,
  { facets, number: after, limit }: Candidates,
): NumberedFound[] {
  const { query, names } = search
  const ids = listSought(query).flatMap((sought) => {
    const meant = names.databases.filter(({ name }) => findsIn([name])(sought)).map(({ id }) => id)
    return meant.length <= mostDatabases ? meant : []
  })
  if (query === null || ids.length === 0) return []
  const numbers = listCandidates(db, { ids, facets, number: after })
  const found: NumberedFound[] = []
  for (let begin = 0, size = smallestChunk; begin < numbers.length; begin += size, size = largestChunk) {
    const rows = db.all(
      `SELECT ${columns}, credential_texts.title, body,
          (SELECT json_group_array(name) FROM visible_links JOIN databases ON databases.id = database_id
            WHERE credential_id = visible_credentials.id) AS names
        FROM searched_credentials CROSS JOIN visible_credentials USING (id) CROSS JOIN credential_texts USING (number, id)
        WHERE number IN (SELECT value FROM json_each(:numbers)) AND ${fitsFilters}
        ORDER BY number`,
      { ...readParameters(search), numbers: JSON.stringify(numbers.slice(begin, begin + size)) },
    )
    for (const [index, candidate] of readRows(rows).entries()) {
      const { title, body, names: databases } = candidateSchema.parse(rows[index])
      const own = [title, body, ...listProviderNames(search, candidate)]
      if (fitsSearch(query, findsIn(own)) || !fitsSearch(query, findsIn([...own, ...databases]))) continue
      found.push(candidate)
      if (found.length === limit) return found
    }
  }
  return found
}

/** The numbers alone: what else there is to know of thousands would be read for a few. */
function listCandidates(
  db: ReadableConnection,
  { ids, facets, number }: { ids: readonly string[]; facets: string | undefined; number: number },
): number[] {
  const rows = db.all(
    `SELECT DISTINCT number FROM credential_databases JOIN searched_credentials ON id = credential_id
      WHERE database_id IN (SELECT value FROM json_each(:ids)) AND number > :number
        AND (:facets IS NULL OR number IN (SELECT rowid FROM credential_index WHERE credential_index MATCH :facets))
      ORDER BY number`,
    { ids: JSON.stringify(ids), facets: facets ?? null, number },
  )
  return z
    .array(rowSchema.pick({ number: true }))
    .parse(rows)
    .map(({ number }) => number)
}

function listProviderNames({ names }: Search, { found }: NumberedFound): string[] {
  return names.providers
    .filter(({ id }) => 'providerId' in found && id === found.providerId)
    .map(({ name }) => name)
}
