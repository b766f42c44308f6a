import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { backupsFolder, workPrefix } from './backup-folder'
import { copyTree } from './copy-tree'
import { exists, syncFolder } from './files'
import { readyFolder } from './restore-finish'
import { hasCode } from './storage-error'

/**
 * Puts a whole vault in the place of the one in `vaultFolder`, which nobody has open. That one is removed when there is a backup
 * of it, and otherwise kept as it is: among the backups, or beside the vault when those are on another disk. Whenever
 * this is interrupted, `finishRestore` leaves the one vault or the other in place.
 */
export async function swapVault(
  restored: string,
  vaultFolder: string,
  { isBackedUp }: { isBackedUp: boolean },
): Promise<void> {
  const parent = dirname(vaultFolder)
  const ready = readyFolder(vaultFolder)
  await mkdir(backupsFolder(vaultFolder), { recursive: true, mode: 0o700 })
  await rm(ready, { recursive: true, force: true })
  await unlessOnAnotherDisk(
    () => rename(restored, ready),
    async () => rename(await copyBeside(restored, ready), ready),
  )
  syncFolder(parent)
  const aside = exists(vaultFolder) ? await moveAside(vaultFolder, isBackedUp) : undefined
  await rename(ready, vaultFolder)
  syncFolder(parent)
  syncFolder(backupsFolder(vaultFolder))
  if (isBackedUp && aside !== undefined) await rm(aside, { recursive: true, force: true })
}

/** Returns where the vault is now. */
async function moveAside(vaultFolder: string, isBackedUp: boolean): Promise<string> {
  const name = isBackedUp
    ? workPrefix + randomUUID()
    : `replaced ${new Date().toISOString().replaceAll(':', '-')}`
  const aside = join(backupsFolder(vaultFolder), name)
  const beside = `${vaultFolder} ${name}`
  return unlessOnAnotherDisk(
    async () => {
      await rename(vaultFolder, aside)
      return aside
    },
    async () => {
      await rename(vaultFolder, beside)
      return beside
    },
  )
}

/** A copy, all of it on the disk, that can be renamed to `target`; what a crash left of an earlier one is removed. */
async function copyBeside(folder: string, target: string): Promise<string> {
  const copy = `${target}.new`
  await rm(copy, { recursive: true, force: true })
  await copyTree(folder, copy)
  return copy
}

async function unlessOnAnotherDisk<Value>(
  work: () => Promise<Value>,
  otherwise: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (hasCode(error, ['EXDEV'])) return otherwise()
    throw error
  }
}
