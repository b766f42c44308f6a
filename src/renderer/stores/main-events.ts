import type { Result } from '../../shared/errors'
import { bridge } from '../bridge'
import { useClipboardStore } from './clipboard-store'
import { resetAllStores } from './resettable'
import { loadVaultStatus } from './vault-store'

/** Empties every store, and with them the screen, then asks main where the vault stands. */
async function forgetVault(): Promise<void> {
  resetAllStores()
  await loadVaultStatus()
}

/** Locks the vault because the person asked for it. */
export async function lockVault(): Promise<Result<void>> {
  const result = await bridge.lockVault()
  if (result.ok) await forgetVault()
  return result
}

/** Follows what main tells unasked: a lock it made itself, and the clipboard. Returns the function that ends it. */
export function listenToMain(): () => void {
  const endings = [
    bridge.listen('vaultLocked', forgetVault),
    bridge.listen('clipboardChanged', ({ clearsAt }) => useClipboardStore.setState({ clearsAt })),
  ]
  return () => {
    for (const end of endings) end()
  }
}
