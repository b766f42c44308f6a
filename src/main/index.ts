import { join } from 'node:path'
import { app, type BrowserWindow, session as electronSession, Menu } from 'electron'
import { registerAppScheme, serveApp, startPage } from './desktop/app-protocol'
import { watchForLeaving } from './desktop/away'
import { keepBuffersApart } from './desktop/memory'
import { denyEverything } from './desktop/permissions'
import { findGivenVault, findVaultArgument } from './desktop/vault-argument'
import { openWindow, raiseWindow } from './desktop/window'
import { passCallsOn } from './ipc'
import { startUp } from './start-up'

keepBuffersApart()
app.enableSandbox()
// Every shortcut is the page's own; macOS alone cannot do without a menu. Making the default one costs start time.
if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
registerAppScheme()
const wanted = findVaultArgument(process.argv, process.cwd())
if (app.requestSingleInstanceLock({ vault: wanted })) void app.whenReady().then(run)
else app.quit()

function run(): void {
  // Not persistent: nothing of the page is ever written to the disk.
  const session = electronSession.fromPartition('vault')
  const developmentServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
  denyEverything(session, developmentServer)
  const pageLoads = serveApp(session, join(import.meta.dirname, '../renderer'), developmentServer)

  let window: BrowserWindow | undefined = openWindow(session)
  window.once('closed', () => {
    window = undefined
  })
  void window.loadURL(startPage)

  const getWindow = () => window
  const { answer, services: loading } = startUp({
    home: app.getPath('userData'),
    wanted,
    getWindow,
    pageLoads,
  })
  passCallsOn(getWindow, answer)

  void loading.then((services) => {
    if (window !== undefined) watchForLeaving(window, services.findIdleMinutes, () => void services.lock())
    // Closing waits for the clipboard, which may answer later than the window is gone.
    app.on('before-quit', (event) => {
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
