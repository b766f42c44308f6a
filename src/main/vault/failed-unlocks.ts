import { readFileSync, rmSync } from 'node:fs'
import { appendFile, stat } from 'node:fs/promises'
import { timestampSchema } from '../../shared/model/id'
import { beside } from './files'
import { describeStorageError, hasCode } from './storage-error'

/** Lines are 14 bytes: enough to tell of an attack, too little to fill a disk. */
const maximumBytes = 14_000

/** Beside the vault: nothing can be written into it while it is locked. */
function failedUnlocksPath(vaultFolder: string): string {
  return vaultFolder + beside.failedUnlocks
}

/**
 * Keeps the moment of a failed unlock until the log can be written, also across restarts. What keeps it from being written
 * does not keep anybody from trying again.
 */
export async function keepFailedUnlock(vaultFolder: string, at: number): Promise<void> {
  const path = failedUnlocksPath(vaultFolder)
  try {
    const size = await stat(path).then(
      (stats) => stats.size,
      () => 0,
    )
    if (size < maximumBytes) await appendFile(path, `${at}\n`, { mode: 0o600 })
  } catch (error) {
    if (describeStorageError(error) === undefined && !hasCode(error, ['ENOENT'])) throw error
  }
}

/** The moments of failed unlocks that the log does not have yet, oldest first. */
export function listFailedUnlocks(vaultFolder: string): number[] {
  try {
    const lines = readFileSync(failedUnlocksPath(vaultFolder), 'utf8').split('\n')
    return lines.flatMap((line) => timestampSchema.safeParse(Number(line || undefined)).data ?? [])
  } catch (error) {
    if (hasCode(error, ['ENOENT'])) return []
    throw error
  }
}

/** To be called when the log has them. */
export function forgetFailedUnlocks(vaultFolder: string): void {
  rmSync(failedUnlocksPath(vaultFolder), { force: true })
}
