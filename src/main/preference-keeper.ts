import { type Result, succeed } from '../shared/errors'
import type { Preferences } from '../shared/model/preferences'
import { preferencesPath } from './preferences'
import { writeWhole } from './vault/files'
import { describeStorageError } from './vault/storage-error'

/** How the person likes the window, and whom to tell when that changes. */
export interface PreferenceKeeper {
  current(): Preferences
  /** Fails as `describeStorageError` says, and then nothing has changed. */
  change(wanted: Preferences): Result<Preferences>
}

export function keepPreferences(
  home: string,
  initial: Preferences,
  onChange: (preferences: Preferences) => void,
): PreferenceKeeper {
  let preferences = initial
  return {
    current: () => preferences,
    change(wanted) {
      const path = preferencesPath(home)
      try {
        writeWhole(path, `${JSON.stringify(wanted, null, 2)}\n`)
      } catch (error) {
        const failure = describeStorageError(error, path)
        if (failure === undefined) throw error
        return { ok: false, error: failure }
      }
      preferences = wanted
      onChange(preferences)
      return succeed(preferences)
    },
  }
}
