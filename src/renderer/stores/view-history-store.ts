import { useDatabaseStore } from './database-store'
import { resettable } from './resettable'
import { useViewStore } from './view-store'

/** So many steps can be gone back. */
const longest = 100

type View = ReturnType<typeof useViewStore.getState>
type Spot = Pick<View, 'place' | 'settingsSection' | 'databaseId' | 'tab'>

interface ViewHistoryState {
  /** Where the person was before, the last one last. */
  past: readonly Spot[]
  /** Where they went back from, the next one last. */
  future: readonly Spot[]
}

export const useViewHistoryStore = resettable<ViewHistoryState>({ past: [], future: [] })

let travelling = false

useViewStore.subscribe((view, before) => {
  // Neither the view that was left last time nor an emptied one is a step of the person's.
  const initial = useViewStore.getInitialState()
  if (travelling || view === initial || before === initial || isSameSpot(view, before)) return
  useViewHistoryStore.setState(({ past }) => ({
    past: [...past.slice(1 - longest), spotOf(before)],
    future: [],
  }))
})

/** Shows what was shown before. */
export function goBack(): void {
  const { past, future } = useViewHistoryStore.getState()
  const at = past.findLastIndex(isThere)
  travel(past[at], { past: past.slice(0, Math.max(at, 0)), future: [...future, here()] })
}

/** Takes a step back again. */
export function goForward(): void {
  const { past, future } = useViewHistoryStore.getState()
  const at = future.findLastIndex(isThere)
  travel(future[at], { past: [...past, here()], future: future.slice(0, Math.max(at, 0)) })
}

function travel(spot: Spot | undefined, history: ViewHistoryState): void {
  if (spot === undefined) return
  travelling = true
  useViewStore.setState(spot)
  travelling = false
  useViewHistoryStore.setState(history)
}

function here(): Spot {
  return spotOf(useViewStore.getState())
}

function spotOf({ place, settingsSection, databaseId, tab }: Spot): Spot {
  return { place, settingsSection, databaseId, tab }
}

function isSameSpot(one: Spot, other: Spot): boolean {
  return (
    one.place === other.place &&
    one.settingsSection === other.settingsSection &&
    one.databaseId === other.databaseId &&
    one.tab === other.tab
  )
}

/** A database may be in the trash by now. */
function isThere({ databaseId }: Spot): boolean {
  return (
    databaseId === null || useDatabaseStore.getState().databases?.some(({ id }) => id === databaseId) === true
  )
}
