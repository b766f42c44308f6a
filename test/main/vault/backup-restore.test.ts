import { access, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { createDatabase, listDatabases } from '../../../src/main/store/databases'
import { makeBackup } from '../../../src/main/vault/backup'
import { backupsFolder, listBackups } from '../../../src/main/vault/backup-folder'
import { restoreBackup } from '../../../src/main/vault/backup-restore'
import { finishRestore } from '../../../src/main/vault/restore-finish'
import type { VaultSession } from '../../../src/main/vault/session'
import { databaseDraft } from '../../helpers/drafts'
import { flipBit, hashesOf } from '../../helpers/files'
import { password, successOf, temporaryVault, unlocked } from '../../helpers/temporary-vault'

/** A vault that was backed up with the database `Before` and has `After` since. */
async function changedVault() {
  const { session, folder } = await temporaryVault()
  createDatabase(unlocked(session).db, databaseDraft({ name: 'Before' }))
  const { path } = successOf(await makeBackup(unlocked(session), 'by-hand'))
  createDatabase(unlocked(session).db, databaseDraft({ name: 'After' }))
  return { session, folder, path }
}

function namesIn(session: VaultSession): string[] {
  return listDatabases(unlocked(session).db).map(({ name }) => name)
}

/** What the app does before a restore: backs up what is there, when it is open, and locks it. */
function releaseOf(session: VaultSession) {
  return async () => {
    const vault = session.current()
    const isBackedUp = vault.state === 'unlocked' && (await makeBackup(vault, 'before-restore')).ok
    session.lock()
    return isBackedUp
  }
}

const ignore = () => undefined

test('a restored vault has what was backed up, and what it replaced is in a backup', async () => {
  const { session, folder, path } = await changedVault()
  const given = { path, password }
  const prepared: string[] = []
  successOf(
    await restoreBackup(folder, given, {
      prepare: ({ db, description }) => {
        createDatabase(db, databaseDraft({ name: 'Prepared' }))
        prepared.push(description.reason)
      },
      release: releaseOf(session),
    }),
  )
  expect(prepared).toEqual(['by-hand'])
  expect(session.current().state).toBe('locked')
  successOf(await session.unlock(folder, password))
  expect(namesIn(session)).toEqual(['Before', 'Prepared'])
  session.lock()

  const [before] = await listBackups(folder)
  expect(before?.reason).toBe('before-restore')
  const back = { path: before?.path ?? '', password }
  successOf(await restoreBackup(folder, back, { prepare: ignore, release: async () => true }))
  successOf(await session.unlock(folder, password))
  expect(namesIn(session)).toEqual(['After', 'Before'])
  expect((await readdir(dirname(folder))).sort()).toEqual(['vault', 'vault.backups'])
  expect(await readdir(backupsFolder(folder))).toHaveLength(2)
})

test('a vault that could not be backed up is kept beside the backups, as it is', async () => {
  const { session, folder, path } = await changedVault()
  session.lock()
  await flipBit(join(folder, 'vault.db'), 5_000)
  const damaged = await hashesOf(folder)
  successOf(await restoreBackup(folder, { path, password }, { prepare: ignore, release: releaseOf(session) }))
  successOf(await session.unlock(folder, password))
  expect(namesIn(session)).toEqual(['Before'])
  const [kept] = (await readdir(backupsFolder(folder))).filter((name) => name.startsWith('replaced '))
  expect(await hashesOf(join(backupsFolder(folder), kept ?? ''))).toEqual(damaged)
})

test('where there is no vault, a backup becomes one', async () => {
  const { session, folder, path } = await changedVault()
  session.lock()
  await rm(folder, { recursive: true })
  successOf(await restoreBackup(folder, { path, password }, { prepare: ignore, release: async () => false }))
  successOf(await session.unlock(folder, password))
  expect(namesIn(session)).toEqual(['Before'])
})

test('a wrong password and a damaged backup change nothing, and do not even lock', async () => {
  const { session, folder, path } = await changedVault()
  const actions = { prepare: ignore, release: releaseOf(session) }
  const wrong = await restoreBackup(folder, { path, password: 'another password' }, actions)
  expect(wrong).toMatchObject({ ok: false, error: { code: 'wrong-password' } })
  await flipBit(path, 6_000)
  const damaged = await restoreBackup(folder, { path, password }, actions)
  expect(damaged).toMatchObject({ ok: false, error: { code: 'backup-damaged' } })
  expect(namesIn(session)).toEqual(['After', 'Before'])
  expect(await readdir(backupsFolder(folder))).toHaveLength(1)
})

test('an interruption leaves the one vault or the other', async () => {
  const { session, folder } = await changedVault()
  session.lock()
  const ready = `${folder}.restored`

  await finishRestore(folder)
  expect(await isThere(folder)).toBe(true)

  // Before the old one was moved away, the new one is dropped.
  await mkdir(ready)
  await finishRestore(folder)
  expect([await isThere(ready), await isThere(folder)]).toEqual([false, true])

  // After it was, the new one takes its place.
  await rename(folder, ready)
  await finishRestore(folder)
  expect([await isThere(ready), await isThere(folder)]).toEqual([false, true])
  successOf(await session.unlock(folder, password))
  expect(namesIn(session)).toEqual(['After', 'Before'])
})

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
