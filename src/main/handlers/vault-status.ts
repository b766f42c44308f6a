import type { Preferences } from '../../shared/model/preferences'
import type { VaultStatus } from '../../shared/model/vault'
import { describeRuntime } from '../desktop/runtime'
import { hasVault, vaultFiles } from '../vault/files'
import type { KnownVaults } from '../vault/known-vaults'
import { readHeader } from '../vault/open-vault'
import { withStorageFailures } from '../vault/storage-error'

/**
 * Where the current vault stands, when it is neither open nor moving, as its files tell. Loaded before all else that answers, so
 * it imports little.
 */
export async function readVaultStatus(
  vaults: KnownVaults,
  preferences: Preferences,
  nextAttemptAt: (folder: string) => number | null,
): Promise<VaultStatus> {
  const { folder, name, openedAt } = vaults.current()
  const absent = openedAt === null ? 'none' : 'missing'
  return {
    state: hasVault(folder) ? 'locked' : absent,
    folder,
    name,
    readOnly: false,
    notice: vaults.notice(),
    restoredFrom: vaults.restoredFrom(),
    ...(await findOtherWays(folder)),
    nextAttemptAt: nextAttemptAt(folder),
    runtimeWarning: describeRuntime(process.versions.electron ?? ''),
    preferences,
  }
}

/** As the header says, which nobody has authenticated yet; none of a header that cannot be read. */
async function findOtherWays(
  folder: string,
): Promise<Pick<VaultStatus, 'opensWithRecoveryCode' | 'opensWithKeychain'>> {
  const decoded = await withStorageFailures(folder, async () => readHeader(vaultFiles(folder)))
  const slots = decoded.ok ? decoded.value.header.slots : undefined
  return {
    opensWithRecoveryCode: (slots?.recovery ?? null) !== null,
    opensWithKeychain: (slots?.keychain ?? null) !== null,
  }
}
