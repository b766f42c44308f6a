import { chmod, mkdir, rename, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { createDatabase } from '../../../src/main/store/databases'
import type { ReadableConnection } from '../../../src/main/vault/connection'
import { describeStorageError } from '../../../src/main/vault/storage-error'
import type { ErrorCode } from '../../../src/shared/errors'
import { boundByPermissions, startVaultChild, withSmallDisk } from '../../helpers/child'
import { flipBit, hashesOf } from '../../helpers/files'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { password, successOf, temporaryVault, unlocked } from '../../helpers/temporary-vault'

/** A failure of this code, whose message names the place. */
function failure(code: ErrorCode, place: string) {
  return { ok: false, error: { code, message: expect.stringContaining(place) } }
}

/** A vault of several pages that is locked again. */
async function lockedVault() {
  const { session, folder } = await temporaryVault()
  createDatabase(unlocked(session).db, {
    providerId: 'generic',
    name: 'Nordlys',
    note: 'x'.repeat(50_000),
    liveReadOnly: false,
  })
  session.lock()
  return { session, folder, header: join(folder, 'vault.hdr'), database: join(folder, 'vault.db') }
}

describe('vault-missing says which file', () => {
  test.each(['header', 'database'] as const)('the %s', async (file) => {
    const vault = await lockedVault()
    await rm(join(vault.folder, 'vault.hdr.bak'))
    await rename(vault[file], `${vault[file]}.away`)
    expect(await vault.session.unlock(vault.folder, password)).toEqual(failure('vault-missing', vault[file]))
    await rename(`${vault[file]}.away`, vault[file])
    successOf(await vault.session.unlock(vault.folder, password))
  })

  test('the folder', async () => {
    const { session, folder } = await lockedVault()
    const other = `${folder}-other`
    expect(await session.unlock(other, password)).toEqual(failure('vault-missing', `${other} is not there`))
  })
})

describe('vault-exists', () => {
  test('a vault is not overwritten', async () => {
    const { session, folder } = await lockedVault()
    const before = await hashesOf(folder)
    expect(await session.create(folder, password)).toEqual(failure('vault-exists', folder))
    expect(await hashesOf(folder)).toEqual(before)
    successOf(await session.unlock(folder, password))
  })

  test('neither is half of one, nor a folder with other things, nor a file', async () => {
    const { session, folder, header } = await lockedVault()
    await rm(header)
    expect(await session.create(folder, password)).toEqual(failure('vault-exists', folder))

    const other = await temporaryFolder()
    await writeFile(join(other, 'letter.txt'), 'Dear reader')
    expect(await session.create(other, password)).toEqual(failure('vault-exists', other))
    const file = join(other, 'letter.txt')
    expect(await session.create(file, password)).toEqual(failure('vault-exists', file))
  })

  test('an empty folder is no obstacle', async () => {
    const { session } = await lockedVault()
    const empty = join(await temporaryFolder(), 'empty')
    await mkdir(empty, { mode: 0o755 })
    successOf(await session.create(empty, password))
    expect((await stat(empty)).mode & 0o777).toBe(0o700)
  })
})

describe('damaged files are named and left as they are', () => {
  const cases = [
    ['header-damaged', 'header', 'a flipped bit', (path: string) => flipBit(path, 200)],
    ['header-damaged', 'header', 'cut short', (path: string) => truncate(path, 100)],
    ['header-damaged', 'header', 'empty', (path: string) => truncate(path, 0)],
    ['header-damaged', 'header', 'too large', (path: string) => truncate(path, 9_000)],
    [
      'database-damaged',
      'database',
      'a flipped bit in its first page',
      (path: string) => flipBit(path, 3_000),
    ],
    [
      'database-damaged',
      'database',
      'cut short',
      async (path: string) => truncate(path, (await stat(path)).size / 2),
    ],
    ['database-damaged', 'database', 'cut within a page', (path: string) => truncate(path, 4_097)],
    ['database-damaged', 'database', 'one byte', (path: string) => truncate(path, 1)],
    ['database-damaged', 'database', 'empty', (path: string) => truncate(path, 0)],
    ['database-damaged', 'database', 'all zeros', (path: string) => writeFile(path, Buffer.alloc(73_728))],
    ['database-damaged', 'database', 'plain text', (path: string) => writeFile(path, 'text '.repeat(5_000))],
  ] as const

  test.each(cases)('%s: a %s that is %s', async (code, file, _, damage) => {
    const vault = await lockedVault()
    if (file === 'header') await damage(join(vault.folder, 'vault.hdr.bak'))
    await damage(vault[file])
    const before = await hashesOf(vault.folder)
    expect(await vault.session.unlock(vault.folder, password)).toEqual(failure(code, vault[file]))
    expect(vault.session.current()).toEqual({ state: 'locked' })
    expect(await hashesOf(vault.folder)).toEqual(before)
  })

  test('database-damaged: the database of another vault', async () => {
    const vault = await lockedVault()
    const other = await lockedVault()
    await rename(other.database, vault.database)
    const before = await hashesOf(vault.folder)
    expect(await vault.session.unlock(vault.folder, password)).toEqual(
      failure('database-damaged', vault.database),
    )
    expect(await hashesOf(vault.folder)).toEqual(before)
  })

  test('database-damaged: a page that is read only later', async () => {
    const vault = await lockedVault()
    await flipBit(vault.database, (await stat(vault.database)).size - 2_000)
    const before = await hashesOf(vault.folder)
    successOf(await vault.session.unlock(vault.folder, password))

    expect(thrownBy(() => readAllTables(unlocked(vault.session).db))).toMatchObject({
      code: 'database-damaged',
    })
    vault.session.lock()
    expect(await hashesOf(vault.folder)).toEqual(before)
  })
})

describe('vault-newer is left as it is', () => {
  test('a database with tables of a later version', async () => {
    const { session, folder, database } = await lockedVault()
    successOf(await session.unlock(folder, password))
    unlocked(session).db.run('PRAGMA user_version = 1000')
    session.lock()

    const before = await hashesOf(folder)
    expect(await session.unlock(folder, password)).toEqual(failure('vault-newer', database))
    expect(await hashesOf(folder)).toEqual(before)
  })
})

describe('vault-in-use', () => {
  test.each(['end', 'kill'] as const)('while another process has it open, until that (%s)', async (way) => {
    const { session, folder, database } = await lockedVault()
    const child = startVaultChild('unlock', folder)
    expect(await child.read()).toMatchObject({ result: { ok: true } })

    expect(await session.unlock(folder, password)).toEqual(failure('vault-in-use', database))
    await child[way]()
    successOf(await session.unlock(folder, password))
  })
})

describe('folder-not-writable', () => {
  test('a vault cannot be made in a read-only folder', async () => {
    const parent = await temporaryFolder()
    await chmod(parent, 0o500)
    const child = startVaultChild('create', join(parent, 'vault'), boundByPermissions)
    expect(await child.read()).toEqual({ result: failure('folder-not-writable', parent), siblings: [] })
  })

  test.each([
    ['folder', 0o500],
    ['database', 0o400],
    ['database', 0o000],
    ['header', 0o000],
  ] as const)('a vault whose %s has mode %o is not opened', async (file, mode) => {
    const vault = await lockedVault()
    await chmod(vault[file], mode)
    const child = startVaultChild('unlock', vault.folder, boundByPermissions)
    expect(await child.read()).toMatchObject({ result: failure('folder-not-writable', vault[file]) })
    await child.end()
    await chmod(vault[file], 0o700)
    successOf(await vault.session.unlock(vault.folder, password))
  })
})

describe('disk-full', () => {
  test('a vault that does not fit leaves nothing behind', async () => {
    const parent = await temporaryFolder()
    const folder = join(parent, 'vault')
    const fresh = await temporaryVault()
    fresh.session.lock()
    const databaseKiB = (await stat(join(fresh.folder, 'vault.db'))).size / 1_024
    // Where the disk ends decides what cannot be written: the first pages, later ones, the header.
    for (const sizeKiB of [4, databaseKiB / 2, databaseKiB]) {
      const child = startVaultChild('create', folder, withSmallDisk(parent, sizeKiB))
      expect(await child.read()).toEqual({ result: failure('disk-full', folder), siblings: [] })
      await child.end()
    }
    const child = startVaultChild('create', folder, withSmallDisk(parent, 1_000))
    expect(await child.read()).toEqual({ result: expect.objectContaining({ ok: true }), siblings: ['vault'] })
  })

  test('a vault that grows until the disk is full keeps what was stored', async () => {
    const parent = await temporaryFolder()
    const child = startVaultChild('write', join(parent, 'vault'), withSmallDisk(parent, 1_000))
    expect(await child.read()).toMatchObject({ result: { ok: true } })

    const acknowledged: unknown[] = []
    let line = await child.read()
    for (; typeof line === 'string'; line = await child.read()) acknowledged.push(line)
    expect(acknowledged.length).toBeGreaterThan(5)
    expect(line).toMatchObject({ failure: { code: 'disk-full' } })
    expect(line).toHaveProperty('stored', acknowledged.toSorted())
  })
})

test('what is not about storage is not described', () => {
  expect(describeStorageError(new Error('SQLITE_FULL'))).toBeUndefined()
  expect(
    describeStorageError(Object.assign(new Error(), { code: 'SQLITE_CONSTRAINT_UNIQUE' })),
  ).toBeUndefined()
  expect(describeStorageError('SQLITE_FULL')).toBeUndefined()
})

function readAllTables(db: ReadableConnection): void {
  const tables = db.all("SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")
  for (const { name } of z.array(z.object({ name: z.string() })).parse(tables))
    db.all(`SELECT * FROM "${name}"`)
}

function thrownBy(work: () => unknown) {
  try {
    work()
  } catch (error) {
    return describeStorageError(error)
  }
  return undefined
}
