import { useEffect, useState } from 'react'
import { type Found, noFilters } from '../../../shared/model/search'
import { bridge } from '../../bridge'

/** More than one screen of a list that is narrowed by typing on. */
const limit = 30

interface SearchResult {
  /** The text that this is the answer to; undefined before the first answer. */
  text: string | undefined
  found: readonly Found[]
  /** What there is to know of the search, e.g. why it was searched as plain text. */
  problem: string | null
}

/** Searches with every key. An answer that comes after that to a later text is dropped. */
export function useVaultSearch(text: string): SearchResult {
  const [result, setResult] = useState<SearchResult>({ text: undefined, found: [], problem: null })
  useEffect(() => {
    let wanted = true
    void bridge.searchVault({ text: text.slice(0, 500), filters: noFilters, limit }).then((answer) => {
      if (!wanted) return
      setResult(answer.ok ? { text, ...answer.value } : { text, found: [], problem: answer.error.message })
    })
    return () => {
      wanted = false
    }
  }, [text])
  return result
}
