import type { Result } from '../../shared/errors'
import { getSettings } from '../store/settings'
import type { UnlockedVault, VaultSession } from '../vault/session'

/**
 * To be asked right before what only the owner may do. Fails with `confirmation-needed` when the person has not shown for as long
 * as the settings say that it is still them.
 */
export function requireConfirmation(session: VaultSession, { db }: UnlockedVault): Result<void> {
  return session.confirmation.require(getSettings(db).confirmationMinutes)
}
