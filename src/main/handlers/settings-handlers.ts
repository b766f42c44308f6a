import { succeed } from '../../shared/errors'
import type { Settings } from '../../shared/model/protection'
import { getSettings, updateSettings } from '../store/settings'
import type { VaultSession } from '../vault/session'
import { noted } from './audit-trail'
import { requireConfirmation } from './confirm'
import type { UnlockedHandlers } from './handlers'

export function createSettingsHandlers(session: VaultSession) {
  return {
    getSettings: (_input, { db }) => succeed(getSettings(db)),
    updateSettings: (settings, vault) => {
      const confirmed = weakens(getSettings(vault.db), settings)
        ? requireConfirmation(session, vault)
        : succeed(undefined)
      if (!confirmed.ok) return confirmed
      return noted(
        vault,
        () => succeed(updateSettings(vault.db, settings)),
        (chosen) => ({
          action: 'settings-changed',
          subject: Object.entries(chosen)
            .map(([name, value]) => `${name} ${value}`)
            .join(', '),
        }),
      )
    },
  } satisfies Partial<UnlockedHandlers>
}

/** Whether the vault would stay open, unasked or in Live for longer than before. */
function weakens(before: Settings, after: Settings): boolean {
  return (
    after.idleMinutes > before.idleMinutes ||
    after.confirmationMinutes > before.confirmationMinutes ||
    (after.liveConfirmation === 'ten-minutes' && before.liveConfirmation === 'each-request') ||
    (after.liveMinutes || Infinity) > (before.liveMinutes || Infinity)
  )
}
