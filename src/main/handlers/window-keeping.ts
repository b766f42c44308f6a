import type { WindowBounds } from '../../shared/model/view-state'
import { getViewState, updateViewState } from '../store/view-state'
import type { UnlockedVault, VaultWatcher } from '../vault/session'
import { describeStorageError } from '../vault/storage-error'

/** The window as far as its place is concerned; a test puts another in its place. */
export interface PlacedWindow {
  read(): WindowBounds | undefined
  restore(bounds: WindowBounds): void
}

/**
 * Puts the window where it was left when its vault is opened, and keeps its place in the vault: beside it the place would tell
 * how many screens there are, and when someone sits at which. `settled` is to be called when the window has been moved.
 */
export function createWindowKeeping(window: PlacedWindow): VaultWatcher & { settled(): void } {
  let open: UnlockedVault | undefined

  /** After the answer that the vault is open, unless it was locked at once. */
  function restore(vault: UnlockedVault): void {
    if (open !== vault) return
    const { window: left } = getViewState(vault.db)
    if (left !== null) window.restore(left)
  }

  return {
    entered(vault) {
      open = vault
      setImmediate(() => restore(vault))
    },
    leaving() {
      open = undefined
    },
    refused: async () => undefined,
    settled() {
      const bounds = window.read()
      if (open === undefined || bounds === undefined || open.db.isReadOnly()) return
      try {
        updateViewState(open.db, { window: bounds })
      } catch (error) {
        // Called by a timer, to which nobody answers: on a full disk the window is where it was before, next time.
        if (describeStorageError(error) === undefined) throw error
      }
    },
  }
}
