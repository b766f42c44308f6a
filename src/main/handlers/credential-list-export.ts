import type { Result } from '../../shared/errors'
import type { Credential } from '../../shared/model/credential'
import { findKind, findProvider, type Providers } from '../../shared/providers'
import { findState } from '../../shared/rules/credential-state'
import { csvLine } from '../../shared/rules/csv'
import { texts } from '../../shared/texts'
import { listCredentialsById } from '../store/credentials'
import { listDatabases } from '../store/databases'
import { listProviders } from '../store/providers'
import type { UnlockedVault } from '../vault/session'
import { writeInSlices } from './write-slices'

/** Credentials that are read at once: some ten milliseconds, after which others get their turn. */
const sliceLength = 500

/** So that spreadsheets take it for UTF-8. */
const byteOrderMark = '\uFEFF'

/**
 * Writes a list to a file as CSV: what is known of each credential without its secrets, their hints, and notes, in which anything
 * may stand. Fails like `writeInSlices`.
 */
export function writeCredentialList(
  { db }: Pick<UnlockedVault, 'db'>,
  path: string,
  ids: readonly string[],
): Promise<Result<void>> {
  return writeInSlices(path, listLines(db, ids))
}

async function* listLines(db: UnlockedVault['db'], ids: readonly string[]): AsyncGenerator<string> {
  const databaseNames = new Map(listDatabases(db).map(({ id, name }) => [id, name]))
  const columns = listColumns(listProviders(db), databaseNames, Date.now())
  yield byteOrderMark + line(columns.map(([header]) => header))
  for (let at = 0; at < ids.length; at += sliceLength) {
    const credentials = listCredentialsById(db, { ids: ids.slice(at, at + sliceLength) })
    yield credentials.map((credential) => line(columns.map(([, cellOf]) => cellOf(credential)))).join('')
    await new Promise((resolve) => setImmediate(resolve))
  }
}

function line(cells: readonly string[]): string {
  return `${csvLine(cells)}\r\n`
}

function listColumns(
  providers: Providers,
  databaseNames: ReadonlyMap<string, string>,
  now: number,
): (readonly [header: string, cellOf: (credential: Credential) => string])[] {
  const { csv } = texts.bulk
  return [
    [csv.title, ({ title }) => title],
    [csv.description, ({ description }) => description],
    [csv.provider, ({ providerId }) => findProvider(providers, providerId)?.name ?? providerId],
    [csv.kind, (credential) => findKind(providers, credential)?.name ?? credential.kindId],
    [csv.databases, ({ databaseIds }) => databaseIds.map((id) => databaseNames.get(id) ?? id).join(', ')],
    [csv.mode, ({ mode }) => mode],
    [csv.state, (credential) => findState(credential, now)],
    [csv.expires, ({ expiresAt }) => momentOf(expiresAt)],
    [csv.owner, ({ owner }) => owner?.name ?? ''],
    [csv.tags, ({ tags }) => tags.join(', ')],
    [csv.cost, ({ cost }) => cost],
    [csv.lastUsed, ({ lastUsedAt }) => momentOf(lastUsedAt)],
    [csv.version, ({ version }) => String(version)],
    [csv.added, ({ createdAt }) => momentOf(createdAt)],
    [csv.changed, ({ updatedAt }) => momentOf(updatedAt)],
  ]
}

function momentOf(at: number | null): string {
  return at === null ? '' : new Date(at).toISOString()
}
