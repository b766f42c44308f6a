import { noFilters, type SearchedKind, type SearchFilters } from '../../shared/model/search'
import { resettable } from './resettable'
import { openPlace } from './view-store'

interface SearchState {
  text: string
  filters: SearchFilters
  /** What is listed: the first of every kind, or all of one. */
  kind: SearchedKind | 'all'
}

/** What the place for searching looks for, so that it is still there when one comes back. */
export const useSearchStore = resettable<SearchState>({ text: '', filters: noFilters, kind: 'all' })

export function changeSearch(change: Partial<SearchState>): void {
  useSearchStore.setState(change)
}

/** Goes to the search, with a new text if one is given. */
export function openSearch(text?: string): void {
  if (text !== undefined) useSearchStore.setState({ text, filters: noFilters, kind: 'all' })
  openPlace('search')
}
