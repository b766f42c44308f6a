import {
  ArrowLeftRight,
  CircleHelp,
  ClipboardPaste,
  Database,
  DatabaseBackup,
  History,
  Keyboard,
  LayoutGrid,
  Lock,
  Search,
  Settings,
  Vault,
} from 'lucide-react'
import { type Mode, modeNames } from '../../../shared/model/mode'
import { placeSchema } from '../../../shared/model/view-state'
import { texts } from '../../../shared/texts'
import { openOverlay } from '../../stores/overlay-store'
import { openPlace, openSettings, settingsSections } from '../../stores/view-store'
import { backUpNow } from '../backups/back-up-now'
import { places } from '../shell/places'
import { commandAction, type PaletteAction } from './palette-action'

const words = texts.palette

/** What can be done from anywhere. */
export function listVaultActions(mode: Mode): PaletteAction[] {
  const other: Mode = mode === 'test' ? 'live' : 'test'
  return [
    commandAction('switch-mode', {
      name: texts.common.switchToMode(modeNames[other]),
      keywords: words.keywords.switchMode,
      icon: <ArrowLeftRight />,
    }),
    commandAction('new-database', {
      name: texts.databases.create,
      keywords: words.keywords.newDatabase,
      icon: <Database />,
    }),
    {
      id: 'paste-key',
      name: words.pasteKey,
      keywords: words.keywords.pasteKey,
      icon: <ClipboardPaste />,
      run: () => openOverlay('paste-key'),
    },
    commandAction('all-databases', {
      name: texts.shell.places.databases,
      keywords: words.keywords.databases,
      icon: <LayoutGrid />,
    }),
    commandAction('search', {
      name: words.searchEverything,
      keywords: words.keywords.search,
      icon: <Search />,
    }),
    commandAction('history', {
      name: texts.shortcuts.history,
      keywords: words.keywords.history,
      icon: <History />,
    }),
    {
      id: 'back-up',
      name: texts.settings.backups.backUp,
      keywords: words.keywords.backUp,
      icon: <DatabaseBackup />,
      run: () => void backUpNow(),
    },
    commandAction('lock', { name: texts.shortcuts.lock, keywords: words.keywords.lock, icon: <Lock /> }),
    ...listPlaceActions(),
    commandAction('settings', {
      name: texts.shell.places.settings,
      keywords: words.keywords.settings,
      icon: <Settings />,
    }),
    ...listSettingsActions(),
    {
      id: 'vaults',
      name: texts.settings.vault.others.title,
      keywords: words.keywords.otherVaults,
      icon: <Vault />,
      run: () => openSettings('vault'),
    },
    commandAction('help', {
      name: texts.help.title,
      keywords: words.keywords.help,
      icon: <CircleHelp />,
    }),
    commandAction('shortcuts', {
      name: texts.shortcuts.title,
      keywords: words.keywords.shortcuts,
      icon: <Keyboard />,
    }),
  ]
}

/** Places that have a command are among the others. */
const placesWithCommand: readonly string[] = ['databases', 'search', 'history', 'settings']

function listPlaceActions(): PaletteAction[] {
  return placeSchema.options.flatMap((place) => {
    if (place === 'databases' || placesWithCommand.includes(place)) return []
    const { label, Icon } = places[place]
    return [
      {
        id: `place ${place}`,
        name: label,
        keywords: words.placeKeywords[place] ?? [],
        icon: <Icon />,
        run: () => openPlace(place),
      },
    ]
  })
}

function listSettingsActions(): PaletteAction[] {
  return settingsSections.map((section) => ({
    id: `settings ${section}`,
    name: words.settingsOf(texts.settings.sections[section]),
    keywords: words.sectionKeywords[section] ?? [],
    icon: <Settings />,
    run: () => openSettings(section),
  }))
}
