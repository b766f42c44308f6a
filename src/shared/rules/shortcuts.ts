import { type Command, commands } from '../model/command'

/** One key, with or without the main modifier: Ctrl, or Command on a Mac. */
export interface Shortcut {
  /** As `KeyboardEvent.key` names it, letters in upper case. */
  readonly key: string
  readonly main: boolean
}

const main = (key: string): Shortcut => ({ key, main: true })
const alone = (key: string): Shortcut => ({ key, main: false })

/** The keys that mean the same everywhere: the page listens to them, menus show them, the Help lists them. */
export const shortcuts: Readonly<Record<Command, Shortcut | null>> = {
  find: main('K'),
  'new-database': main('N'),
  'all-databases': null,
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

/** A shortcut as it is written on a platform: `Ctrl+L`, or `⌘L` on a Mac. */
export function describeShortcut({ key, main }: Shortcut, onMac: boolean): string {
  if (!main) return key
  return onMac ? `⌘${key}` : `Ctrl+${key}`
}

/** The same as Electron's menus want it. */
export function acceleratorOf({ key, main }: Shortcut): string {
  return main ? `CommandOrControl+${key}` : key
}
