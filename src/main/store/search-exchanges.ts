import { z } from 'zod'
import type { FoundPage, SearchPlace } from '../../shared/model/search'
import { findsIn, type SoughtWords } from '../../shared/rules/match-search'
import type { ReadableConnection, SqlParameters } from '../vault/connection'
import { exchangeSummaryColumns, exchangeSummaryRow } from './exchanges'
import type { Search } from './search'
import { allOf, everyMode, quoteWords, without, writeFacets, writeMatch } from './search-match'
import type { NamedDatabase } from './search-names'
import { expandPrefix } from './search-words'

const day = 24 * 60 * 60 * 1000

const rowSchema = exchangeSummaryRow.extend({
  number: z.int(),
  databaseName: z.string(),
  credentialTitle: z.string().nullable(),
})

/** Exchanges of databases outside the trash, newest first. */
export function findExchanges(
  db: ReadableConnection,
  search: Search,
  { after, limit }: { after: SearchPlace | null; limit: number },
): FoundPage {
  const { source, number, condition, values } = selectExchanges(db, search)
  const rows = z.array(rowSchema).parse(
    db.all(
      `SELECT exchanges.rowid AS number, ${exchangeSummaryColumns}, status, failure,
          (SELECT name FROM databases WHERE databases.id = database_id) AS databaseName,
          (SELECT title FROM visible_credentials WHERE visible_credentials.id = credential_id) AS credentialTitle
        FROM ${source}
        WHERE ${condition} AND ${number} < :before ORDER BY ${number} DESC LIMIT :limit`,
      { ...values, before: after?.number ?? Number.MAX_SAFE_INTEGER, limit },
    ),
  )
  const last = rows.at(-1)
  return {
    found: rows.map(({ number: _, ...row }) => ({ kind: 'exchange', ...row })),
    next: last === undefined || rows.length < limit ? null : { stage: 0, number: last.number },
  }
}

/** How to find them: the index of the history answers words and filters alike, so that only the time is left to a condition. */
export function selectExchanges(db: ReadableConnection, search: Search) {
  const match = allOf([writeSearch(db, search), ...writeFilters(search)])
  const { sentDays } = search.filters
  const sentFrom = sentDays === null ? 0 : search.now - sentDays * day
  const values = { sentFrom, from: sentDays === null ? 0 : findFirstSince(db, sentFrom) }
  const condition = `sent_at >= :sentFrom AND EXISTS (SELECT 1 FROM visible_databases WHERE id = database_id)`
  return match === undefined
    ? {
        source: 'exchanges',
        number: 'exchanges.rowid',
        condition: `exchanges.rowid >= :from AND ${condition}`,
        values,
      }
    : {
        source: 'exchange_index CROSS JOIN exchanges ON exchanges.rowid = exchange_index.rowid',
        number: 'exchange_index.rowid',
        condition: `exchange_index MATCH :match AND exchange_index.rowid >= :from AND ${condition}`,
        values: { ...values, match },
      }
}

function writeSearch(db: ReadableConnection, search: Search): string | undefined {
  if (search.query === null) return undefined
  const findCredentials = createCredentialSearch(db)
  const match = writeMatch(
    search.query,
    (sought) => writeWords(db, search, { sought, credentialIds: findCredentials(sought) }),
    everyMode,
  )
  if (match === undefined) throw new Error('The index of the history can answer every search.')
  return match
}

/** What a line of the history says, or the name of the database or credential that it belongs to. */
function writeWords(
  db: ReadableConnection,
  { names }: Search,
  { sought, credentialIds }: { sought: SoughtWords; credentialIds: readonly string[] },
): string {
  const providerIds = names.providers.filter(({ name }) => findsIn([name])(sought)).map(({ id }) => id)
  const isNamed = ({ name, providerId }: NamedDatabase) =>
    providerIds.includes(providerId) || findsIn([name])(sought)
  const text = expandPrefix(db, 'exchange', sought).map((words) => quoteWords(words, 'text'))
  const credentials = credentialIds.map((id) => facetOf('c', id))
  const named = [
    writeDatabases(names.databases, isNamed),
    credentials.length === 0 ? undefined : writeFacets(credentials),
  ].filter((part) => part !== undefined)
  return `(${[...text, ...named].map((part) => `(${part})`).join(' OR ')})`
}

