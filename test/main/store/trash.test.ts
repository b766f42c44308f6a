import { expect, test } from 'vitest'
import {
  createCredential,
  deleteCredential,
  findCredential,
  listCredentials,
  restoreCredential,
} from '../../../src/main/store/credentials'
import { createDatabase, deleteDatabase, restoreDatabase } from '../../../src/main/store/databases'
import { createEnvironment, deleteEnvironment } from '../../../src/main/store/environments'
import { insertExchange } from '../../../src/main/store/exchanges'
import { updateSettings } from '../../../src/main/store/settings'
import { emptyTrash, listTrash, purgeTrash, removeForever } from '../../../src/main/store/trash'
import type { UnlockedVault } from '../../../src/main/vault/session'
import { defaultSettings } from '../../../src/shared/model/protection'
import { credentialDraft, databaseDraft, environmentDraft, exchange } from '../../helpers/drafts'
import { openVault, successOf } from '../../helpers/temporary-vault'

const day = 24 * 60 * 60 * 1000

/** Two databases of one provider, an environment in the first, a credential of each and one of both, an exchange. */
function fill({ db, sealingKey }: UnlockedVault) {
  const nordlys = createDatabase(db, databaseDraft({ name: 'Nordlys AS' }))
  const acme = createDatabase(db, databaseDraft({ name: 'Acme' }))
  const environment = successOf(createEnvironment(db, environmentDraft({ databaseId: nordlys.id })))
  const create = (title: string, databaseIds: string[]) =>
    successOf(createCredential(db, sealingKey, credentialDraft({ title, databaseIds })))
  const own = create('Own', [nordlys.id])
  const shared = create('Shared', [nordlys.id, acme.id])
  insertExchange(db, exchange({ databaseId: nordlys.id, environmentId: environment.id }))
  return { nordlys, acme, environment, own, shared }
}

function rowsOf({ db }: UnlockedVault, table: string): number {
  return db.all(`SELECT * FROM ${table}`).length
}

test('what is deleted is listed with its place and the day it goes', async () => {
  const vault = await openVault()
  const { nordlys, acme, environment, shared } = fill(vault)
  expect(listTrash(vault.db)).toEqual([])
  updateSettings(vault.db, { ...defaultSettings, trashDays: 7 })
  successOf(deleteCredential(vault.db, shared))
  successOf(deleteEnvironment(vault.db, environment))
  successOf(deleteDatabase(vault.db, acme))

  const trash = listTrash(vault.db)
  expect(trash).toHaveLength(3)
  const byKind = Object.fromEntries(trash.map((item) => [item.kind, item]))
  expect(byKind.database).toMatchObject({ id: acme.id, name: 'Acme', place: 'Moment payments' })
  expect(byKind.environment).toMatchObject({ id: environment.id, name: 'Test', place: nordlys.name })
  expect(byKind.credential).toMatchObject({ id: shared.id, name: 'Shared', place: 'Acme, Nordlys AS' })
  for (const item of trash) expect(item.purgedAt - item.deletedAt).toBe(7 * day)
})

test('what is restored is not in the trash any more', async () => {
  const vault = await openVault()
  const { nordlys, shared } = fill(vault)
  successOf(deleteCredential(vault.db, shared))
  successOf(restoreCredential(vault.db, shared))
  successOf(deleteDatabase(vault.db, nordlys))
  successOf(restoreDatabase(vault.db, nordlys))
  expect(listTrash(vault.db)).toEqual([])
  expect(listCredentials(vault.db, { databaseId: nordlys.id })).toHaveLength(2)
})

test('a database is removed with all that only it has', async () => {
  const vault = await openVault()
  const { nordlys, acme, own, shared } = fill(vault)
  successOf(deleteDatabase(vault.db, nordlys))
  expect(successOf(removeForever(vault.db, { kind: 'database', id: nordlys.id })).name).toBe('Nordlys AS')

  expect(findCredential(vault.db, own)).toBeUndefined()
  expect(findCredential(vault.db, shared)?.databaseIds).toEqual([acme.id])
  expect(rowsOf(vault, 'environments')).toBe(0)
  expect(rowsOf(vault, 'exchanges')).toBe(0)
  expect(rowsOf(vault, 'credentials')).toBe(1)
  expect(rowsOf(vault, 'credential_versions')).toBe(1)
  expect(rowsOf(vault, 'credential_parts')).toBe(1)
})

test('a credential is removed with its versions, an environment alone', async () => {
  const vault = await openVault()
  const { environment, own } = fill(vault)
  successOf(deleteCredential(vault.db, own))
  successOf(deleteEnvironment(vault.db, environment))
  successOf(removeForever(vault.db, { kind: 'credential', id: own.id }))
  successOf(removeForever(vault.db, { kind: 'environment', id: environment.id }))
  expect(rowsOf(vault, 'credential_versions')).toBe(1)
  expect(rowsOf(vault, 'environments')).toBe(0)
  expect(rowsOf(vault, 'exchanges')).toBe(1)
})

test('what is not in the trash is not removed', async () => {
  const vault = await openVault()
  const { nordlys, own } = fill(vault)
  const refused = { ok: false, error: { code: 'not-found' } }
  expect(removeForever(vault.db, { kind: 'database', id: nordlys.id })).toMatchObject(refused)
  successOf(deleteDatabase(vault.db, nordlys))
  expect(removeForever(vault.db, { kind: 'credential', id: own.id })).toMatchObject(refused)
  expect(removeForever(vault.db, { kind: 'credential', id: nordlys.id })).toMatchObject(refused)
  expect(rowsOf(vault, 'databases')).toBe(2)
  expect(rowsOf(vault, 'credentials')).toBe(2)
})

test('the trash is emptied, and nothing else', async () => {
  const vault = await openVault()
  const { nordlys, acme, own, shared } = fill(vault)
  successOf(deleteCredential(vault.db, own))
  successOf(deleteDatabase(vault.db, nordlys))
  expect(
    emptyTrash(vault.db)
      .map((item) => item.name)
      .sort(),
  ).toEqual(['Nordlys AS', 'Own'])
  expect(listTrash(vault.db)).toEqual([])
  expect(listCredentials(vault.db, { databaseId: acme.id }).map(({ id }) => id)).toEqual([shared.id])
})

test('only what is overdue is purged', async () => {
  const vault = await openVault()
  const { own, shared } = fill(vault)
  successOf(deleteCredential(vault.db, own))
  successOf(deleteCredential(vault.db, shared))
  const now = Date.now()
  vault.db.run('UPDATE credentials SET deleted_at = :at WHERE id = :id', { id: own.id, at: now - 30 * day })
  vault.db.run('UPDATE credentials SET deleted_at = :at WHERE id = :id', {
    id: shared.id,
    at: now - 30 * day + 1,
  })
  expect(purgeTrash(vault.db, { now }).map(({ name }) => name)).toEqual(['Own'])
  expect(listTrash(vault.db).map(({ name }) => name)).toEqual(['Shared'])
  expect(purgeTrash(vault.db, { now })).toEqual([])
  expect(purgeTrash(vault.db, { now: now + 1 })).toHaveLength(1)
})
