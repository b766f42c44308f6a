import { succeed } from '../../shared/errors'
import { countLimit, type SearchedKind, type SearchFilters } from '../../shared/model/search'
import { listSought } from '../../shared/rules/match-search'
import { type ReadSearch, readSearch } from '../../shared/rules/search-query'
import { isHistoryIndexed } from '../store/exchange-index'
import { listProviders } from '../store/providers'
import { findPage, type Search } from '../store/search'
import { listNamedDatabases } from '../store/search-names'
import { mendSearch } from '../store/search-words'
import type { ReadableConnection } from '../vault/connection'
import type { UnlockedHandlers } from './handlers'

export const searchHandlers = {
  searchVault: ({ text, filters, limit }, { db }) => {
    const { search, read } = prepareSearch(db, text, filters)
    const pages = findPages(db, search, limit)
    const found = Object.values(pages).some((page) => page.found.length > 0)
    const mended = found ? undefined : mendSearch(db, text, listSought(search.query))
    return succeed({
      pages: mended === undefined ? pages : findPages(db, prepareSearch(db, mended, filters).search, limit),
      problem: read.problem,
      mended: mended ?? null,
      historyIndexed: isHistoryIndexed(db),
    })
  },
  searchPage: ({ text, filters, kind, after, limit }, { db }) =>
    succeed(findPage(db, kind, prepareSearch(db, text, filters).search, { after, limit })),
  countFound: ({ text, filters }, { db }) => {
    const { search } = prepareSearch(db, text, filters)
    const count = (kind: SearchedKind) =>
      findPage(db, kind, search, { after: null, limit: countLimit }).found.length
    return succeed({
      database: count('database'),
      credential: count('credential'),
      exchange: count('exchange'),
    })
  },
} satisfies Partial<UnlockedHandlers>

function prepareSearch(
  db: ReadableConnection,
  text: string,
  filters: SearchFilters,
): { search: Search; read: ReadSearch } {
  const providers = listProviders(db)
  const read = readSearch(text, { providers })
  return {
    search: {
      query: read.query,
      filters: { ...filters, ...read.filters },
      names: { providers, databases: listNamedDatabases(db) },
      now: Date.now(),
    },
    read,
  }
}

function findPages(db: ReadableConnection, search: Search, limit: number) {
  const find = (kind: SearchedKind) => findPage(db, kind, search, { after: null, limit })
  return { database: find('database'), credential: find('credential'), exchange: find('exchange') }
}
