import { statSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { type Result, succeed } from '../../shared/errors'
import { connect, type OwnedConnection, type VaultConnection } from './connection'
import { damagedDatabase, newerVault } from './failures'
import { migrate, newestSchema, schemaOf } from './migrations'
import { hasCode, withStorageFailures } from './storage-error'

/** Makes an encrypted database in the empty file at `path`, with all its tables, and closes it. */
export async function createDatabaseFile(path: string, key: Buffer): Promise<void> {
  const database = openFile(await loadDriver(), path, key)
  try {
    migrate(database)
  } finally {
    database.close()
  }
}

const smallestPage = 512

/**
 * Opens the database file for this process alone and brings its tables up to date, after `beforeMigration` where there is
 * something to do, unless that fails. Fails with `database-damaged`, `vault-in-use`, `vault-newer`, `folder-not-writable` or
 * `disk-full`.
 */
export function openDatabaseFile(
  path: string,
  key: Buffer,
  beforeMigration: (db: VaultConnection) => Promise<Result<unknown>> = async () => succeed(undefined),
): Promise<Result<OwnedConnection>> {
  return withStorageFailures(path, async () => {
    // A file of no or one byte SQLite takes for a new database, and writes to it.
    if (statSync(path).size < smallestPage) return damagedDatabase(path)
    const database = openFile(await loadDriver(), path, key)
    const connection = connect(database, path)
    try {
      const schema = schemaOf(database)
      if (schema === newestSchema) return succeed(connection)
      const ready = schema > newestSchema ? newerVault(path) : await beforeMigration(connection)
      if (!ready.ok) {
        connection.close()
        return ready
      }
      migrate(database)
      return succeed(connection)
    } catch (error) {
      connection.close()
      throw error
    }
  })
}

let driver: Promise<Driver> | undefined

/** SQLite itself. Loaded when first needed: the unlock screen must not wait for a native module. */
export function loadDriver(): Promise<Driver> {
  driver ??= import('better-sqlite3').then((module) => module.default)
  return driver
}
export type Driver = typeof Database

/** Whether the file is encrypted with this key. Reads its first page, and changes nothing. */
export function isKeyOf(driver: Driver, path: string, key: Buffer): boolean {
  if (statSync(path).size < smallestPage) return false
  try {
    openFile(driver, path, key).close()
    return true
  } catch (error) {
    if (hasCode(error, ['SQLITE_NOTADB'])) return false
    throw error
  }
}

/** Whether a process has the file open as a vault. Asks without a key and only to read, so nothing can come of it. */
export function isInUse(driver: Driver, path: string): boolean {
  const database = new driver(path, { ...openOptions(), readonly: true })
  try {
    database.pragma('schema_version')
    return false
  } catch (error) {
    return hasCode(error, ['SQLITE_BUSY'])
  } finally {
    database.close()
  }
}

/** Opens the file for this process alone. Throws what SQLite throws. */
export function openFile(driver: Driver, path: string, key: Buffer): Database.Database {
  const database = new driver(path, openOptions())
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

function openOptions(): Database.Options {
  const binding = process.env.LATCHKEY_SQLITE_BINDING
  return { fileMustExist: true, timeout: 0, ...(binding === undefined ? {} : { nativeBinding: binding }) }
}

function setKey(database: Database.Database, key: Buffer): void {
  database.pragma("cipher = 'chacha20'")
  withRawKey(key, (rawKey) => database.key(rawKey))
}

/** `raw:` says that this is the key itself: a bare buffer is taken for a passphrase. */
function withRawKey(key: Buffer, use: (rawKey: Buffer) => void): void {
  const rawKey = Buffer.concat([Buffer.from('raw:', 'ascii'), key])
  try {
    use(rawKey)
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
