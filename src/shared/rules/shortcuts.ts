import { type Command, commands } from '../model/command'

/** One key, with or without the main modifier: Ctrl, or Command on a Mac. */
export interface Shortcut {
  /** As `KeyboardEvent.key` names it, letters in upper case. */
  readonly key: string
  readonly main: boolean
  /** Together with Shift. */
  readonly shift?: boolean
}

const main = (key: string): Shortcut => ({ key, main: true })
const shifted = (key: string): Shortcut => ({ key, main: true, shift: true })
const alone = (key: string): Shortcut => ({ key, main: false })

/** The keys that mean the same everywhere: the page listens to them, menus show them, the Help lists them. */
export const shortcuts: Readonly<Record<Command, Shortcut | null>> = {
  find: main('K'),
  search: shifted('F'),
  'new-database': main('N'),
  'new-credential': shifted('N'),
  'all-databases': null,
  history: shifted('H'),
  'switch-mode': main('M'),
  settings: main(','),
  lock: main('L'),
  help: alone('F1'),
  shortcuts: alone('?'),
}

/** The command of the key that `isPressed` tells. */
export function findCommand(isPressed: (shortcut: Shortcut) => boolean): Command | undefined {
  return commands.find((command) => {
    const shortcut = shortcuts[command]
    return shortcut !== null && isPressed(shortcut)
  })
}

/** A shortcut as it is written on a platform: `Ctrl+Shift+F`, or `⇧⌘F` on a Mac. */
export function describeShortcut({ key, main, shift = false }: Shortcut, onMac: boolean): string {
  if (!main) return key
  return onMac ? `${shift ? '⇧' : ''}⌘${key}` : `Ctrl+${shift ? 'Shift+' : ''}${key}`
}

/** The same as Electron's menus want it. */
export function acceleratorOf({ key, main, shift = false }: Shortcut): string {
  return main ? `CommandOrControl+${shift ? 'Shift+' : ''}${key}` : key
}
