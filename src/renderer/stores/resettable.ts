import { create, type StoreApi, type UseBoundStore } from 'zustand'

const resets = new Set<() => void>()

/**
 * A store that goes back to `initial` on lock. Every store is made here, so that none can be forgotten. Its state is
 * plain data; what changes it are functions beside it.
 */
export function resettable<State extends object>(initial: State): UseBoundStore<StoreApi<State>> {
  const store = create<State>(() => initial)
  resets.add(() => store.setState(initial, true))
  return store
}

/** Forgets what every store holds. */
export function resetAllStores(): void {
  for (const reset of resets) reset()
}
