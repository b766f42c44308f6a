import { keepPreferences, type PreferenceKeeper } from '../../src/main/preference-keeper'
import { defaultPreferences } from '../../src/shared/model/preferences'

/** Preferences as a new computer has them, kept in `home`. */
export function usualPreferences(home: string): PreferenceKeeper {
  return keepPreferences(home, defaultPreferences, () => undefined)
}
