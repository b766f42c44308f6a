import {
  ArrowLeftRight,
  CircleHelp,
  Database,
  Keyboard,
  LayoutGrid,
  Lock,
  ScrollText,
  Settings,
  Trash2,
  Vault,
} from 'lucide-react'
import { type Mode, modeNames } from '../../../shared/model/mode'
import { texts } from '../../../shared/texts'
import { openHelp } from '../../stores/help-store'
import { changeMode, openDatabase, openPlace, openSettings } from '../../stores/view-store'
import { shortcutText } from '../../ui/keys'
import { lockVault } from '../shell/lock-vault'
import type { PaletteAction } from './rank-actions'

const words = texts.palette

interface Openers {
  mode: Mode
  onNewDatabase: () => void
  onShowShortcuts: () => void
}

/** What can be done from anywhere. */
export function listActions({ mode, onNewDatabase, onShowShortcuts }: Openers): PaletteAction[] {
  const other: Mode = mode === 'test' ? 'live' : 'test'
  return [
    {
      id: 'switch-mode',
      label: texts.common.switchToMode(modeNames[other]),
      keywords: words.keywords.switchMode,
      icon: <ArrowLeftRight />,
      shortcut: shortcutText('M'),
      run: () => changeMode(other),
    },
    {
      id: 'new-database',
      label: texts.databases.create,
      keywords: words.keywords.newDatabase,
      icon: <Database />,
      run: onNewDatabase,
    },
    {
      id: 'all-databases',
      label: texts.shell.places.databases,
      keywords: words.keywords.databases,
      icon: <LayoutGrid />,
      run: () => openDatabase(null),
    },
    {
      id: 'lock',
      label: texts.shortcuts.lock,
      keywords: words.keywords.lock,
      icon: <Lock />,
      shortcut: shortcutText('L'),
      run: () => void lockVault(),
    },
    {
      id: 'settings',
      label: texts.shell.places.settings,
      keywords: words.keywords.settings,
      icon: <Settings />,
      shortcut: shortcutText(','),
      run: () => openPlace('settings'),
    },
    {
      id: 'vaults',
      label: texts.settings.vault.others.title,
      keywords: words.keywords.otherVaults,
      icon: <Vault />,
      run: () => openSettings('vault'),
    },
    {
      id: 'trash',
      label: texts.shell.places.trash,
      keywords: words.keywords.trash,
      icon: <Trash2 />,
      run: () => openPlace('trash'),
    },
    {
      id: 'audit',
      label: texts.shell.places.audit,
      keywords: words.keywords.audit,
      icon: <ScrollText />,
      run: () => openPlace('audit'),
    },
    {
      id: 'help',
      label: texts.help.title,
      keywords: words.keywords.help,
      icon: <CircleHelp />,
      shortcut: 'F1',
      run: openHelp,
    },
    {
      id: 'shortcuts',
      label: texts.shortcuts.title,
      keywords: words.keywords.shortcuts,
      icon: <Keyboard />,
      shortcut: '?',
      run: onShowShortcuts,
    },
  ]
}
