import { succeed } from '../../shared/errors'
import { getSettings, updateSettings } from '../store/settings'
import { noted } from './audit-trail'
import type { UnlockedHandlers } from './handlers'

export const settingsHandlers = {
  getSettings: (_input, { db }) => succeed(getSettings(db)),
  updateSettings: (settings, vault) =>
    noted(
      vault,
      () => succeed(updateSettings(vault.db, settings)),
      (chosen) => ({
        action: 'settings-changed',
        subject: Object.entries(chosen)
          .map(([name, value]) => `${name} ${value}`)
          .join(', '),
      }),
    ),
} satisfies Partial<UnlockedHandlers>
