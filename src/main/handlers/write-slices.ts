import { open, rename, rm } from 'node:fs/promises'
import { type Result, succeed } from '../../shared/errors'
import { texts } from '../../shared/texts'
import { unwritablePlace } from '../vault/failures'
import { hasCode, withStorageFailures } from '../vault/storage-error'

/**
 * Writes what comes slice by slice to a file for its owner alone. What is interrupted leaves nothing under that name. Fails with
 * `disk-full`, `folder-not-writable` or `vault-locked`.
 */
export function writeInSlices(path: string, slices: AsyncIterable<string>): Promise<Result<void>> {
  return withStorageFailures(path, async () => {
    const draft = `${path}.part`
    try {
      const file = await open(draft, 'w', 0o600)
      try {
        for await (const slice of slices) await file.writeFile(slice)
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
