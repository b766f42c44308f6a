import { Menu, Tray } from 'electron'
import { logBug } from './log'
import { drawTrayIcon } from './tray-icon'
import { describeTray, type TrayActs, type TrayState, trayTemplate } from './tray-template'

/** The icon among those of the system. */
export interface TrayIcon {
  show(state: TrayState): void
  remove(): void
}

/** Shows nothing, and fails at nothing, where the desktop has no place for it. */
export function createTrayIcon(acts: TrayActs): TrayIcon {
  let tray: Tray | undefined
  return {
    show(state) {
      const icon = drawTrayIcon(state)
      tray ??= place(icon, acts.open)
      tray?.setImage(icon)
      tray?.setToolTip(describeTray(state))
      tray?.setContextMenu(Menu.buildFromTemplate(trayTemplate(state, acts)))
    },
    remove() {
      tray?.destroy()
      tray = undefined
    },
  }
}

function place(icon: ReturnType<typeof drawTrayIcon>, onClick: () => void): Tray | undefined {
  try {
    const tray = new Tray(icon)
    // On a Mac a click opens the menu; elsewhere the window is what people expect.
    if (process.platform !== 'darwin') tray.on('click', onClick)
    return tray
  } catch (error) {
    logBug('tray', error)
    return undefined
  }
}
