import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Result, succeed } from '../../shared/errors'
import { idSchema } from '../../shared/model/id'
import { createDatabaseFile } from './database-file'
import { existingVault } from './failures'
import { isFree, moveIntoPlace, replaceHeaderFile, type VaultFiles, vaultFiles } from './files'
import { encodeHeader, type Header, noProgress } from './header'
import { deriveKey, makeRootKey, withSecret } from './keys'
import type { VaultKeys } from './open-vault'
import { makeRecovery } from './recovery-code'
import { type KeyDerivation, makePasswordSlot } from './slots'
import { hasCode } from './storage-error'

/**
 * Makes a vault in a folder that is not there yet or is empty; any other fails with `vault-exists`. It is built in a folder
 * beside, which gets the name when all of it is on the disk: a crash leaves a whole vault or none. The caller fills the
 * root key with zeros, and shows the recovery code once.
 */
export async function createVault(
  folder: string,
  password: string,
  keyDerivation: KeyDerivation,
): Promise<Result<VaultKeys & { readonly recoveryCode: string }>> {
  if (!(await isFree(folder))) return existingVault(folder)
  const building = await makeBuildingFolder(folder)
  const rootKey = makeRootKey()
  try {
    const vaultId = randomUUID()
    const { recoveryCode, slot } = makeRecovery(vaultId, rootKey)
    const header: Header = {
      vaultId,
      createdAt: new Date().toISOString(),
      cipher: 'chacha20',
      slots: {
        password: await makePasswordSlot(vaultId, rootKey, password, keyDerivation),
        recovery: slot,
        keychain: null,
      },
      pendingSlots: null,
      progress: noProgress,
    }
    await makeDatabase(building, header, rootKey)
    replaceHeaderFile(building, encodeHeader(header, rootKey))
    await moveIntoPlace(building.folder, folder)
    return succeed({ header, rootKey, pendingRootKey: undefined, isCopy: false, recoveryCode })
  } catch (error) {
    rootKey.fill(0)
    await rm(building.folder, { recursive: true, force: true })
    if (hasCode(error, ['ENOTEMPTY', 'EEXIST'])) return existingVault(folder)
    throw error
  }
}

async function makeDatabase({ database }: VaultFiles, { vaultId }: Header, rootKey: Buffer): Promise<void> {
  // SQLite would make the file readable to others; its journal gets the permissions that the file has.
  await (await open(database, 'wx', 0o600)).close()
  await withSecret(deriveKey(rootKey, vaultId, 'database'), (key) => createDatabaseFile(database, key))
}

/** Beside the folder, so that it can be renamed; what a crash left of earlier ones is removed. */
async function makeBuildingFolder(folder: string): Promise<VaultFiles> {
  const parent = dirname(folder)
  const prefix = `.${basename(folder)}-new-`
  await mkdir(parent, { recursive: true, mode: 0o700 })
  for (const name of await readdir(parent))
    if (name.startsWith(prefix) && idSchema.safeParse(name.slice(prefix.length)).success)
      await rm(join(parent, name), { recursive: true, force: true })
  const building = vaultFiles(join(parent, prefix + randomUUID()))
  await mkdir(building.folder, { mode: 0o700 })
  return building
}
