import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { StoreApi } from 'zustand'
import { succeed } from '../../../src/shared/errors'

const sources = import.meta.glob<string>('../../../src/renderer/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const modules = import.meta.glob<Record<string, unknown>>('../../../src/renderer/stores/*-store.ts')

/** Stands in for the preload: the state of main as the stores see it, and a way to raise its events. */
function stubMain() {
  const listeners = new Map<string, Set<(payload: unknown) => void>>()
  const main = {
    state: 'unlocked',
    raise: (name: string, payload?: unknown) => {
      for (const listener of listeners.get(name) ?? []) listener(payload)
    },
  }
  vi.stubGlobal('window', {
    latchkey: {
      getVaultStatus: async () => succeed({ state: main.state, folder: '/vault', runtimeWarning: null }),
      listen: (name: string, listener: (payload: unknown) => void) => {
        const named = listeners.get(name) ?? new Set()
        listeners.set(name, named.add(listener))
        return () => named.delete(listener)
      },
    },
  })
  return main
}

function isStore(value: unknown): value is StoreApi<object> {
  return typeof value === 'function' && 'getState' in value && 'getInitialState' in value
}

/** Every store of the renderer, by the name of its hook. */
async function loadStores(): Promise<[string, StoreApi<object>][]> {
  const loaded = await Promise.all(Object.values(modules).map((load) => load()))
  return loaded
    .flatMap((module) => Object.entries(module))
    .filter((entry): entry is [string, StoreApi<object>] => isStore(entry[1]))
}

/** Fills every store with what nobody may see after the lock. */
function fill(stores: [string, StoreApi<object>][]): void {
  for (const [, store] of stores) {
    const filled = Object.keys(store.getState()).map((key) => [key, 'secret of the vault'])
    store.setState(Object.fromEntries(filled))
  }
}

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllGlobals())

describe('on lock', () => {
  test('every store forgets what it held, and the vault shows as locked', async () => {
    const main = stubMain()
    const { listenToMain } = await import('../../../src/renderer/stores/main-events')
    const stores = await loadStores()
    expect(stores.map(([name]) => name)).toEqual(
      expect.arrayContaining(['useVaultStore', 'useDatabaseStore', 'useViewStore', 'useClipboardStore']),
    )
    listenToMain()
    fill(stores)

    main.state = 'locked'
    main.raise('vaultLocked')

    for (const [name, store] of stores)
      expect([name, store.getState()]).toEqual([name, store.getInitialState()])
    const { useVaultStore } = await import('../../../src/renderer/stores/vault-store')
    await vi.waitFor(() => expect(useVaultStore.getState().status?.state).toBe('locked'))
  })

  test('no store is made past the helper that resets it', () => {
    const makers = Object.entries(sources).filter(([, source]) => /from 'zustand/.test(source))
    expect(makers.map(([path]) => path)).toEqual(['../../../src/renderer/stores/resettable.ts'])
  })
})

test('after the listening has ended, an event changes nothing', async () => {
  const main = stubMain()
  const { listenToMain } = await import('../../../src/renderer/stores/main-events')
  const { useClipboardStore } = await import('../../../src/renderer/stores/clipboard-store')
  const end = listenToMain()
  main.raise('clipboardChanged', { clearsAt: 1_000 })
  expect(useClipboardStore.getState().clearsAt).toBe(1_000)
  end()
  main.raise('clipboardChanged', { clearsAt: null })
  expect(useClipboardStore.getState().clearsAt).toBe(1_000)
})
