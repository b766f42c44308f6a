import type { Failure, Result } from '../../shared/errors'
import type { Settings } from '../../shared/model/protection'
import { bridge } from '../bridge'
import { resettable } from './resettable'

interface SettingsState {
  /** Null until they are loaded. */
  settings: Settings | null
  failure: Failure | null
}

export const useSettingsStore = resettable<SettingsState>({ settings: null, failure: null })

export async function loadSettings(): Promise<void> {
  const result = await bridge.getSettings()
  if (result.ok) useSettingsStore.setState({ settings: result.value, failure: null })
  // Locked meanwhile: the lock itself has already emptied the store.
  else if (result.error.code !== 'vault-locked') useSettingsStore.setState({ failure: result.error })
}

/** What main has kept is what shows, so a change that fails or is refused leaves the old choice standing. */
export async function updateSettings(settings: Settings): Promise<Result<Settings>> {
  const result = await bridge.updateSettings(settings)
  if (result.ok) useSettingsStore.setState({ settings: result.value, failure: null })
  return result
}
