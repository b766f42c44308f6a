import type { MenuItemConstructorOptions } from 'electron'
import type { Command } from '../../shared/model/command'
import { acceleratorOf, shortcuts } from '../../shared/rules/shortcuts'
import { texts } from '../../shared/texts'

export interface MenuState {
  readonly appName: string
  readonly onMac: boolean
  /** What is about the vault can be chosen only while it is open. */
  readonly unlocked: boolean
  /** Whoever develops the app gets the tools of Chromium. */
  readonly inDevelopment: boolean
}

/** Which way to zoom; 0 is back to the usual. */
export type ZoomDirection = -1 | 0 | 1

export interface MenuActs {
  readonly act: (command: Command) => void
  readonly zoom: (direction: ZoomDirection) => void
}

type Item = MenuItemConstructorOptions

const words = texts.desktop.menu
/** What works without a vault. */
const always: readonly Command[] = ['help']
const line: Item = { type: 'separator' }

/** The menus of the window, with the roles, the order and the places of things that the platform is used to. */
export function menuTemplate(state: MenuState, { act, zoom }: MenuActs): Item[] {
  const { appName, onMac, unlocked } = state
  const item = (command: Command, label: string): Item => ({
    id: command,
    label,
    enabled: unlocked || always.includes(command),
    ...keysOf(command),
    click: () => act(command),
  })
  const settings = item('settings', words.settings)
  const appMenu: Item = {
    role: 'appMenu',
    label: appName,
    submenu: [
      { role: 'about' },
      line,
      settings,
      line,
      { role: 'services' },
      line,
      ...([{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }, line, { role: 'quit' }] as const),
    ],
  }
  return [
    ...(onMac ? [appMenu] : []),
    {
      role: 'fileMenu',
      label: words.file,
      submenu: [
        item('new-database', words.newDatabase),
        item('new-credential', words.newCredential),
        line,
        item('lock', words.lock),
        line,
        ...(onMac ? [{ role: 'close' } as const] : [settings, line, { role: 'quit' } as const]),
      ],
    },
    {
      role: 'editMenu',
      label: words.edit,
      submenu: [
        ...([{ role: 'undo' }, { role: 'redo' }, line] as const),
        ...([{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'delete' }] as const),
        ...([{ role: 'selectAll' }, line] as const),
        item('find', words.find),
        item('search', words.search),
      ],
    },
    {
      role: 'viewMenu',
      label: words.view,
      submenu: [
        item('all-databases', words.allDatabases),
        item('history', words.history),
        item('switch-mode', words.switchMode),
        line,
        { label: words.actualSize, accelerator: 'CommandOrControl+0', click: () => zoom(0) },
        { label: words.zoomIn, accelerator: 'CommandOrControl+Plus', click: () => zoom(1) },
        // The same key without Shift, as every browser has it.
        { label: words.zoomIn, accelerator: 'CommandOrControl+=', visible: false, click: () => zoom(1) },
        { label: words.zoomOut, accelerator: 'CommandOrControl+-', click: () => zoom(-1) },
        line,
        { role: 'togglefullscreen' },
        ...(state.inDevelopment ? [line, { role: 'toggleDevTools' } as const] : []),
      ],
    },
    {
      role: 'windowMenu',
      label: words.window,
      submenu: [
        { role: 'minimize' },
        ...(onMac ? ([{ role: 'zoom' }, line, { role: 'front' }] as const) : [{ role: 'close' } as const]),
      ],
    },
    {
      role: 'help',
      label: words.help,
      submenu: [
        item('help', words.helpTopics(appName)),
        item('shortcuts', words.shortcuts),
        ...(onMac ? [] : [line, { role: 'about' } as const]),
      ],
    },
  ]
}

/** The keys are shown here and listened to in the page, which knows whether a question is open that comes first. */
function keysOf(command: Command): Pick<Item, 'accelerator' | 'registerAccelerator'> {
  const shortcut = shortcuts[command]
  // A key without a modifier would be taken from whoever types.
  if (shortcut === null || (!shortcut.main && shortcut.key.length === 1)) return {}
  return { accelerator: acceleratorOf(shortcut), registerAccelerator: false }
}
