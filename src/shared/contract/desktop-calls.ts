import { z } from 'zod'
import { preferencesSchema } from '../model/preferences-schema'
import { call } from './call'

export const desktopCalls = {
  /** Keeps how the person likes the window, and makes it so. The vault status tells it, for it holds before a vault is open. */
  updatePreferences: call('nothing', preferencesSchema, preferencesSchema),
  /** Opens a page in the browser of the system: one of those that came with the app. */
  openLink: call('nothing', z.object({ url: z.string().max(2_000) }), z.void()),
}
