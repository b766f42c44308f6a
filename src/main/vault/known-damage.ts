import { readFileSync, rmSync, statSync } from 'node:fs'
import { beside, vaultFiles, writeWhole } from './files'
import { describeStorageError, hasCode } from './storage-error'

/**
 * Keeps in mind that a database is damaged, so that a large one, which is checked in the background, is not written to at the next
 * unlock either. What cannot be kept is found anew.
 */
export function noteDamage(vaultFolder: string): void {
  try {
    writeWhole(vaultFolder + beside.damage, markOf(vaultFolder))
  } catch (error) {
    if (describeStorageError(error) === undefined) throw error
  }
}

/** Whether the database is still the file that was found to be damaged: one that was put in its place is not. */
export function isKnownDamaged(vaultFolder: string): boolean {
  try {
    return readFileSync(vaultFolder + beside.damage, 'utf8') === markOf(vaultFolder)
  } catch (error) {
    if (hasCode(error, ['ENOENT', 'EACCES', 'EPERM', 'EISDIR'])) return false
    throw error
  }
}

export function forgetDamage(vaultFolder: string): void {
  rmSync(vaultFolder + beside.damage, { force: true })
}

/** Size in bytes and time of the last change in nanoseconds. */
function markOf(vaultFolder: string): string {
  const { size, mtimeNs } = statSync(vaultFiles(vaultFolder).database, { bigint: true })
  return `${size} ${mtimeNs}\n`
}
