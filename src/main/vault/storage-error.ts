import type { Failure, Result } from '../../shared/errors'
import { texts } from '../../shared/texts'
import { ConnectionClosedError, ReadOnlyError } from './connection'
import { damagedDatabase, fullDisk, lockedVault, readOnlyVault, unwritablePlace, usedVault } from './failures'

/**
 * Turns what SQLite or the file system threw into a failure that a person can act on, or undefined for what is a bug.
 * `path` names the place where that is known. Codes: https://www.sqlite.org/rescode.html and errno(3).
 */
export function describeStorageError(error: unknown, path = 'vault.db'): Failure | undefined {
  if (error instanceof ConnectionClosedError) return lockedVault().error
  if (error instanceof ReadOnlyError) return readOnlyVault().error
  if (hasCode(error, ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'])) return fullDisk(path).error
  if (hasCode(error, ['SQLITE_BUSY'])) return usedVault(path).error
  if (hasCode(error, ['SQLITE_NOTADB', 'SQLITE_CORRUPT', 'SQLITE_IOERR_READ', 'SQLITE_IOERR_SHORT_READ']))
    return damagedDatabase(path).error
  if (hasCode(error, ['EACCES', 'EPERM', 'EROFS', 'SQLITE_PERM']))
    return unwritablePlace(path, texts.vaultFiles.whyNotWritable.forbidden).error
  if (hasCode(error, ['SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_IOERR', 'EIO', 'EBUSY']))
    return unwritablePlace(path, texts.vaultFiles.whyNotWritable.diskFailed).error
  return undefined
}

/** Does work on files at `path`, and returns what they threw as a failure. */
export async function withStorageFailures<Value>(
  path: string,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await work()
  } catch (error) {
    const failure = describeStorageError(error, path)
    if (failure === undefined) throw error
    return { ok: false, error: failure }
  }
}

/** Whether one of these codes was thrown, or a finer one: SQLITE_CORRUPT_INDEX is one of SQLITE_CORRUPT. */
export function hasCode(error: unknown, codes: readonly string[]): boolean {
  if (!(error instanceof Error && 'code' in error)) return false
  const found = String(error.code)
  return codes.some((code) => found === code || found.startsWith(`${code}_`))
}
