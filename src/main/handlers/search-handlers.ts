import { succeed } from '../../shared/errors'
import { readSearch } from '../../shared/rules/search-query'
import { searchVault } from '../store/search'
import type { UnlockedHandlers } from './handlers'

export const searchHandlers = {
  searchVault: ({ text, filters, limit }, { db }) => {
    const { query, problem } = readSearch(text)
    return succeed({ found: searchVault(db, { query, filters, limit, now: Date.now() }), problem })
  },
} satisfies Partial<UnlockedHandlers>
