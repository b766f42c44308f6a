import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, expectTypeOf, test } from 'vitest'
import { z } from 'zod'
import type { ReadableConnection, WritableConnection } from '../../../src/main/vault/connection'
import { createDatabaseFile, openDatabaseFile } from '../../../src/main/vault/database-file'
import { newestSchema } from '../../../src/main/vault/migrations'
import { decryptDatabase } from '../../helpers/read-vault'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { successOf } from '../../helpers/temporary-vault'

const key = randomBytes(32)

async function databaseFile(): Promise<string> {
  const path = join(await temporaryFolder(), 'vault.db')
  await writeFile(path, '')
  await createDatabaseFile(path, key)
  return path
}

function pragma(connection: ReadableConnection, name: string): unknown {
  return z.record(z.string(), z.unknown()).parse(connection.get(`PRAGMA ${name}`))[name]
}

test('every connection is set up so that nothing leaks, nothing is lost and nobody else writes', async () => {
  const connection = successOf(await openDatabaseFile(await databaseFile(), key))
  const pragmas = {
    temp_store: 2, // MEMORY
    synchronous: 2, // FULL
    fullfsync: 1,
    foreign_keys: 1,
    secure_delete: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    user_version: newestSchema,
  }
  const found = Object.keys(pragmas).map((name) => [name, pragma(connection, name)])
  expect(Object.fromEntries(found)).toEqual(pragmas)
  connection.close()
})

test('the key is used as it is: no derivation, and no other form of it opens the file', async () => {
  const path = await databaseFile()
  const attempts = {
    'the key as a passphrase': key,
    'the key in hex as a passphrase': Buffer.from(key.toString('hex')),
    'another key': Buffer.concat([Buffer.from('raw:'), randomBytes(32)]),
    'no key': undefined,
  }
  for (const attempt of Object.values(attempts)) {
    const database = new Database(path)
    database.pragma("cipher = 'chacha20'")
    if (attempt !== undefined) database.key(attempt)
    expect(() => database.pragma('user_version')).toThrow('file is not a database')
    database.close()
  }
  const database = new Database(path)
  database.pragma("cipher = 'chacha20'")
  database.key(Buffer.concat([Buffer.from('raw:'), key]))
  expect(database.pragma('user_version', { simple: true })).toBe(newestSchema)
  database.close()
})

test('a byte that changes in the first page is noticed on opening', async () => {
  const path = await databaseFile()
  const good = await readFile(path)
  // All of SQLite's header, which is partly in the clear, and of the nonce and tag; some of what lies between.
  const offsets = Array.from({ length: 4_096 }, (_, offset) => offset)
  for (const offset of offsets.filter((offset) => offset < 100 || offset >= 4_064 || offset % 50 === 0)) {
    const changed = Buffer.from(good)
    changed[offset] = (changed[offset] ?? 0) ^ 0x40
    await writeFile(path, changed)
    expect(await openDatabaseFile(path, key)).toMatchObject({
      ok: false,
      error: { code: 'database-damaged' },
    })
    expect((await readFile(path)).equals(changed)).toBe(true)
  }
})

const columns = 'id, provider_id, name, created_at, updated_at, deleted_at, note'

test('what only reads cannot write', async () => {
  expectTypeOf<WritableConnection>().toExtend<ReadableConnection>()
  expectTypeOf<ReadableConnection>().not.toExtend<WritableConnection>()
  const connection = successOf(await openDatabaseFile(await databaseFile(), key))
  expect(() => connection.all('DELETE FROM databases RETURNING id')).toThrow('given to read with')
  expect(() =>
    connection.get(`INSERT INTO databases (${columns}) VALUES ('a', 'b', 'c', 1, 1, NULL, '')`),
  ).toThrow()
  expect(connection.all('SELECT * FROM databases')).toEqual([])
  connection.close()
})

test('a transaction that throws leaves nothing behind', async () => {
  const connection = successOf(await openDatabaseFile(await databaseFile(), key))
  const insert = `INSERT INTO databases (${columns}) VALUES ('a', 'b', 'c', 1, 1, NULL, '')`
  expect(() =>
    connection.transaction(() => {
      connection.run(insert)
      throw new Error('half way')
    }),
  ).toThrow('half way')
  expect(connection.all('SELECT * FROM databases')).toEqual([])
  connection.transaction(() => connection.run(insert))
  expect(connection.all('SELECT id FROM databases')).toEqual([{ id: 'a' }])
  connection.close()
})

test('what is deleted for good is not in the file any more, not even for who has the key', async () => {
  const path = await databaseFile()
  const connection = successOf(await openDatabaseFile(path, key))
  const insert = `INSERT INTO databases (${columns}) VALUES (:id, 'b', 'c', 1, 1, NULL, :note)`
  connection.run(insert, { id: 'kept', note: 'kept-93c1' })
  connection.run(insert, { id: 'deleted', note: 'deleted-93c1' })
  connection.run("DELETE FROM databases WHERE id = 'deleted'")
  connection.close()

  const plain = decryptDatabase(await readFile(path), key)
  expect(plain.includes('kept-93c1')).toBe(true)
  expect(plain.includes('deleted-93c1')).toBe(false)
})
