import { useEffect, useState } from 'react'
import { type Found, noFilters } from '../../../shared/model/search'
import { bridge } from '../../bridge'

/** More than one screen of a list that is narrowed by typing on. */
const limit = 30

interface SearchResult {
  /** What was found for the last text that was answered; undefined before the first answer. */
  found: readonly Found[] | undefined
  /** What there is to know of the search, e.g. why it was searched as plain text. */
  problem: string | null
}

/** Searches with every key. An answer that comes after that to a later text is dropped. */
export function useVaultSearch(text: string): SearchResult {
  const [result, setResult] = useState<SearchResult>({ found: undefined, problem: null })
  useEffect(() => {
    let wanted = true
    void bridge.searchVault({ text: text.slice(0, 500), filters: noFilters, limit }).then((answer) => {
      if (!wanted) return
      if (answer.ok) setResult(answer.value)
      else setResult({ found: [], problem: answer.error.message })
    })
    return () => {
      wanted = false
    }
  }, [text])
  return result
}
