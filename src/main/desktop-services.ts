import { type BrowserWindow, nativeTheme } from 'electron'
import type { Command } from '../shared/model/command'
import type { Preferences } from '../shared/model/preferences'
import type { ZoomDirection } from './desktop/menu-template'
import { createSystemMenus } from './desktop/system-menus'
import { raiseWindow } from './desktop/window'
import { readBounds, restoreBounds, watchBounds } from './desktop/window-bounds'
import { nextZoom } from './desktop/zoom'
import { createWindowKeeping } from './handlers/window-keeping'
import { sendEvent } from './ipc'
import { keepPreferences, type PreferenceKeeper } from './preference-keeper'
import { joinWatchers } from './vault/join-watchers'
import type { VaultWatcher } from './vault/session'

interface DesktopOptions {
  readonly home: string
  readonly preferences: Preferences
  readonly getWindow: () => BrowserWindow | undefined
  readonly lock: () => Promise<void>
}

export interface DesktopServices {
  readonly preferences: PreferenceKeeper
  /** Follows the vault with what stands around the window: its place, its menus, the icon in the tray. */
  readonly watcher: VaultWatcher
}

/** What the window has around it. Made after the first screen, which needs none of it. */
export function createDesktopServices({
  home,
  getWindow,
  lock,
  ...initial
}: DesktopOptions): DesktopServices {
  let unlocked = false
  let showing = false
  const preferences = keepPreferences(home, initial.preferences, (changed) => {
    const window = getWindow()
    nativeTheme.themeSource = changed.theme
    window?.webContents.setZoomFactor(changed.zoom / 100)
    sendEvent(window, 'preferencesChanged', changed)
    showSoon()
  })

  const menus = createSystemMenus({
    act,
    zoom,
    open: () => {
      const window = getWindow()
      if (window !== undefined) raiseWindow(window)
    },
  })

  function zoom(direction: ZoomDirection): void {
    const current = preferences.current()
    preferences.change({ ...current, zoom: nextZoom(current.zoom, direction) })
  }

  function act(command: Command): void {
    // Here and not by way of the page, which may hang.
    if (command === 'lock') return void lock()
    const window = getWindow()
    if (window === undefined) return
    raiseWindow(window)
    sendEvent(window, 'commandChosen', { command })
  }

  /** Once for several changes at a time, and after what they are part of: nobody waits for a menu. */
  function showSoon(): void {
    if (showing) return
    showing = true
    setImmediate(() => {
      showing = false
      menus.show({ unlocked, tray: preferences.current().tray })
    })
  }

  function follow(isUnlocked: boolean): void {
    unlocked = isUnlocked
    showSoon()
  }

  const keeping = createWindowKeeping({
    read: () => {
      const window = getWindow()
      return window && readBounds(window)
    },
    restore: (bounds) => {
      const window = getWindow()
      if (window !== undefined) restoreBounds(window, bounds)
    },
  })
  const window = getWindow()
  if (window !== undefined) {
    watchBounds(window, keeping.settled)
    // The wheel with Ctrl.
    window.webContents.on('zoom-changed', (_event, direction) => zoom(direction === 'in' ? 1 : -1))
  }
  showSoon()

  return {
    preferences,
    watcher: joinWatchers([
      keeping,
      { entered: () => follow(true), leaving: () => follow(false), refused: async () => undefined },
    ]),
  }
}
