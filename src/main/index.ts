import { join } from 'node:path'
import { app, type BrowserWindow, session as electronSession, Menu } from 'electron'
import { registerAppScheme, serveApp, startPage } from './desktop/app-protocol'
import { watchForLeaving } from './desktop/away'
import { createSecretClipboard } from './desktop/clipboard'
import { createFileDialogs } from './desktop/file-dialogs'
import { createKeychain } from './desktop/keychain'
import { forgetUnused, keepBuffersApart } from './desktop/memory'
import { denyEverything } from './desktop/permissions'
import { openWindow, renewPage } from './desktop/window'
import { createHandlers } from './handlers'
import { createHousekeeper, type Warn } from './handlers/housekeeping'
import { answerCalls, sendEvent } from './ipc'
import { getSettings } from './store/settings'
import { createTester } from './tester/tester'
import { finishRestore } from './vault/restore-swap'
import { VaultSession } from './vault/session'

keepBuffersApart()
app.enableSandbox()
// Every shortcut is the page's own; macOS alone cannot do without a menu. Making the default one costs start time.
if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
registerAppScheme()
if (app.requestSingleInstanceLock()) run()
else app.quit()

function run(): void {
  let window: BrowserWindow | undefined
  const warn: Warn = (warning) => sendEvent(window, 'vaultWarning', warning)
  const vault = new VaultSession({
    keychain: createKeychain(),
    onWarning: warn,
    watcher: createHousekeeper(warn),
  })
  const clipboard = createSecretClipboard((clearsAt) => sendEvent(window, 'clipboardChanged', { clearsAt }))
  const tester = createTester()
  const dialogs = createFileDialogs(() => window)

  async function lock(): Promise<void> {
    // In this order: what still runs must not find the vault closed under it.
    const cancelled = tester.cancelAll()
    vault.lock()
    sendEvent(window, 'vaultLocked', undefined)
    await clipboard.clear()
    await cancelled
  }
  async function lockAndRenew(): Promise<void> {
    if (vault.current().state === 'locked') return
    await lock()
    if (window !== undefined) await renewPage(window)
    forgetUnused()
  }

  function findIdleMinutes(): number | undefined {
    const state = vault.current()
    return state.state === 'unlocked' ? getSettings(state.db).idleMinutes : undefined
  }

  const folder = join(app.getPath('userData'), 'vault')
  answerCalls(
    () => window,
    vault,
    createHandlers({ folder, vault, clipboard, tester, dialogs, lock: lockAndRenew }),
  )

  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  // Closing waits for the clipboard, which may answer later than the window is gone.
  app.on('before-quit', (event) => {
    if (vault.current().state === 'locked') return
    event.preventDefault()
    void lock().finally(() => app.quit())
  })

  void app.whenReady().then(async () => {
    // Not persistent: nothing of the page is ever written to the disk.
    const session = electronSession.fromPartition('vault')
    const developmentServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
    denyEverything(session, developmentServer)
    serveApp(session, join(import.meta.dirname, '../renderer'), developmentServer)
    window = openWindow(session)
    window.on('closed', () => {
      window = undefined
    })
    watchForLeaving(window, findIdleMinutes, () => void lockAndRenew())
    await finishRestore(folder)
    void window.loadURL(startPage)
  })
}
