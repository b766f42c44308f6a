import { join } from 'node:path'
import { app, type BrowserWindow, session as electronSession, Menu, nativeTheme } from 'electron'
import { texts } from '../shared/texts'
import { registerAppScheme, serveApp, startPage } from './desktop/app-protocol'
import { watchForLeaving } from './desktop/away'
import { keepMemoryOutOfDumps } from './desktop/core-dumps'
import { findDebuggerSwitch } from './desktop/debuggers'
import { keepBuffersApart } from './desktop/memory'
import { denyEverything } from './desktop/permissions'
import { findGivenVault, findVaultArgument } from './desktop/vault-argument'
import { openWindow, raiseWindow } from './desktop/window'
import { passCallsOn } from './ipc'
import { readPreferences } from './preferences'
import { startUp } from './start-up'

keepBuffersApart()
keepMemoryOutOfDumps()
app.enableSandbox()
// Ours comes after the first screen; macOS alone cannot do without one until then. Making the default one costs start time.
if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
registerAppScheme()
const wanted = findVaultArgument(process.argv, process.cwd())
// A variable that names the SQLite to load is for running from a checkout.
if (app.isPackaged) delete process.env.LATCHKEY_SQLITE_BINDING
const debuggerSwitch = app.isPackaged ? findDebuggerSwitch(process.argv) : undefined
if (debuggerSwitch !== undefined) {
  process.stderr.write(`${texts.start.debuggerRefused(debuggerSwitch)}\n`)
  app.exit(1)
} else if (app.requestSingleInstanceLock({ vault: wanted })) void app.whenReady().then(run)
else app.quit()

function run(): void {
  // Not persistent: nothing of the page is ever written to the disk.
  const session = electronSession.fromPartition('vault')
  const developmentServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
  denyEverything(session, developmentServer)
  const pageLoads = serveApp(session, join(import.meta.dirname, '../renderer'), developmentServer)

  const home = app.getPath('userData')
  const preferences = readPreferences(home)
  nativeTheme.themeSource = preferences.theme
  let window: BrowserWindow | undefined = openWindow(session, preferences)
  window.once('closed', () => {
    window = undefined
  })
  void window.loadURL(startPage)

  const getWindow = () => window
  const { answer, services: loading } = startUp({
    ...{ home, wanted, preferences },
    getWindow,
    pageLoads,
  })
  passCallsOn(getWindow, answer)

  void loading.then((services) => {
    let isQuitting = false
    if (window !== undefined) {
      watchForLeaving(window, services.findIdleMinutes, () => void services.lock())
      window.on('close', (event) => {
        if (isQuitting || !services.staysInTray()) return
        event.preventDefault()
        window?.hide()
        void services.lock()
      })
    }
    app.on('activate', () => window !== undefined && raiseWindow(window))
    // Closing waits for the clipboard, which may answer later than the window is gone.
    app.on('before-quit', (event) => {
      isQuitting = true
      if (!services.isUnlocked()) return
      event.preventDefault()
      void services.lockForGood().finally(() => app.quit())
    })
  })

  app.on('second-instance', (_event, _argv, _folder, given) => {
    if (window !== undefined) raiseWindow(window)
    const folder = findGivenVault(given)
    if (folder !== undefined) void loading.then((services) => services.offerVault(folder))
  })
  app.on('window-all-closed', () => app.quit())
}
