import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, type Session, type WebContents } from 'electron'
import type { Preferences } from '../../shared/model/preferences'
import { startPage } from './app-protocol'

/** Opens the vault's window. It is shown when its first screen is painted. */
export function openWindow(session: Session, { zoom }: Pick<Preferences, 'zoom'>): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Latchkey',
    width: 1360,
    height: 860,
    minWidth: 720,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#101214' : '#fbfcfd',
    webPreferences: {
      session,
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      plugins: false,
      webgl: false,
      webviewTag: false,
      zoomFactor: zoom / 100,
      // Chromium would fetch dictionaries.
      spellcheck: false,
      navigateOnDragDrop: false,
      disableDialogs: true,
      devTools: !app.isPackaged,
    },
  })
  stayOnStartPage(window.webContents)
  window.once('ready-to-show', () => window.show())
  // The page names the vault and the mode; what Chromium makes of an address is neither.
  window.on('page-title-updated', (event, _title, isGiven) => {
    if (!isGiven) event.preventDefault()
  })
  return window
}

/** Brings the window before others. */
export function raiseWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/**
 * Starts the page anew in a process of its own; the old process ends, and with it all that it knew. Going through an empty
 * page makes Chromium change processes, which a reload does not.
 */
export async function renewPage(window: BrowserWindow): Promise<void> {
  for (const page of ['about:blank', startPage]) {
    if (window.isDestroyed()) return
    await window.loadURL(page).catch((error) => {
      if (!window.isDestroyed()) throw error
    })
  }
}

/** The page may neither go elsewhere nor open anything. */
function stayOnStartPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
}
