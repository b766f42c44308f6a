import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { backupsFolder, workPrefix } from './backup-folder'
import { syncFolder } from './files'
import { hasCode } from './storage-error'

/** The name of a vault that is whole and waits to take the place of another. */
function readyFolder(vaultFolder: string): string {
  return `${vaultFolder}.restored`
}

/**
 * Puts a whole vault, on the same disk, in the place of the one in `vaultFolder`, which nobody has open. That one is removed
 * when there is a backup of it, and otherwise kept beside the backups as it is. Whenever this is interrupted,
 * `finishRestore` leaves the one vault or the other in place.
 */
export async function swapVault(
  restored: string,
  vaultFolder: string,
  { isBackedUp }: { isBackedUp: boolean },
): Promise<void> {
  const parent = dirname(vaultFolder)
  const aside = join(
    backupsFolder(vaultFolder),
    isBackedUp ? workPrefix + randomUUID() : `replaced ${new Date().toISOString().replaceAll(':', '-')}`,
  )
  await mkdir(backupsFolder(vaultFolder), { recursive: true, mode: 0o700 })
  await rm(readyFolder(vaultFolder), { recursive: true, force: true })
  await rename(restored, readyFolder(vaultFolder))
  await syncFolder(parent)
  if (await exists(vaultFolder)) await rename(vaultFolder, aside)
  await rename(readyFolder(vaultFolder), vaultFolder)
  await syncFolder(parent)
  await syncFolder(backupsFolder(vaultFolder))
  if (isBackedUp) await rm(aside, { recursive: true, force: true })
}

/** To be called at the start, before anything looks for the vault: ends what a crash interrupted in `swapVault`. */
export async function finishRestore(vaultFolder: string): Promise<void> {
  const ready = readyFolder(vaultFolder)
  if (!(await exists(ready))) return
  if (await exists(vaultFolder)) await rm(ready, { recursive: true, force: true })
  else await rename(ready, vaultFolder)
  await syncFolder(dirname(vaultFolder))
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (hasCode(error, ['ENOENT', 'ENOTDIR'])) return false
    throw error
  }
}
