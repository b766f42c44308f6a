import { defaultViewState, type TableView, type ViewState } from '../../shared/model/view-state'
import { bridge } from '../bridge'
import { resettable } from './resettable'

/** Milliseconds after the last change: a drag is kept once, and nobody closes the window sooner after a click. */
const saveAfterMs = 100

interface KeptViewState {
  /** What the vault keeps of the view; null until it is loaded. */
  view: ViewState | null
}

export const useKeptViewStore = resettable<KeptViewState>({ view: null })

let unsaved: Partial<ViewState> = {}
let timer: ReturnType<typeof setTimeout> | undefined

// After a lock nothing of one vault may be kept in the next.
useKeptViewStore.subscribe(({ view }) => {
  if (view === null) forgetUnsaved()
})

/** Reads how the window was left. What cannot be read is as by default: it is no reason to show nothing. */
export async function loadKeptView(): Promise<ViewState | null> {
  const result = await bridge.getViewState()
  // Locked meanwhile: the lock itself has already emptied the store.
  if (!result.ok && result.error.code === 'vault-locked') return null
  const view = result.ok ? result.value : defaultViewState
  useKeptViewStore.setState({ view })
  return view
}

/** Shows a change at once, and keeps it a little later; nothing happens before the view was loaded. */
export function changeKeptView(change: Partial<ViewState>): void {
  const { view } = useKeptViewStore.getState()
  if (view === null) return
  useKeptViewStore.setState({ view: { ...view, ...change } })
  unsaved = { ...unsaved, ...change }
  clearTimeout(timer)
  timer = setTimeout(() => void saveKeptView(), saveAfterMs)
}

/** Keeps what is not kept yet, for what is about to lock the vault or close the window. */
export async function saveKeptView(): Promise<void> {
  const change = unsaved
  forgetUnsaved()
  // What fails to be kept here is a width or a place: not worth a word in the middle of the work.
  if (Object.keys(change).length > 0) await bridge.updateViewState(change)
}

function forgetUnsaved(): void {
  unsaved = {}
  clearTimeout(timer)
}

const plainTable: TableView = { order: [], shown: {}, widths: {}, sort: null }

/** How the person arranged the table with this id. */
export function useTableView(id: string): TableView {
  return useKeptViewStore((state) => state.view?.tables[id] ?? plainTable)
}

export function changeTableView(id: string, change: Partial<TableView>): void {
  const tables = useKeptViewStore.getState().view?.tables ?? {}
  changeKeptView({ tables: { ...tables, [id]: { ...plainTable, ...tables[id], ...change } } })
}
