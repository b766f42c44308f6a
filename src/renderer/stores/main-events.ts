import { bridge } from '../bridge'
import { loadBackups } from './backup-store'
import { useClipboardStore } from './clipboard-store'
import { useCommandStore } from './command-store'
import { reloadCredentials } from './credentials-store'
import { loadHealth } from './health-store'
import { openHelp } from './help-store'
import { showPreferences } from './preferences'
import { followReach } from './reach-store'
import { resetAllStores } from './resettable'
import { showCredential } from './show-credential'
import { useVaultKeyStore } from './vault-key-store'
import { loadVaultStatus } from './vault-store'
import { useWarningStore } from './warning-store'

/** Empties every store, and with them the screen, then asks main where the vault stands. */
export async function startOver(): Promise<void> {
  resetAllStores()
  await loadVaultStatus()
}

/** Follows what main tells: every lock, the clipboard, warnings. Returns the function that ends it. */
export function listenToMain(): () => void {
  const endings = [
    bridge.listen('vaultLocked', startOver),
    bridge.listen('clipboardChanged', ({ clearsAt }) => useClipboardStore.setState({ clearsAt })),
    bridge.listen('reminderChosen', showCredential),
    bridge.listen('tokensChanged', reloadCredentials),
    bridge.listen('vaultKeyProgress', ({ stage }) => useVaultKeyStore.setState({ stage })),
    bridge.listen('backedUp', () => void loadBackups()),
    bridge.listen('reachProgress', followReach),
    bridge.listen('healthChanged', () => void loadHealth()),
    bridge.listen('commandChosen', ({ command }) => {
      // The help waits for no vault.
      if (command === 'help') openHelp()
      else useCommandStore.setState({ pending: command })
    }),
    bridge.listen('preferencesChanged', showPreferences),
    bridge.listen('vaultWarning', (warning) => {
      useWarningStore.setState({ warning })
      // Damage that is found later makes the open vault read-only.
      if (warning.kind === 'damaged') void loadVaultStatus()
    }),
  ]
  return () => {
    for (const end of endings) end()
  }
}
