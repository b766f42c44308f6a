import { open, rename, rm } from 'node:fs/promises'
import { type Result, succeed } from '../../shared/errors'
import { texts } from '../../shared/texts'
import { readAudit } from '../store/audit'
import { unwritablePlace } from '../vault/failures'
import type { UnlockedVault } from '../vault/session'
import { hasCode, withStorageFailures } from '../vault/storage-error'

/**
 * Writes the log to a file for its owner alone, oldest entry first, each a line of JSON with its hash, with which the chain can be
 * checked elsewhere. What is interrupted leaves nothing under that name. Fails with `disk-full`, `folder-not-writable` or
 * `vault-locked`.
 */
export function writeAudit({ db }: Pick<UnlockedVault, 'db'>, path: string): Promise<Result<void>> {
  return withStorageFailures(path, async () => {
    const draft = `${path}.part`
    try {
      const file = await open(draft, 'w', 0o600)
      try {
        for await (const entries of readAudit(db)) await file.writeFile(entries.map(encodeLine).join(''))
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(draft, path)
      return succeed(undefined)
    } catch (error) {
      await rm(draft, { force: true })
      if (hasCode(error, ['ENOENT', 'ENOTDIR']))
        return unwritablePlace(path, texts.vaultFiles.whyNotWritable.folderMissing)
      throw error
    }
  })
}

function encodeLine({ hash, ...entry }: { readonly hash: Buffer }): string {
  return `${JSON.stringify({ ...entry, hash: hash.toString('base64url') })}\n`
}
