import { succeed } from '../../shared/errors'
import { getSettings, updateSettings } from '../store/settings'
import type { UnlockedHandlers } from './handlers'

export const settingsHandlers = {
  getSettings: (_input, { db }) => succeed(getSettings(db)),
  updateSettings: (settings, { db }) => succeed(updateSettings(db, settings)),
} satisfies Partial<UnlockedHandlers>
