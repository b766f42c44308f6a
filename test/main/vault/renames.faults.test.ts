import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDatabase, listDatabases } from '../../../src/main/store/databases'
import { makeBackup } from '../../../src/main/vault/backup'
import { backupsFolder, listBackups } from '../../../src/main/vault/backup-folder'
import { startOnceChild, startVaultChild, withPinned } from '../../helpers/child'
import { databaseDraft } from '../../helpers/drafts'
import { hashesOf } from '../../helpers/files'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { password, successOf, temporaryVault, unlocked } from '../../helpers/temporary-vault'

const newPassword = 'another long password'

/** A locked vault with a database and a backup from before it. */
async function build() {
  const { session, folder } = await temporaryVault()
  const backup = successOf(await makeBackup(unlocked(session), 'by-hand'))
  createDatabase(unlocked(session).db, databaseDraft({ name: 'Kept' }))
  session.lock()
  return { session, folder, backup }
}

function failureThatNames(place: string) {
  return { ok: false, error: { code: 'folder-not-writable', message: expect.stringContaining(place) } }
}

test.each(['vault.hdr', 'vault.hdr.bak'])(
  'a password is not changed when %s cannot be replaced, and what was said is so',
  async (name) => {
    const { session, folder } = await build()
    const child = startOnceChild('change-password', folder, newPassword, withPinned(join(folder, name)))
    expect(await child.read()).toEqual({ result: failureThatNames(folder), names: ['Kept'] })
    await child.end()
    expect(await session.unlock(folder, newPassword)).toMatchObject({ error: { code: 'wrong-password' } })
    successOf(await session.unlock(folder, password))
    successOf(await session.protection.changePassword(password, newPassword))
    session.lock()
    successOf(await session.unlock(folder, newPassword))
  },
)

test('the key is not rotated when the database cannot be replaced: the vault goes on with the former key', async () => {
  const { session, folder } = await build()
  const child = startOnceChild('rotate', folder, '', withPinned(join(folder, 'vault.db')))
  expect(await child.read()).toEqual({ result: failureThatNames(folder), names: ['Kept'] })
  await child.end()
  expect(Object.keys(await hashesOf(folder))).toEqual(['vault.db', 'vault.hdr', 'vault.hdr.bak'])
  successOf(await session.unlock(folder, password))
  expect(listDatabases(unlocked(session).db).map(({ name }) => name)).toEqual(['Kept'])
})

test('backups on another disk are made, and restored from', async () => {
  const { session, folder, backup } = await build()
  const elsewhere = withPinned(backupsFolder(folder))
  const child = startOnceChild('back-up', folder, '', elsewhere)
  expect(await child.read()).toMatchObject({ result: { ok: true }, names: ['Kept'] })
  await child.end()
  expect(await listBackups(folder)).toHaveLength(2)

  const restoring = startOnceChild('restore', folder, backup.path, elsewhere)
  expect(await restoring.read()).toEqual({ result: { ok: true }, names: null })
  await restoring.end()
  successOf(await session.unlock(folder, password))
  expect(listDatabases(unlocked(session).db)).toEqual([])
})

test('a backup does not take the place of a vault that cannot be moved', async () => {
  const { session, folder, backup } = await build()
  const before = await hashesOf(folder)
  const child = startOnceChild('restore', folder, backup.path, withPinned(folder))
  expect(await child.read()).toEqual({ result: failureThatNames(folder), names: null })
  await child.end()
  expect(await hashesOf(folder)).toEqual(before)
  successOf(await session.unlock(folder, password))
  expect(listDatabases(unlocked(session).db).map(({ name }) => name)).toEqual(['Kept'])
})

test('a vault is not made in the place of a disk', async () => {
  const parent = await temporaryFolder()
  const folder = join(parent, 'vault')
  await mkdir(folder)
  const child = startVaultChild('create', folder, withPinned(folder))
  expect(await child.read()).toEqual({ result: failureThatNames(folder), siblings: ['vault'] })
})
