import { useEffect, useState } from 'react'
import type { Failure } from '../../../shared/errors'
import type { FoundPage } from '../../../shared/model/search'
import { readSearch } from '../../../shared/rules/search-query'
import { bridge } from '../../bridge'
import { listProviders } from '../../stores/provider-store'
import type { VaultSearch } from '../search/use-vault-search'

const firstPage = 100

interface ExchangeAnswer {
  readonly search: VaultSearch
  readonly page: FoundPage | undefined
  readonly failure: Failure | null
  /** Why it was searched as plain text; null when it was not. */
  readonly problem: string | null
}

/** The first page of the history that a search finds, read anew with every key; undefined before the first answer. */
export function useExchangeSearch(search: VaultSearch): ExchangeAnswer | undefined {
  const [answer, setAnswer] = useState<ExchangeAnswer>()
  useEffect(() => {
    let wanted = true
    void bridge.searchPage({ ...search, kind: 'exchange', after: null, limit: firstPage }).then((result) => {
      if (!wanted) return
      setAnswer({
        search,
        page: result.ok ? result.value : undefined,
        failure: result.ok ? null : result.error,
        problem: readSearch(search.text, { providers: listProviders() }).problem,
      })
    })
    return () => {
      wanted = false
    }
  }, [search])
  return answer
}
