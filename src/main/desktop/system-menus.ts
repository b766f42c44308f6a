import { app, Menu } from 'electron'
import type { Command } from '../../shared/model/command'
import { menuTemplate, type ZoomDirection } from './menu-template'
import { createTrayIcon } from './tray'

export interface SystemMenuActs {
  readonly act: (command: Command) => void
  readonly zoom: (direction: ZoomDirection) => void
  /** Brings the window before others. */
  readonly open: () => void
}

export interface SystemMenus {
  /** Makes menus and tray say how things stand now. */
  show(state: { unlocked: boolean; tray: boolean }): void
}

/** The menus of the window and the icon in the tray. */
export function createSystemMenus({ act, zoom, open }: SystemMenuActs): SystemMenus {
  const icon = createTrayIcon({
    find: () => act('find'),
    open,
    lock: () => act('lock'),
    quit: () => app.quit(),
  })
  return {
    show({ unlocked, tray }) {
      const appName = app.name
      const state = {
        appName,
        onMac: process.platform === 'darwin',
        unlocked,
        inDevelopment: !app.isPackaged,
      }
      Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, { act, zoom })))
      if (tray) icon.show({ appName, unlocked })
      else icon.remove()
    },
  }
}
