import type { FoundPage, SearchedKind, SearchFilters, SearchPlace } from '../../shared/model/search'
import type { SearchQuery } from '../../shared/rules/search-query'
import type { ReadableConnection } from '../vault/connection'
import { findCredentials } from './search-credentials'
import { findDatabases } from './search-databases'
import { findExchanges } from './search-exchanges'
import type { SearchNames } from './search-names'

export interface Search {
  readonly query: SearchQuery | null
  readonly filters: SearchFilters
  readonly names: SearchNames
  /** Milliseconds since 1970 UTC. */
  readonly now: number
}

const finders = { database: findDatabases, credential: findCredentials, exchange: findExchanges }

const nothing: FoundPage = { found: [], next: null }

/**
 * What a search finds of one kind outside the trash, page by page. Filters about things of one kind leave out the others.
 * Nothing is ranked over all that fits: of a word that a hundred thousand have, nobody reads the list to its end.
 */
export function findPage(
  db: ReadableConnection,
  kind: SearchedKind,
  search: Search,
  page: { after: SearchPlace | null; limit: number },
): FoundPage {
  return isAbout(search.filters, kind) ? finders[kind](db, search, page) : nothing
}

/** Whether things of a kind can fit the filters. */
function isAbout(filters: SearchFilters, kind: SearchedKind): boolean {
  const { mode, databaseId, state, tag, expiringDays, unused, credentialId, method, status, sentDays } =
    filters
  const ofCredentials = [state, tag, expiringDays, unused || null].some((filter) => filter !== null)
  const ofExchanges = [credentialId, method, status, sentDays].some((filter) => filter !== null)
  switch (kind) {
    case 'database':
      return !ofCredentials && !ofExchanges && mode === null && databaseId === null
    case 'credential':
      return !ofExchanges
    case 'exchange':
      return !ofCredentials
  }
}
