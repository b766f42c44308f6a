import { useMemo } from 'react'
import { listSought, type SoughtWords } from '../../../shared/rules/match-search'
import { readSearch } from '../../../shared/rules/search-query'
import { useProviderStore } from '../../stores/provider-store'

/** The words that a search looks for, to mark them in what it found. */
export function useSought(text: string): SoughtWords[] {
  const providers = useProviderStore((state) => state.providers)
  return useMemo(() => listSought(readSearch(text, { providers }).query), [text, providers])
}
