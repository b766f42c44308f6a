import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * SHA-256 of every file of a folder by name. Not for a vault that this process has open: closing a file that was read takes
 * away the lock that SQLite holds on it (https://www.sqlite.org/howtocorrupt.html, section 2.2).
 */
export async function hashesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort()
  const hashes = await Promise.all(
    names.map(async (name) =>
      createHash('sha256')
        .update(await readFile(join(folder, name)))
        .digest('hex'),
    ),
  )
  return Object.fromEntries(names.map((name, index) => [name, hashes[index] ?? '']))
}
