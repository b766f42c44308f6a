import type { MenuItemConstructorOptions } from 'electron'
import { texts } from '../../shared/texts'

export interface TrayState {
  readonly appName: string
  readonly unlocked: boolean
}

export interface TrayActs {
  readonly find: () => void
  readonly open: () => void
  readonly lock: () => void
  readonly quit: () => void
}

const words = texts.desktop.tray

/** What the icon says when it is pointed at. */
export function describeTray({ appName, unlocked }: TrayState): string {
  return unlocked ? words.unlocked(appName) : words.locked(appName)
}

/** The menu of the icon. Finding begins at the unlock screen where the vault is locked. */
export function trayTemplate(state: TrayState, acts: TrayActs): MenuItemConstructorOptions[] {
  return [
    { label: describeTray(state), enabled: false },
    { type: 'separator' },
    { id: 'find', label: words.find, click: acts.find },
    { id: 'open', label: words.open(state.appName), click: acts.open },
    { id: 'lock', label: words.lock, enabled: state.unlocked, click: acts.lock },
    { type: 'separator' },
    { id: 'quit', label: words.quit(state.appName), click: acts.quit },
  ]
}
