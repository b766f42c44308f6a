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
      label: `Switch to ${modeNames[other]}`,
      keywords: ['mode', 'environment'],
      icon: <ArrowLeftRight />,
      shortcut: shortcutText('M'),
      run: () => changeMode(other),
    },
    {
      id: 'new-database',
      label: 'New database',
      keywords: ['create', 'add', 'company', 'tenant'],
      icon: <Database />,
      run: onNewDatabase,
    },
    {
      id: 'all-databases',
      label: 'All databases',
      keywords: ['home', 'overview'],
      icon: <LayoutGrid />,
      run: () => openDatabase(null),
    },
    {
      id: 'lock',
      label: 'Lock the vault',
      keywords: ['close', 'leave'],
      icon: <Lock />,
      shortcut: shortcutText('L'),
      run: () => void lockVault(),
    },
    {
      id: 'settings',
      label: 'Settings',
      keywords: ['password', 'backup', 'providers', 'preferences'],
      icon: <Settings />,
      shortcut: shortcutText(','),
      run: () => openPlace('settings'),
    },
    {
      id: 'vaults',
      label: 'Other vaults',
      keywords: ['switch', 'move', 'rename', 'name', 'place', 'folder'],
      icon: <Vault />,
      run: () => openSettings('vault'),
    },
    {
      id: 'trash',
      label: 'Trash',
      keywords: ['deleted', 'restore'],
      icon: <Trash2 />,
      run: () => openPlace('trash'),
    },
    {
      id: 'audit',
      label: 'Audit log',
      keywords: ['history', 'who'],
      icon: <ScrollText />,
      run: () => openPlace('audit'),
    },
    {
      id: 'help',
      label: texts.help.title,
      keywords: ['manual', 'how', 'guide', 'documentation'],
      icon: <CircleHelp />,
      shortcut: 'F1',
      run: openHelp,
    },
    {
      id: 'shortcuts',
      label: 'Keyboard shortcuts',
      keywords: ['keys', 'help'],
      icon: <Keyboard />,
      shortcut: '?',
      run: onShowShortcuts,
    },
  ]
}
