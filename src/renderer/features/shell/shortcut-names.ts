import { type Command, commands } from '../../../shared/model/command'
import { databaseTabs } from '../../../shared/model/view-state'
import { shortcuts } from '../../../shared/rules/shortcuts'
import { texts } from '../../../shared/texts'
import { onMac, shortcutKeys, shortcutText } from '../../ui/keys'

const words = texts.shortcuts

interface ShortcutName {
  readonly keys: string
  readonly name: string
}

/** What each command is called; one that is new has to be named here. */
const commandNames: Readonly<Record<Command, string>> = {
  find: words.find,
  search: words.search,
  'new-database': words.newDatabase,
  'new-credential': words.newCredential,
  'all-databases': texts.shell.places.databases,
  history: words.history,
  'switch-mode': words.switchMode,
  settings: words.settings,
  lock: words.lock,
  help: words.help,
  shortcuts: words.list,
}

/** Keys that belong to a part of the window and not to a command. */
const otherNames: readonly ShortcutName[] = [
  { keys: shortcutText('Enter'), name: words.sendOrBeside },
  { keys: words.to(shortcutText('1'), shortcutText(String(databaseTabs.length))), name: words.tab },
  { keys: onMac ? '⌘[  ⌘]' : 'Alt+←  Alt+→', name: words.back },
  { keys: shortcutText('B'), name: words.sidebar },
  { keys: ['+', '−', '0'].map(shortcutText).join('  '), name: words.zoom },
  { keys: 'Esc', name: words.close },
]

/** What the keyboard does wherever the focus is, as the sheet of shortcuts and the help say it. */
export const shortcutNames: readonly ShortcutName[] = [
  ...commands.flatMap((command) => {
    const keys = keysOf(command)
    return keys === '' ? [] : [{ keys, name: commandNames[command] }]
  }),
  ...otherNames,
]

/** The keys of a command as they are written on this platform; nothing for one without. */
export function keysOf(command: Command): string {
  const shortcut = shortcuts[command]
  return shortcut === null ? '' : shortcutKeys(shortcut)
}
