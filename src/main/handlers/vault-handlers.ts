import { type Result, succeed } from '../../shared/errors'
import type { PreferenceKeeper } from '../preference-keeper'
import type { KnownVaults } from '../vault/known-vaults'
import type { VaultSession } from '../vault/session'
import { note } from './audit-trail'
import type { OpenHandlers } from './handlers'
import { leadToBackup } from './housekeeping'
import { readVaultStatus } from './vault-status'

export interface VaultServices {
  readonly vaults: KnownVaults
  readonly vault: VaultSession
  /** Ends everything that the open vault was used for, then closes it. */
  readonly lock: () => Promise<void>
  readonly isMoving: (folder: string) => boolean
  readonly preferences: PreferenceKeeper
}

export function createVaultHandlers({ vaults, vault, lock, isMoving, preferences }: VaultServices) {
  /** Opens the current vault, puts it on the list, or leads to a backup of it. */
  async function open<Value>(work: (folder: string) => Promise<Result<Value>>): Promise<Result<Value>> {
    const { folder } = vaults.current()
    const result = await work(folder)
    if (!result.ok) return { ok: false, error: await leadToBackup(folder, result.error) }
    // A vault that opens is not kept shut because a list cannot be written.
    vaults.noteOpened(folder, Date.now())
    return result
  }

  return {
    getVaultStatus: async () => {
      const status = await readVaultStatus(vaults, preferences.current(), (folder) =>
        vault.nextAttemptAt(folder),
      )
      if (isMoving(status.folder)) return succeed({ ...status, state: 'moving' })
      const open = vault.current()
      return succeed(
        open.state === 'unlocked' ? { ...status, state: 'unlocked', readOnly: open.db.isReadOnly() } : status,
      )
    },
    createVault: ({ password }) => open((folder) => vault.create(folder, password)),
    unlockVault: ({ password }) => open((folder) => vault.unlock(folder, password)),
    unlockWithRecoveryCode: ({ recoveryCode, newPassword }) =>
      open(async (folder) => {
        const unlocked = await vault.unlockWithRecoveryCode(folder, recoveryCode, newPassword)
        const state = vault.current()
        if (unlocked.ok && state.state === 'unlocked')
          note(state, { action: 'password-changed', subject: '' })
        return unlocked
      }),
    unlockWithKeychain: () => open((folder) => vault.unlockWithKeychain(folder)),
    lockVault: async () => succeed(await lock()),
  } satisfies Partial<OpenHandlers>
}
