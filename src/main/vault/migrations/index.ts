import type Database from 'better-sqlite3'
import { firstTables } from './0001-first-tables'
import { keeping } from './0002-keeping'
import { commitCounter } from './0003-commit-counter'
import { lifeOfCredentials } from './0004-life-of-credentials'
import { rotationBack } from './0005-rotation-back'
import { search } from './0006-search'
import { viewState } from './0007-view-state'
import { health } from './0008-health'
import { searchInHistory } from './0009-search-in-history'
import { looksOfDatabases } from './0010-looks-of-databases'
import { refusals } from './0011-refusals'
import { credentialCounts } from './0012-credential-counts'
import { facetsOfCredentials } from './0013-facets-of-credentials'
import { samples } from './0014-samples'
import { listedCredentials } from './0015-listed-credentials'

/** In order; a migration's place, counted from one, is the schema number it leads to. Never change one that was released. */
const migrations: readonly string[] = [
  ...[firstTables, keeping, commitCounter, lifeOfCredentials],
  ...[rotationBack, search, viewState, health],
  ...[searchInHistory, looksOfDatabases, refusals, credentialCounts],
  ...[facetsOfCredentials, samples, listedCredentials],
]

export const newestSchema = migrations.length

/** The number of the last migration this database had; zero for an empty file. */
export function schemaOf(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

/** Runs what is missing. Each migration is one transaction with its number, so that a crash leaves all of it or nothing. */
export function migrate(database: Database.Database): void {
  const schema = schemaOf(database)
  for (const [index, sql] of migrations.entries()) {
    if (index < schema) continue
    database.transaction(() => {
      database.exec(sql)
      database.pragma(`user_version = ${index + 1}`)
    })()
  }
}
