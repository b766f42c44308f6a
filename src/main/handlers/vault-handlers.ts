import { succeed } from '../../shared/errors'
import { describeRuntime } from '../desktop/runtime'
import { hasVault } from '../vault/files'
import type { VaultSession } from '../vault/session'
import type { OpenHandlers } from './handlers'

export interface VaultServices {
  /** Where the vault lies or will lie. */
  readonly folder: string
  readonly vault: VaultSession
  /** Ends everything that the open vault was used for, then closes it. */
  readonly lock: () => Promise<void>
}

export function createVaultHandlers({ folder, vault, lock }: VaultServices) {
  return {
    getVaultStatus: async () =>
      succeed({
        state:
          vault.current().state === 'unlocked' ? 'unlocked' : (await hasVault(folder)) ? 'locked' : 'none',
        folder,
        opensWithRecoveryCode: false,
        opensWithKeychain: false,
        nextAttemptAt: null,
        runtimeWarning: describeRuntime(process.versions.electron ?? ''),
      }),
    createVault: async ({ password }) => {
      const created = await vault.create(folder, password)
      return created.ok ? succeed({ recoveryCode: '' }) : created
    },
    unlockVault: ({ password }) => vault.unlock(folder, password),
    lockVault: async () => succeed(await lock()),
  } satisfies Partial<OpenHandlers>
}
