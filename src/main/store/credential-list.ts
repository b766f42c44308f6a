import { z } from 'zod'
import { type Credential, credentialModeSchema } from '../../shared/model/credential'
import type {
  CredentialOverview,
  CredentialQuery,
  CredentialSelection,
  CredentialSort,
  CredentialSortColumn,
} from '../../shared/model/credential-list'
import { getProvider } from '../../shared/providers'
import { readSearch } from '../../shared/rules/search-query'
import type { ReadableConnection } from '../vault/connection'
import { jsonColumn, nameKey } from './columns'
import { listCredentialsById } from './credentials'
import { listProviders } from './providers'
import { selectAnywhere } from './search-stages'

const idSchema = z.object({ id: z.string() })

interface Page {
  readonly query: CredentialQuery
  readonly sort: CredentialSort
  /** How many come before. */
  readonly offset: number
  readonly limit: number
  /** Milliseconds since 1970 UTC. */
  readonly now: number
}

/**
 * The ids of a part of a list, in its order, which is found from narrow columns alone: of ten thousand in some milliseconds.
 */
export function listCredentialIds(
  db: ReadableConnection,
  { query, sort, offset, limit, now }: Page,
): string[] {
  const { from, values } = selectMatching(query)
  const order = orders[sort.column](sort.direction === 'ascending' ? 'ASC' : 'DESC')
  const rows = db.all(`SELECT id ${from} ORDER BY ${order}, title_key, id LIMIT :limit OFFSET :offset`, {
    ...values,
    now,
    offset,
    limit,
    kindNames: JSON.stringify(nameKinds(db, query)),
  })
  return idsOf(rows)
}

/** A part of a list, and how many are in all of it. */
export function listCredentialPage(
  db: ReadableConnection,
  page: Page,
): { rows: Credential[]; total: number } {
  const { from, values } = selectMatching(page.query)
  const { total } = z.object({ total: z.int() }).parse(db.get(`SELECT count(*) AS total ${from}`, values))
  return { rows: listCredentialsById(db, { ids: listCredentialIds(db, page) }), total }
}

/** The ids of what is selected and there, by title. */
export function listSelectedIds(db: ReadableConnection, selection: CredentialSelection): string[] {
  const rows =
    selection.type === 'some'
      ? db.all(
          `SELECT id FROM visible_credentials WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY title_key, id`,
          { ids: JSON.stringify(selection.ids) },
        )
      : selectAllBut(db, selection)
  return idsOf(rows)
}

function idsOf(rows: readonly unknown[]): string[] {
  return z
    .array(idSchema)
    .parse(rows)
    .map(({ id }) => id)
}

function selectAllBut(db: ReadableConnection, { query, except }: CredentialSelection & { type: 'all' }) {
  const { from, values } = selectMatching(query)
  return db.all(
    `SELECT id ${from} AND id NOT IN (SELECT value FROM json_each(:except)) ORDER BY title_key, id`,
    { ...values, except: JSON.stringify(except) },
  )
}

/** What there is in a database, both modes. */
export function getCredentialOverview(
  db: ReadableConnection,
  { databaseId }: { databaseId: string },
): CredentialOverview {
  const kinds = db.all(
    `SELECT kind_id AS kindId, mode, count(*) AS count, count(*) FILTER (WHERE state = 'revoked') AS revoked
      ${fromDatabase} GROUP BY kind_id, mode`,
    { databaseId },
  )
  const texts = db.get(
    `SELECT
      (SELECT json_group_array(DISTINCT value)
        FROM (SELECT ${readFull('tags')} AS tags ${fromDatabase} AND has_tags) AS tagged, json_each(tagged.tags)) AS tags,
      (SELECT json_group_array(DISTINCT ${readFull("owner ->> 'name'")}) ${fromDatabase} AND has_owner) AS owners`,
    { databaseId },
  )
  const { tags, owners } = textsSchema.parse(texts)
  return { kinds: z.array(kindCountSchema).parse(kinds), tags: tags.toSorted(), owners: owners.toSorted() }
}

const kindCountSchema = z.object({
  kindId: z.string(),
  mode: credentialModeSchema,
  count: z.int(),
  revoked: z.int(),
})

const textsSchema = z.object({
  tags: jsonColumn(z.array(z.string())),
  owners: jsonColumn(z.array(z.string())),
})

/** The titles in a database that begin like this, whatever their case; at most a thousand. */
export function listTitles(
  db: ReadableConnection,
  { databaseId, beginning }: { databaseId: string; beginning: string },
): string[] {
  const rows = db.all(
    `SELECT ${readFull('title')} AS title ${fromDatabase} AND substr(title_key, 1, length(:beginning)) = :beginning
      LIMIT 1000`,
    { databaseId, beginning: nameKey(beginning) },
  )
  return z
    .array(z.object({ title: z.string() }))
    .parse(rows)
    .map(({ title }) => title)
}

const fromDatabase = `FROM listed_credentials
  WHERE database_id = :databaseId AND EXISTS (SELECT 1 FROM visible_databases WHERE visible_databases.id = database_id)`

/** What the narrow rows of a list do not have of a credential, so not for many of them. */
function readFull(expression: string): string {
  return `(SELECT ${expression} FROM credentials WHERE credentials.id = listed_credentials.id)`
}

/** From where the credentials that a list shows are selected; a condition can be added with AND. */
function selectMatching({ databaseId, mode, text }: CredentialQuery) {
  const { query } = readSearch(text)
  const { source, condition, values } = selectAnywhere('credential', query)
  const found = query === null ? '' : `AND id IN (SELECT id FROM ${source} WHERE ${condition})`
  return {
    from: `${fromDatabase} AND mode IN (:mode, 'both') ${found}`,
    values: { ...values, databaseId, mode },
  }
}

type Direction = 'ASC' | 'DESC'

/** What is empty comes last in both directions. */
function by(expression: string): (direction: Direction) => string {
  return (direction) => `${expression} ${direction} NULLS LAST`
}

/** By how far a credential is from being of use; what ends first comes first among those that are. */
const stateRank = `CASE state WHEN 'deactivated' THEN 2 WHEN 'revoked' THEN 3 ELSE iif(expires_at <= :now, 0, 1) END`

const orders: Record<CredentialSortColumn, (direction: Direction) => string> = {
  title: (direction) => `title_key ${direction}`,
  description: by(readFull(`nullif(lower(description), '')`)),
  kind: by('coalesce(:kindNames ->> kind_id, kind_id)'),
  mode: by('mode'),
  state: (direction) => `${stateRank} ${direction}, expires_at ${direction} NULLS LAST`,
  expires: by('expires_at'),
  owner: by(readFull(`nullif(lower(owner ->> 'name'), '')`)),
  tags: by(readFull(`nullif(lower(tags), '[]')`)),
  lastUsed: by('last_used_at'),
  updated: by('updated_at'),
  created: by('created_at'),
}

/** Names of kinds by their ids, as people see them, in lower case. */
function nameKinds(db: ReadableConnection, { databaseId }: CredentialQuery): Record<string, string> {
  const row = db.get('SELECT provider_id AS providerId FROM databases WHERE id = :databaseId', { databaseId })
  const database = z.object({ providerId: z.string() }).optional().parse(row)
  if (database === undefined) return {}
  const { kinds } = getProvider(listProviders(db), database.providerId)
  return Object.fromEntries(kinds.map(({ id, name }) => [id, name.toLowerCase()]))
}
