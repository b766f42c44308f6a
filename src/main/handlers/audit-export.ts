import type { Result } from '../../shared/errors'
import { readAudit } from '../store/audit'
import type { UnlockedVault } from '../vault/session'
import { writeInSlices } from './write-slices'

/**
 * Writes the log to a file, oldest entry first, each a line of JSON with its hash, with which the chain can be checked elsewhere. Fails
 * like `writeInSlices`.
 */
export function writeAudit({ db }: Pick<UnlockedVault, 'db'>, path: string): Promise<Result<void>> {
  return writeInSlices(path, listLines(db))
}

async function* listLines(db: UnlockedVault['db']): AsyncGenerator<string> {
  for await (const entries of readAudit(db)) yield entries.map(encodeLine).join('')
}

function encodeLine({ hash, ...entry }: { readonly hash: Buffer }): string {
  return `${JSON.stringify({ ...entry, hash: hash.toString('base64url') })}\n`
}
