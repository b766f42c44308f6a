import { noFilters, type SearchFilters } from '../../shared/model/search'
import { resettable } from './resettable'
import { openPlace } from './view-store'

interface ExchangeSearchState {
  text: string
  filters: SearchFilters
  /** The exchange that is shown in full. */
  selectedId: string | null
}

/** What the history of all databases shows. */
export const useExchangeSearchStore = resettable<ExchangeSearchState>({
  text: '',
  filters: noFilters,
  selectedId: null,
})

export function changeExchangeSearch(change: Partial<ExchangeSearchState>): void {
  useExchangeSearchStore.setState(change)
}

/** Shows one exchange in the history of its database. */
export function openExchange({ id, databaseId }: { id: string; databaseId: string }): void {
  useExchangeSearchStore.setState({ text: '', filters: { ...noFilters, databaseId }, selectedId: id })
  openPlace('history')
}
