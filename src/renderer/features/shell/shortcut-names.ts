import type { Command } from '../../../shared/model/command'
import { databaseTabs } from '../../../shared/model/view-state'
import { shortcuts } from '../../../shared/rules/shortcuts'
import { texts } from '../../../shared/texts'
import { shortcutKeys, shortcutText } from '../../ui/keys'

const words = texts.shortcuts

/** What the keyboard does wherever the focus is, as the sheet of shortcuts and the help say it. */
export const shortcutNames: readonly { readonly keys: string; readonly name: string }[] = [
  { keys: keysOf('find'), name: words.find },
  { keys: keysOf('search'), name: words.search },
  { keys: keysOf('history'), name: words.history },
  { keys: shortcutText('Enter'), name: words.send },
  { keys: keysOf('switch-mode'), name: words.switchMode },
  { keys: keysOf('lock'), name: words.lock },
  { keys: keysOf('new-database'), name: words.newDatabase },
  { keys: keysOf('new-credential'), name: words.newCredential },
  { keys: words.to(shortcutText('1'), shortcutText(String(databaseTabs.length))), name: words.tab },
  { keys: keysOf('settings'), name: words.settings },
  { keys: ['+', '−', '0'].map(shortcutText).join('  '), name: words.zoom },
  { keys: 'Esc', name: words.close },
  { keys: keysOf('help'), name: words.help },
  { keys: keysOf('shortcuts'), name: words.list },
]

/** The keys of a command as they are written on this platform; nothing for one without. */
export function keysOf(command: Command): string {
  const shortcut = shortcuts[command]
  return shortcut === null ? '' : shortcutKeys(shortcut)
}
