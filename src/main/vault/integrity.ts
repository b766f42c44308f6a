import { workInThread } from './database-thread'
import { hasCode } from './storage-error'

/**
 * Whether SQLite finds every page of an encrypted database file authentic and in its place. Wants a file that nobody has open,
 * such as a copy.
 */
export async function isIntact(path: string, key: Buffer, signal?: AbortSignal): Promise<boolean> {
  try {
    return (await workInThread({ path, key }, signal)) === 'ok'
  } catch (error) {
    if (hasCode(error, ['SQLITE_NOTADB', 'SQLITE_CORRUPT', 'SQLITE_IOERR'])) return false
    throw error
  }
}
