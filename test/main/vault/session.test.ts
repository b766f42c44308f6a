import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDatabase, listDatabases } from '../../../src/main/store/databases'
import { ConnectionClosedError } from '../../../src/main/vault/connection'
import { hasVault } from '../../../src/main/vault/files'
import { VaultSession } from '../../../src/main/vault/session'
import { keyDerivationFloor } from '../../../src/main/vault/slots'
import { describeStorageError } from '../../../src/main/vault/storage-error'
import { hashesOf } from '../../helpers/files'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { password, successOf, temporaryVault, unlocked } from '../../helpers/temporary-vault'

test('a vault is made, locked, and opens again with what was written', async () => {
  const { session, folder } = await temporaryVault()
  const { vaultId } = unlocked(session)
  const database = createDatabase(unlocked(session).db, {
    providerId: 'generic',
    name: 'Nordlys',
    note: '',
    liveReadOnly: false,
  })

  session.lock()
  expect(session.current()).toEqual({ state: 'locked' })
  expect(await readdir(folder)).toEqual(['vault.db', 'vault.hdr', 'vault.hdr.bak'])

  successOf(await session.unlock(folder, password))
  expect(unlocked(session).vaultId).toBe(vaultId)
  expect(listDatabases(unlocked(session).db)).toEqual([database])
})

test('only the owner may read the folder and its files, the journal included', async () => {
  const { session, folder } = await temporaryVault()
  createDatabase(unlocked(session).db, {
    providerId: 'generic',
    name: 'Nordlys',
    note: '',
    liveReadOnly: false,
  })
  const modes = await Promise.all(
    ['', 'vault.db', 'vault.db-journal', 'vault.hdr'].map(
      async (name) => (await stat(join(folder, name))).mode & 0o777,
    ),
  )
  expect(modes).toEqual([0o700, 0o600, 0o600, 0o600])
})

test('nothing of what is stored lies in a file, unlocked or locked', async () => {
  const { session, folder } = await temporaryVault()
  const note = 'canary-5f1d7c'
  createDatabase(unlocked(session).db, {
    providerId: 'generic',
    name: note,
    note: note.repeat(2_000),
    liveReadOnly: false,
  })

  const whileUnlocked = await readFile(join(folder, 'vault.db-journal'))
  expect(whileUnlocked.length).toBeGreaterThan(4_096)
  expect(whileUnlocked.includes(note)).toBe(false)
  session.lock()
  const database = await readFile(join(folder, 'vault.db'))
  expect(database.length).toBeGreaterThan(note.length * 2_000)
  expect(database.includes(note)).toBe(false)
  expect(database.includes('CREATE TABLE')).toBe(false)
  expect(database.includes('SQLite format')).toBe(false)
})

test('a wrong password changes nothing, and the right one still opens', async () => {
  const { session, folder } = await temporaryVault()
  session.lock()
  const before = await hashesOf(folder)

  expect(await session.unlock(folder, `${password}!`)).toMatchObject({
    ok: false,
    error: { code: 'wrong-password' },
  })
  expect(await session.unlock(folder, '')).toMatchObject({ ok: false, error: { code: 'wrong-password' } })
  expect(session.current()).toEqual({ state: 'locked' })
  expect(await hashesOf(folder)).toEqual(before)
  successOf(await session.unlock(folder, password))
})

test('a letter with an accent is the same letter however the keyboard encodes it', async () => {
  const folder = join(await temporaryFolder(), 'vault')
  const session = new VaultSession({ keyDerivation: keyDerivationFloor })
  successOf(await session.create(folder, 'caf\u00e9 caf\u00e9 caf\u00e9'))
  session.lock()
  successOf(await session.unlock(folder, 'cafe\u0301 cafe\u0301 cafe\u0301'))
  session.lock()
})

test('locking zeroes the sealing key and closes the file', async () => {
  const { session } = await temporaryVault()
  const { db, sealingKey } = unlocked(session)
  expect(sealingKey.key.every((byte) => byte === 0)).toBe(false)

  session.lock()
  expect(sealingKey.key.equals(Buffer.alloc(32))).toBe(true)
  expect(() => listDatabases(db)).toThrow(ConnectionClosedError)
  expect(() => db.transaction(() => undefined)).toThrow(ConnectionClosedError)
  expect(describeStorageError(new ConnectionClosedError())).toMatchObject({ code: 'vault-locked' })
})

test('several unlocks at once take turns, and each gets its own answer', async () => {
  const { session, folder } = await temporaryVault()
  session.lock()

  const results = await Promise.all(
    [password, 'not this one', password].map((attempt) => session.unlock(folder, attempt)),
  )
  expect(results.map((result) => (result.ok ? 'unlocked' : result.error.code))).toEqual([
    'unlocked',
    'wrong-password',
    'unlocked',
  ])
  expect(listDatabases(unlocked(session).db)).toEqual([])
})

test('while a password is derived from, the process goes on with other work', async () => {
  const { session, folder } = await temporaryVault()
  session.lock()
  let turns = 0
  const timer = setInterval(() => {
    turns += 1
  }, 1)
  successOf(await session.unlock(folder, password))
  clearInterval(timer)
  expect(turns).toBeGreaterThan(5)
})

test('locking wins over an unlock that is under way', async () => {
  const { session, folder } = await temporaryVault()
  session.lock()

  const unlocking = session.unlock(folder, password)
  session.lock()
  expect(await unlocking).toMatchObject({ ok: false, error: { code: 'vault-locked' } })
  expect(session.current()).toEqual({ state: 'locked' })
  successOf(await session.unlock(folder, password))
})

test('an unlock that throws does not block the next one', async () => {
  const { session, folder } = await temporaryVault()
  await expect(session.unlock(`${folder}-other`, password)).rejects.toThrow('Another vault is unlocked')
  successOf(await session.unlock(folder, password))
})

test('a derivation below the floor is refused and leaves nothing behind', async () => {
  const parent = await temporaryFolder()
  const cheap = { ...keyDerivationFloor, memoryKiB: 19_456 }
  const session = new VaultSession({ keyDerivation: cheap })
  await expect(session.create(join(parent, 'vault'), password)).rejects.toThrow(RangeError)
  expect(await readdir(parent)).toEqual([])
})

test('the two files of a vault tell that there is one', async () => {
  const { folder } = await temporaryVault()
  expect(await hasVault(folder)).toBe(true)
  const other = await temporaryFolder()
  expect(await hasVault(other)).toBe(false)
  expect(await hasVault(join(other, 'not', 'there'))).toBe(false)
  await writeFile(join(other, 'vault.hdr'), '')
  expect(await hasVault(other)).toBe(true)
})
