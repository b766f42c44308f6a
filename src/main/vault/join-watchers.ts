import type { VaultWatcher } from './session'

/** Tells all of them, in this order. */
export function joinWatchers(watchers: readonly VaultWatcher[]): VaultWatcher {
  return {
    entered: (vault, way) => {
      for (const watcher of watchers) watcher.entered(vault, way)
    },
    leaving: (vault) => {
      for (const watcher of watchers) watcher.leaving(vault)
    },
    refused: async (folder) => {
      for (const watcher of watchers) await watcher.refused(folder)
    },
  }
}
