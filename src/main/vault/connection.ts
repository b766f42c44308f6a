import type Database from 'better-sqlite3'
import { LiveFile } from './live-file'

export type SqlParameters = Readonly<Record<string, string | number | Buffer | null>>

/** The opened database file, to read from. `parameters` are named in the SQL as `:name`. */
export interface ReadableConnection {
  /** The first row, not yet parsed, or undefined. */
  get(sql: string, parameters?: SqlParameters): unknown
  /** All rows, not yet parsed. */
  all(sql: string, parameters?: SqlParameters): unknown[]
}

/** The opened database file, to change. */
export interface WritableConnection extends ReadableConnection {
  /** Runs one statement and tells how many rows it changed. */
  run(sql: string, parameters?: SqlParameters): number
  /** All that `work` changes is kept, durably, or, when it throws, nothing. */
  transaction<Value>(work: () => Value): Value
  /** Whether every change throws a `ReadOnlyError`. */
  isReadOnly(): boolean
}

/** The opened database file of a vault. */
export interface VaultConnection extends WritableConnection {
  /** Makes a file with all that is in the database at one moment, encrypted as it is. */
  copyTo(target: string): Promise<void>
  /** The file is damaged: from here on it is left as it is. */
  stopWriting(): void
  /** Does what `beforeUse` was given now, if it was not done yet. */
  settle(): void
}

/** A connection together with the right to end it. */
export interface OwnedConnection extends VaultConnection {
  /**
   * Work that nobody gets ahead of who changes something, copies the file or uses a secret, which is a change of the log: it is
   * done before. Should it throw, that throws, and so does all that follows until it succeeds. Who only reads does not wait.
   */
  beforeUse(work: () => void): void
  close(): void
  isOpen(): boolean
  /** Goes on, for all who hold this connection, with the file that has taken the place of the one that it closed. */
  continueWith(database: Database.Database): void
}

/** Thrown at work that was still under way when the vault was locked. */
export class ConnectionClosedError extends Error {
  constructor() {
    super('The vault was locked meanwhile.')
  }
}

/** Thrown at a change to a vault that is damaged. */
export class ReadOnlyError extends Error {
  constructor() {
    super('The vault is damaged, and nothing is written to it.')
  }
}

/**
 * Statements are prepared once. Only what this returns goes out of this folder: it cannot write the database elsewhere in the
 * clear, attach another one or change its settings. `path` is the file that it has locked.
 */
export function connect(database: Database.Database, path: string): OwnedConnection {
  let current = database
  let file = new LiveFile(path, countChanges)
  let isReadOnly = false
  let pending: (() => void) | undefined
  const statements = new Map<string, Database.Statement>()

  function settle(): void {
    const work = pending
    if (work === undefined) return
    // What the work itself asks of the connection goes through.
    pending = undefined
    try {
      work()
    } catch (error) {
      pending = work
      throw error
    }
  }

  function requireOpen(): void {
    if (!current.open) throw new ConnectionClosedError()
  }

  function prepare(sql: string): Database.Statement {
    requireOpen()
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = current.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  function prepareReading(sql: string): Database.Statement {
    const statement = prepare(sql)
    if (!statement.readonly) throw new Error('A statement that writes was given to read with.')
    return statement
  }

  function countChanges(): number {
    return Number(prepare('SELECT total_changes()').pluck().get())
  }

  /** One that changed something is counted, so that an older copy of the file is known by it (rollback.ts). */
  function transaction<Value>(work: () => Value): Value {
    requireOpen()
    settle()
    if (isReadOnly) throw new ReadOnlyError()
    if (current.inTransaction) return current.transaction(work)()
    return current
      .transaction(() => {
        const before = countChanges()
        const value = work()
        if (countChanges() !== before) prepare('UPDATE commit_counter SET commits = commits + 1').run()
        return value
      })
      .immediate()
  }

  return {
    get: (sql, parameters = {}) => prepareReading(sql).get(parameters),
    all: (sql, parameters = {}) => prepareReading(sql).all(parameters),
    run: (sql, parameters = {}) => transaction(() => prepare(sql).run(parameters).changes),
    transaction,
    isReadOnly: () => isReadOnly,
    copyTo: (target) => {
      settle()
      return file.copyTo(target)
    },
    stopWriting: () => {
      isReadOnly = true
      // Also what would get past this connection.
      if (current.open) current.pragma('query_only = ON')
    },
    beforeUse: (work) => {
      pending = work
    },
    settle,
    close: () => {
      pending = undefined
      current.close()
      file.close()
    },
    isOpen: () => current.open,
    continueWith: (next) => {
      statements.clear()
      current = next
      file = new LiveFile(path, countChanges)
    },
  }
}
