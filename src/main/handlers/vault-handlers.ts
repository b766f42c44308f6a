import { type Result, succeed } from '../../shared/errors'
import type { KnownVault, VaultStatus } from '../../shared/model/vault'
import { describeRuntime } from '../desktop/runtime'
import { hasVault, vaultFiles } from '../vault/files'
import type { KnownVaults } from '../vault/known-vaults'
import { readHeader } from '../vault/open-vault'
import type { VaultSession } from '../vault/session'
import { withStorageFailures } from '../vault/storage-error'
import { note } from './audit-trail'
import type { OpenHandlers } from './handlers'
import { leadToBackup } from './housekeeping'

export interface VaultServices {
  readonly vaults: KnownVaults
  readonly vault: VaultSession
  /** Ends everything that the open vault was used for, then closes it. */
  readonly lock: () => Promise<void>
  readonly isMoving: (folder: string) => boolean
}

export function createVaultHandlers({ vaults, vault, lock, isMoving }: VaultServices) {
  async function findState({ folder, openedAt }: KnownVault): Promise<VaultStatus['state']> {
    if (isMoving(folder)) return 'moving'
    if (vault.current().state === 'unlocked') return 'unlocked'
    if (await hasVault(folder)) return 'locked'
    return openedAt === null ? 'none' : 'missing'
  }

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
      const current = vaults.current()
      const { folder, name } = current
      const open = vault.current()
      return succeed({
        state: await findState(current),
        folder,
        name,
        readOnly: open.state === 'unlocked' && open.db.isReadOnly(),
        notice: vaults.notice(),
        restoredFrom: vaults.restoredFrom(),
        ...(await findOtherWays(folder)),
        nextAttemptAt: await vault.nextAttemptAt(folder),
        runtimeWarning: describeRuntime(process.versions.electron ?? ''),
      })
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
