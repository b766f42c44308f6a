import { createHash } from 'node:crypto'
import { open, readdir, readFile } from 'node:fs/promises'
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

/** Changes the lowest bit of one byte. */
export async function flipBit(path: string, offset: number): Promise<void> {
  const file = await open(path, 'r+')
  const byte = Buffer.alloc(1)
  await file.read(byte, 0, 1, offset)
  byte.writeUInt8(byte.readUInt8() ^ 1)
  await file.write(byte, 0, 1, offset)
  await file.close()
}
