import {
  HeartPulse,
  History,
  House,
  LayoutGrid,
  type LucideIcon,
  ScrollText,
  Search,
  Settings,
  Trash2,
} from 'lucide-react'
import { type ComponentType, lazy } from 'react'
import { type Place, placeSchema } from '../../../shared/model/view-state'
import { texts } from '../../../shared/texts'
import { Databases } from '../databases/databases'
import { HealthMark } from '../health/health-mark'

interface PlaceEntry {
  readonly label: string
  readonly Icon: LucideIcon
  /** Where it stands in the sidebar: above the databases or below them. */
  readonly at: 'top' | 'bottom'
  /** What stands beside the sidebar. */
  readonly View: ComponentType
  /** Stands at the right end of its line in the sidebar, e.g. how many findings there are. */
  readonly Mark?: ComponentType
}

const names = texts.shell.places

/** Everything the window can show. */
export const places: Readonly<Record<Place, PlaceEntry>> = {
  home: {
    label: names.home,
    Icon: House,
    at: 'top',
    View: lazy(async () => ({ default: (await import('../home/home-view')).HomeView })),
  },
  search: {
    label: names.search,
    Icon: Search,
    at: 'top',
    View: lazy(async () => ({ default: (await import('../search/search-view')).SearchView })),
  },
  health: {
    label: names.health,
    Icon: HeartPulse,
    at: 'top',
    View: lazy(async () => ({ default: (await import('../health/health-view')).HealthView })),
    Mark: HealthMark,
  },
  databases: { label: names.databases, Icon: LayoutGrid, at: 'top', View: Databases },
  history: {
    label: names.history,
    Icon: History,
    at: 'top',
    View: lazy(async () => ({ default: (await import('../history/history-view')).HistoryView })),
  },
  trash: {
    label: names.trash,
    Icon: Trash2,
    at: 'bottom',
    View: lazy(async () => ({ default: (await import('../trash/trash-view')).TrashView })),
  },
  audit: {
    label: names.audit,
    Icon: ScrollText,
    at: 'bottom',
    View: lazy(async () => ({ default: (await import('../audit/audit-view')).AuditView })),
  },
  settings: {
    label: names.settings,
    Icon: Settings,
    at: 'bottom',
    View: lazy(async () => ({ default: (await import('../settings/settings-view')).SettingsView })),
  },
}

/** The places of one end of the sidebar. */
export function listPlaces(at: PlaceEntry['at']): Place[] {
  return placeSchema.options.filter((place) => places[place].at === at)
}
