import { useEffect, useState } from 'react'
import type { Output } from '../../../shared/contract'
import type { Failure } from '../../../shared/errors'
import type { SearchFilters } from '../../../shared/model/search'
import { bridge } from '../../bridge'

/** Characters that a search may have. */
export const longestSearch = 500

/** What is looked for: the same object until it changes. */
export interface VaultSearch {
  readonly text: string
  readonly filters: SearchFilters
}

export interface SearchAnswer {
  readonly search: VaultSearch
  readonly result: Output<'searchVault'> | null
  readonly failure: Failure | null
}

/**
 * Searches with every key and returns the newest answer, with the search that it is of; undefined before the first. An answer
 * that comes after that to a later search is dropped. `limit` is how much of each kind.
 */
export function useVaultSearch(search: VaultSearch, limit: number): SearchAnswer | undefined {
  const [answer, setAnswer] = useState<SearchAnswer>()
  useEffect(() => {
    let wanted = true
    void bridge.searchVault({ ...search, limit }).then((result) => {
      if (!wanted) return
      setAnswer({
        search,
        ...(result.ok ? { result: result.value, failure: null } : { result: null, failure: result.error }),
      })
    })
    return () => {
      wanted = false
    }
  }, [search, limit])
  return answer
}
