import { readFile, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { createDatabase, listDatabases } from '../../../src/main/store/databases'
import { createDatabaseFile, openDatabaseFile } from '../../../src/main/vault/database-file'
import { describeStorageError } from '../../../src/main/vault/storage-error'
import { repetitions } from '../../helpers/repetitions'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { successOf } from '../../helpers/temporary-vault'

const key = Buffer.alloc(32, 7)
const pageSize = 4_096

/** A database with something in it, and what its file looks like. */
async function build() {
  const path = `${await temporaryFolder()}/vault.db`
  await writeFile(path, '', { mode: 0o600 })
  await createDatabaseFile(path, key)
  const db = successOf(await openDatabaseFile(path, key))
  for (let count = 0; count < 20; count += 1)
    createDatabase(db, {
      providerId: 'generic',
      name: `database ${count}`,
      note: 'x'.repeat(2_000),
      liveReadOnly: false,
    })
  const content = listDatabases(db)
  db.close()
  return { path, content, bytes: await readFile(path) }
}

/** Opens what the file is now and reads all of it: `refused`, or what is in it. Throws what nobody expects. */
async function readAll(path: string): Promise<unknown> {
  const opened = await openDatabaseFile(path, key)
  if (!opened.ok) {
    expect(opened.error.code).toBe('database-damaged')
    return 'refused'
  }
  const db = opened.value
  try {
    const [check] = db.all('PRAGMA integrity_check')
    if (JSON.stringify(check) !== '{"integrity_check":"ok"}') return 'refused'
    return listDatabases(db)
  } catch (error) {
    expect(describeStorageError(error)?.code).toBe('database-damaged')
    return 'refused'
  } finally {
    db.close()
  }
}

function withBitFlipped(bytes: Buffer, offset: number): Buffer {
  const flipped = Buffer.from(bytes)
  flipped.writeUInt8(flipped.readUInt8(offset) ^ (1 << (offset % 8)), offset)
  return flipped
}

test('a flipped bit is refused or without effect, and never other data', { timeout: 300_000 }, async () => {
  const { path, content, bytes } = await build()
  const everywhere = Array.from({ length: repetitions(100, 2_000) }, () =>
    Math.floor(Math.random() * bytes.length),
  )
  const step = repetitions(37, 1)
  const firstPage = Array.from({ length: Math.ceil(pageSize / step) }, (_, index) => index * step)
  let refused = 0
  for (const offset of [...firstPage, ...everywhere]) {
    await writeFile(path, withBitFlipped(bytes, offset))
    const read = await readAll(path)
    if (read === 'refused') refused += 1
    else expect(read, `bit at ${offset}`).toEqual(content)
  }
  expect(refused).toBeGreaterThan(everywhere.length)
})

test('a file that was cut is refused', { timeout: 120_000 }, async () => {
  const { path, bytes } = await build()
  const borders = Array.from({ length: bytes.length / pageSize }, (_, page) => page * pageSize)
  for (const border of borders.filter((_, page) => page % repetitions(5, 1) === 0)) {
    for (const length of [border - 1, border, border + 1].filter((length) => length >= 0)) {
      await writeFile(path, bytes.subarray(0, length))
      expect(await readAll(path), `${length} bytes`).toBe('refused')
    }
  }
})

test('two pages that changed places are refused', async () => {
  const { path, bytes } = await build()
  const swapped = Buffer.from(bytes)
  bytes.copy(swapped, pageSize, 2 * pageSize, 3 * pageSize)
  bytes.copy(swapped, 2 * pageSize, pageSize, 2 * pageSize)
  await writeFile(path, swapped)
  expect(await readAll(path)).toBe('refused')
})
