import { expect, test } from 'vitest'
import { createCredential, listCredentials } from '../../../src/main/store/credentials'
import {
  createDatabase,
  deleteDatabase,
  findDatabase,
  listDatabases,
  restoreDatabase,
  updateDatabase,
} from '../../../src/main/store/databases'
import { createEnvironment, findEnvironment, listEnvironments } from '../../../src/main/store/environments'
import { findExchange, insertExchange, listExchanges } from '../../../src/main/store/exchanges'
import { databaseSchema } from '../../../src/shared/model/database'
import { credentialDraft, databaseDraft, environmentDraft, exchange } from '../../helpers/drafts'
import { openVault, successOf } from '../../helpers/temporary-vault'

const unknown = { id: '5b0fd8f5-7a3d-4f2c-9b3a-111111111111' }
const notFound = { ok: false, error: { code: 'not-found' } }

test('a database is made, changed and listed by name', async () => {
  const { db } = await openVault()
  const nordlys = createDatabase(db, databaseDraft({ name: 'nordlys AS' }))
  const bergen = createDatabase(db, databaseDraft({ name: 'Bergen' }))
  expect(databaseSchema.parse(nordlys)).toEqual(nordlys)
  expect(listDatabases(db)).toEqual([bergen, nordlys])

  const changed = successOf(
    updateDatabase(db, { id: bergen.id, name: 'Øst', note: 'moved', liveReadOnly: false }),
  )
  expect(changed).toMatchObject({ id: bergen.id, providerId: bergen.providerId, name: 'Øst', note: 'moved' })
  expect(findDatabase(db, changed)).toEqual(changed)
  expect(listDatabases(db)).toEqual([nordlys, changed])
})

test('what is not there is not found, and nothing is made of it', async () => {
  const { db } = await openVault()
  expect(findDatabase(db, unknown)).toBeUndefined()
  expect(updateDatabase(db, { ...unknown, name: 'x', note: '', liveReadOnly: false })).toMatchObject(notFound)
  expect(deleteDatabase(db, unknown)).toMatchObject(notFound)
  expect(restoreDatabase(db, unknown)).toMatchObject(notFound)
  expect(listDatabases(db)).toEqual([])
})

test('a database that was deleted takes everything out of sight, and brings it back', async () => {
  const { db, sealingKey } = await openVault()
  const { id } = createDatabase(db, databaseDraft())
  const environment = successOf(createEnvironment(db, environmentDraft({ databaseId: id })))
  successOf(createCredential(db, sealingKey, credentialDraft({ databaseIds: [id] })))
  const entry = exchange({ databaseId: id, environmentId: environment.id })
  insertExchange(db, entry)
  const all = () => ({
    databases: listDatabases(db),
    database: findDatabase(db, { id }),
    environments: listEnvironments(db, { databaseId: id }),
    environment: findEnvironment(db, environment),
    credentials: listCredentials(db, { databaseId: id }),
    exchanges: listExchanges(db, { databaseId: id, mode: 'test', before: null, limit: 10 }),
    exchange: findExchange(db, entry),
  })
  const before = all()

  successOf(deleteDatabase(db, { id }))
  expect(all()).toEqual({
    databases: [],
    database: undefined,
    environments: [],
    environment: undefined,
    credentials: [],
    exchanges: [],
    exchange: undefined,
  })
  expect(deleteDatabase(db, { id })).toMatchObject(notFound)
  expect(updateDatabase(db, { id, name: 'x', note: '', liveReadOnly: false })).toMatchObject(notFound)
  expect(createEnvironment(db, environmentDraft({ databaseId: id }))).toMatchObject(notFound)

  successOf(restoreDatabase(db, { id }))
  expect(all()).toEqual(before)
  successOf(restoreDatabase(db, { id }))
})

test('credentials are counted for the mode they are for, and in both when they are for both', async () => {
  const { db, sealingKey } = await openVault()
  const { id } = createDatabase(db, databaseDraft())
  const other = createDatabase(db, databaseDraft({ name: 'other' }))
  for (const [title, mode] of [
    ['a', 'test'],
    ['b', 'test'],
    ['c', 'live'],
    ['d', 'both'],
  ] as const)
    successOf(createCredential(db, sealingKey, credentialDraft({ title, mode, databaseIds: [id] })))
  expect(findDatabase(db, { id })?.credentialCounts).toEqual({ test: 3, live: 2 })
  expect(findDatabase(db, other)?.credentialCounts).toEqual({ test: 0, live: 0 })
})
