import { stat } from 'node:fs/promises'
import type Database from 'better-sqlite3'
import { type Result, succeed } from '../../shared/errors'
import { connect, type OwnedConnection } from './connection'
import { damagedDatabase, newerVault } from './failures'
import { migrate, newestSchema, schemaOf } from './migrations'
import { withStorageFailures } from './storage-error'

/** Makes an encrypted database in the empty file at `path`, with all its tables, and closes it. */
export async function createDatabaseFile(path: string, key: Buffer): Promise<void> {
  const database = await openFile(path, key)
  try {
    migrate(database)
  } finally {
    database.close()
  }
}

const smallestPage = 512

/**
 * Opens the database file for this process alone and brings its tables up to date. Fails with `database-damaged`,
 * `vault-in-use`, `vault-newer`, `folder-not-writable` or `disk-full`.
 */
export function openDatabaseFile(path: string, key: Buffer): Promise<Result<OwnedConnection>> {
  return withStorageFailures(path, async () => {
    // A file of no or one byte SQLite takes for a new database, and writes to it.
    if ((await stat(path)).size < smallestPage) return damagedDatabase(path)
    const database = await openFile(path, key)
    try {
      if (schemaOf(database) > newestSchema) {
        database.close()
        return newerVault(path)
      }
      migrate(database)
      return succeed(connect(database, path))
    } catch (error) {
      database.close()
      throw error
    }
  })
}

async function openFile(path: string, key: Buffer): Promise<Database.Database> {
  // Loaded when first needed: the unlock screen must not wait for a native module.
  const { default: Database } = await import('better-sqlite3')
  const binding = process.env.LATCHKEY_SQLITE_BINDING
  const database = new Database(path, {
    fileMustExist: true,
    timeout: 0,
    ...(binding === undefined ? {} : { nativeBinding: binding }),
  })
  try {
    setKey(database, key)
    // Before anything else: temporary tables and indexes would be written to the disk in the clear.
    database.pragma('temp_store = MEMORY')
    lock(database)
    // A flipped bit in a write-ahead log silently drops the commits behind it; a rollback journal has no such tail.
    database.pragma('journal_mode = DELETE')
    // What was acknowledged survives a power cut (fullfsync: on macOS too, where fsync alone does not reach the disk).
    database.pragma('synchronous = FULL')
    database.pragma('fullfsync = ON')
    database.pragma('foreign_keys = ON')
    // What is deleted for good is gone for whoever gets the file and the password later.
    database.pragma('secure_delete = ON')
    // The schema of a file is not trusted to call functions, and malformed pages are found when they are read.
    database.pragma('trusted_schema = OFF')
    database.pragma('cell_size_check = ON')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** `raw:` says that this is the key itself: a bare buffer is taken for a passphrase. */
function setKey(database: Database.Database, key: Buffer): void {
  database.pragma("cipher = 'chacha20'")
  const rawKey = Buffer.concat([Buffer.from('raw:', 'ascii'), key])
  try {
    database.key(rawKey)
  } finally {
    rawKey.fill(0)
  }
}

/**
 * Takes the file for this process until it is closed: SQLite takes no lock before the first access. Until then nothing else
 * here may open the file: POSIX drops all locks of a process when it closes any handle of the file.
 */
function lock(database: Database.Database): void {
  database.pragma('locking_mode = EXCLUSIVE')
  database.exec('BEGIN EXCLUSIVE; COMMIT')
}
