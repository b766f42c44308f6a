import type { Database } from '../../shared/model/database'
import type { Environment } from '../../shared/model/environment'
import type { Mode } from '../../shared/model/mode'
import type { DatabaseTab, Place } from '../../shared/model/view-state'
import { resettable } from './resettable'

export const settingsSections = [
  'security',
  'locking',
  'live',
  'reminders',
  'backups',
  'providers',
  'vault',
  'appearance',
] as const
export type SettingsSection = (typeof settingsSections)[number]

interface ViewState {
  /** Every start and every unlock begins in Test: Live is always a choice. */
  mode: Mode
  /** When Live began, or was last prolonged; null in Test. */
  liveSince: number | null
  place: Place
  settingsSection: SettingsSection
  /** The one in view among the databases; null for all of them, and in every other place. */
  databaseId: string | null
  tab: DatabaseTab
  /** The environment chosen for a database and a mode, by `environmentKey`. */
  environmentIds: Readonly<Record<string, string>>
}

export const useViewStore = resettable<ViewState>({
  mode: 'test',
  liveSince: null,
  place: 'home',
  settingsSection: 'security',
  databaseId: null,
  tab: 'credentials',
  environmentIds: {},
})

function environmentKey(databaseId: string, mode: Mode): string {
  return `${mode} ${databaseId}`
}

export function changeMode(mode: Mode): void {
  if (mode === 'live') stayInLive()
  else useViewStore.setState({ mode, liveSince: null })
}

/** Begins the time that Live lasts anew. */
export function stayInLive(): void {
  useViewStore.setState({ mode: 'live', liveSince: Date.now() })
}

export function openDatabase(databaseId: string | null, tab: DatabaseTab = 'credentials'): void {
  useViewStore.setState({ place: 'databases', databaseId, tab })
}

/** Leaves the databases for something of the vault as a whole. */
export function openPlace(place: Exclude<Place, 'databases'>): void {
  useViewStore.setState({ place, databaseId: null })
}

export function openSettings(settingsSection: SettingsSection): void {
  useViewStore.setState({ place: 'settings', databaseId: null, settingsSection })
}

export function openTab(tab: DatabaseTab): void {
  useViewStore.setState({ tab })
}

export function chooseEnvironment({ databaseId, mode, id }: Environment): void {
  useViewStore.setState(({ environmentIds }) => ({
    environmentIds: { ...environmentIds, [environmentKey(databaseId, mode)]: id },
  }))
}

/** The environments of a database that belong to a mode. */
export function listEnvironments(database: Database, mode: Mode): Environment[] {
  return database.environments.filter((environment) => environment.mode === mode)
}

/** The chosen environment of a database in a mode, or its first, or undefined when it has none there. */
export function findEnvironment(
  database: Database,
  mode: Mode,
  environmentIds: Readonly<Record<string, string>>,
): Environment | undefined {
  const environments = listEnvironments(database, mode)
  const chosen = environmentIds[environmentKey(database.id, mode)]
  return environments.find((environment) => environment.id === chosen) ?? environments[0]
}
