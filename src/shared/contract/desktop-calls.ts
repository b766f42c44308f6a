import { preferencesSchema } from '../model/preferences-schema'
import { call } from './call'

export const desktopCalls = {
  /** Keeps how the person likes the window, and makes it so. The vault status tells it, for it holds before a vault is open. */
  updatePreferences: call('nothing', preferencesSchema, preferencesSchema),
}
