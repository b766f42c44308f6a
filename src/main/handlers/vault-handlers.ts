import { type Result, succeed } from '../../shared/errors'
import type { VaultStatus } from '../../shared/model/vault'
import { describeRuntime } from '../desktop/runtime'
import { hasVault, vaultFiles } from '../vault/files'
import { readHeader } from '../vault/open-vault'
import type { VaultSession } from '../vault/session'
import { withStorageFailures } from '../vault/storage-error'
import { note } from './audit-trail'
import type { OpenHandlers } from './handlers'
import { leadToBackup } from './housekeeping'

export interface VaultServices {
  /** Where the vault lies or will lie. */
  readonly folder: string
  readonly vault: VaultSession
  /** Ends everything that the open vault was used for, then closes it. */
  readonly lock: () => Promise<void>
}

export function createVaultHandlers({ folder, vault, lock }: VaultServices) {
  async function led(result: Result<void>): Promise<Result<void>> {
    return result.ok ? result : { ok: false, error: await leadToBackup(folder, result.error) }
  }

  return {
    getVaultStatus: async () =>
      succeed({
        state:
          vault.current().state === 'unlocked' ? 'unlocked' : (await hasVault(folder)) ? 'locked' : 'none',
        folder,
        ...(await findOtherWays(folder)),
        nextAttemptAt: await vault.nextAttemptAt(folder),
        runtimeWarning: describeRuntime(process.versions.electron ?? ''),
      }),
    createVault: ({ password }) => vault.create(folder, password),
    unlockVault: async ({ password }) => led(await vault.unlock(folder, password)),
    unlockWithRecoveryCode: async ({ recoveryCode, newPassword }) => {
      const unlocked = await vault.unlockWithRecoveryCode(folder, recoveryCode, newPassword)
      const state = vault.current()
      if (unlocked.ok && state.state === 'unlocked') note(state, { action: 'password-changed', subject: '' })
      return led(unlocked)
    },
    unlockWithKeychain: async () => led(await vault.unlockWithKeychain(folder)),
    lockVault: async () => succeed(await lock()),
  } satisfies Partial<OpenHandlers>
}

/** As the header says, which nobody has authenticated yet; none of a header that cannot be read. */
async function findOtherWays(
  folder: string,
): Promise<Pick<VaultStatus, 'opensWithRecoveryCode' | 'opensWithKeychain'>> {
  const decoded = await withStorageFailures(folder, () => readHeader(vaultFiles(folder)))
  const slots = decoded.ok ? decoded.value.header.slots : undefined
  return {
    opensWithRecoveryCode: (slots?.recovery ?? null) !== null,
    opensWithKeychain: (slots?.keychain ?? null) !== null,
  }
}
