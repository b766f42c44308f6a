import { join } from 'node:path'
import { app, type BrowserWindow, session as electronSession } from 'electron'
import { registerAppScheme, serveApp, startPage } from './desktop/app-protocol'
import { watchForLeaving } from './desktop/away'
import { createSecretClipboard } from './desktop/clipboard'
import { denyEverything } from './desktop/permissions'
import { openWindow, renewPage } from './desktop/window'
import { createHandlers } from './handlers'
import { answerCalls, sendEvent } from './ipc'
import { getSettings } from './store/settings'
import { createTester } from './tester/tester'
import { VaultSession } from './vault/session'

app.enableSandbox()
registerAppScheme()
if (app.requestSingleInstanceLock()) run()
else app.quit()

function run(): void {
  let window: BrowserWindow | undefined
  const vault = new VaultSession()
  const clipboard = createSecretClipboard((clearsAt) => sendEvent(window, 'clipboardChanged', { clearsAt }))
  const tester = createTester()

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
  }

  function findIdleMinutes(): number | undefined {
    const state = vault.current()
    return state.state === 'unlocked' ? getSettings(state.db).idleMinutes : undefined
  }

  const folder = join(app.getPath('userData'), 'vault')
  answerCalls(() => window, vault, createHandlers({ folder, vault, clipboard, tester, lock: lockAndRenew }))

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

  void app.whenReady().then(() => {
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
    void window.loadURL(startPage)
  })
}
