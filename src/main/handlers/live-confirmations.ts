import { liveConfirmationMs } from '../../shared/model/protection'
import type { Request } from '../../shared/model/request'
import { isSafe } from '../../shared/rules/guard-facts'
import { getSettings } from '../store/settings'
import type { Clock } from '../vault/attempts'
import type { UnlockedVault } from '../vault/session'

interface LiveOrder {
  readonly request: Pick<Request, 'databaseId' | 'mode' | 'method'>
  /** What the person has said of this request. */
  readonly confirmed: boolean
}

export interface LiveConfirmations {
  /** Whether a request counts as confirmed, by what was said of it or lately of another one; keeps what is said now. */
  settle(vault: UnlockedVault, order: LiveOrder): boolean
}

/**
 * When the person last said, of each database, that a change in Live is meant. Kept for the vault as it was opened: a lock forgets it,
 * because the next unlock opens another one.
 */
export function createLiveConfirmations(clock: Pick<Clock, 'monotonic'>): LiveConfirmations {
  const saidAt = new WeakMap<UnlockedVault, Map<string, number>>()
  return {
    settle(vault, { request, confirmed }) {
      if (getSettings(vault.db).liveConfirmation === 'each-request') {
        saidAt.delete(vault)
        return confirmed
      }
      const said = saidAt.get(vault) ?? new Map<string, number>()
      const isLate = clock.monotonic() - (said.get(request.databaseId) ?? -Infinity) >= liveConfirmationMs
      if (confirmed && isLate && request.mode === 'live' && !isSafe(request.method))
        saidAt.set(vault, said.set(request.databaseId, clock.monotonic()))
      return confirmed || !isLate
    },
  }
}
