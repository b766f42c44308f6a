import type Database from 'better-sqlite3'

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
}

/** A connection together with the right to end it. */
export interface OwnedConnection extends WritableConnection {
  close(): void
}

/** Thrown at work that was still under way when the vault was locked. */
export class ConnectionClosedError extends Error {
  constructor() {
    super('The vault was locked meanwhile.')
  }
}

/**
 * Statements are prepared once. Only what this returns goes out of this folder: it cannot copy the database, attach another
 * one or change its settings.
 */
export function connect(database: Database.Database): OwnedConnection {
  const statements = new Map<string, Database.Statement>()

  function requireOpen(): void {
    if (!database.open) throw new ConnectionClosedError()
  }

  function prepare(sql: string): Database.Statement {
    requireOpen()
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = database.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  function prepareReading(sql: string): Database.Statement {
    const statement = prepare(sql)
    if (!statement.readonly) throw new Error('A statement that writes was given to read with.')
    return statement
  }

  return {
    get: (sql, parameters = {}) => prepareReading(sql).get(parameters),
    all: (sql, parameters = {}) => prepareReading(sql).all(parameters),
    run: (sql, parameters = {}) => prepare(sql).run(parameters).changes,
    transaction: (work) => {
      requireOpen()
      return database.transaction(work).immediate()
    },
    close: () => void database.close(),
  }
}
