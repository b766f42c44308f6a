import { open, rename, rm } from 'node:fs/promises'
import { readAudit } from '../store/audit'
import type { UnlockedVault } from '../vault/session'

/**
 * Writes the log to a file for its owner alone, oldest entry first, each a line of JSON with its hash, with which the chain can be
 * checked elsewhere. What is interrupted leaves nothing under that name.
 */
export async function writeAudit({ db }: Pick<UnlockedVault, 'db'>, path: string): Promise<void> {
  const draft = `${path}.part`
  const file = await open(draft, 'w', 0o600)
  try {
    for await (const entries of readAudit(db))
      await file.writeFile(
        entries
          .map((entry) => `${JSON.stringify({ ...entry, hash: entry.hash.toString('base64url') })}\n`)
          .join(''),
      )
    await file.sync()
    await file.close()
    await rename(draft, path)
  } catch (error) {
    await file.close()
    await rm(draft, { force: true })
    throw error
  }
}