/** Exchanges of the databases that are meant; by those that are not, where these are fewer. */
function writeDatabases(
  databases: readonly NamedDatabase[],
  isMeant: (database: NamedDatabase) => boolean,
): string | undefined {
  const meant = databases.filter(isMeant)
  if (meant.length === 0) return undefined
  if (meant.length * 2 <= databases.length) return writeFacets(meant.map(({ id }) => facetOf('d', id)))
  const others = databases.filter((database) => !isMeant(database)).map(({ id }) => facetOf('d', id))
  return others.length === 0 ? everyMode : without(everyMode, writeFacets(others))
}

function writeFilters({ filters, names }: Search): (string | undefined)[] {
  const { mode, providerId, databaseId, credentialId, method, status } = filters
  return [
    mode === null ? undefined : writeFacets([`m${mode}`]),
    providerId === null
      ? undefined
      : (writeDatabases(names.databases, (database) => database.providerId === providerId) ?? nothing),
    databaseId === null ? undefined : writeFacets([facetOf('d', databaseId)]),
    credentialId === null ? undefined : writeFacets([facetOf('c', credentialId)]),
    method === null ? undefined : writeFacets([`v${method}`]),
    status === null ? undefined : writeFacets([`s${status.replace('xx', '*')}`]),
  ]
}

/** Finds nothing: every mark of a database is longer. */
const nothing = writeFacets(['d'])

function facetOf(letter: 'd' | 'c', id: string): string {
  return letter + id.replaceAll('-', '')
}

/** Credentials that words may mean in the history; of more than that, those that were used last. */
const mostCredentials = 200

/** Used credentials whose titles are looked at one by one. */
const lookedAt = 1_000

const usedSchema = z.object({ id: z.string(), title: z.string(), lastUsedAt: z.int().nullable() })

/** Finds those that were used and mean the words: only they can be in the history. */
function createCredentialSearch(db: ReadableConnection): (sought: SoughtWords) => string[] {
  const list = (sql: string, values: SqlParameters) => z.array(usedSchema).parse(db.all(sql, values))
  const used = list(
    `SELECT id, title, last_used_at AS lastUsedAt FROM credentials
      WHERE last_used_at IS NOT NULL AND deleted_at IS NULL ORDER BY last_used_at DESC LIMIT :limit`,
    { limit: lookedAt + 1 },
  )
  const isEvery = used.length <= lookedAt
  return (sought) => {
    const meant = isEvery
      ? []
      : list(
          `SELECT id, visible_credentials.title AS title, last_used_at AS lastUsedAt
            FROM credential_index CROSS JOIN searched_credentials ON number = credential_index.rowid
              CROSS JOIN visible_credentials USING (id)
            WHERE credential_index MATCH :match LIMIT :limit`,
          { match: quoteWords(sought, 'title'), limit: mostCredentials + 1 },
        )
    const isFew = !isEvery && meant.length <= mostCredentials
    const named = isFew
      ? meant.filter(({ lastUsedAt }) => lastUsedAt !== null)
      : used.filter(({ title }) => findsIn([title])(sought)).slice(0, mostCredentials)
    return named.map(({ id }) => id)
  }
}

const sentSchema = z.object({ number: z.int(), sentAt: z.int() }).optional()

/** The number of the first exchange since a moment. They are saved in the order of time, so a few looks find it. */
function findFirstSince(db: ReadableConnection, moment: number): number {
  let low = 0
  let high =
    sentSchema.parse(db.get('SELECT rowid AS number, 0 AS sentAt FROM exchanges ORDER BY rowid DESC LIMIT 1'))
      ?.number ?? 0
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const found = sentSchema.parse(
      db.get(
        'SELECT rowid AS number, sent_at AS sentAt FROM exchanges WHERE rowid >= :middle ORDER BY rowid LIMIT 1',
        { middle },
      ),
    )
    if (found === undefined || found.sentAt >= moment) high = middle
    else low = found.number + 1
  }
  return low
}
