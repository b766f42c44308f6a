import { expect, test } from 'vitest'
import {
  createCredential,
  deleteCredential,
  listCredentials,
  restoreCredential,
  updateCredential,
} from '../../../src/main/store/credentials'
import {
  changeFavourite,
  createDatabase,
  deleteDatabase,
  findDatabase,
  listDatabases,
  restoreDatabase,
  updateDatabase,
  visitDatabase,
} from '../../../src/main/store/databases'
import { createEnvironment, findEnvironment, listEnvironments } from '../../../src/main/store/environments'
import { findExchange, insertExchange, listExchanges } from '../../../src/main/store/exchanges'
import { removeForever } from '../../../src/main/store/trash'
import { databaseSchema, newDatabase } from '../../../src/shared/model/database'
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

  const changed = successOf(updateDatabase(db, { ...bergen, name: 'Øst', note: 'moved' }))
  expect(changed).toMatchObject({ id: bergen.id, providerId: bergen.providerId, name: 'Øst', note: 'moved' })
  expect(findDatabase(db, changed)).toEqual(changed)
  expect(listDatabases(db)).toEqual([nordlys, changed])
})

test('what is not there is not found, and nothing is made of it', async () => {
  const { db } = await openVault()
  expect(findDatabase(db, unknown)).toBeUndefined()
  expect(updateDatabase(db, { ...newDatabase, ...databaseDraft(), ...unknown })).toMatchObject(notFound)
  expect(deleteDatabase(db, unknown)).toMatchObject(notFound)
  expect(restoreDatabase(db, unknown)).toMatchObject(notFound)
  expect(changeFavourite(db, { ...unknown, favourite: true })).toMatchObject(notFound)
  expect(visitDatabase(db, { ...unknown, now: 1 })).toMatchObject(notFound)
  expect(listDatabases(db)).toEqual([])
})

test('a database looks as the person chose, and what a later version offers is as if nothing was chosen', async () => {
  const { db } = await openVault()
  const plain = createDatabase(db, databaseDraft())
  expect(plain).toMatchObject({ colour: null, icon: null, tags: [] })
  const looks = { colour: 'teal', icon: 'ship', tags: ['harbour', 'north'] } as const
  const changed = successOf(updateDatabase(db, { ...plain, ...looks, tags: [...looks.tags] }))
  expect(changed).toMatchObject(looks)
  expect(findDatabase(db, plain)).toEqual(changed)
  db.run("UPDATE databases SET colour = 'infrared', icon = 'hologram'")
  expect(findDatabase(db, plain)).toMatchObject({ colour: null, icon: null, tags: looks.tags })
})

test('a favourite and a visit are about the person and leave the database as it was', async () => {
  const { db } = await openVault()
  const database = createDatabase(db, databaseDraft())
  successOf(changeFavourite(db, { id: database.id, favourite: true }))
  successOf(visitDatabase(db, { id: database.id, now: 1_790_000_000_000 }))
  expect(listDatabases(db)).toEqual([{ ...database, favourite: true, visitedAt: 1_790_000_000_000 }])
  successOf(changeFavourite(db, { id: database.id, favourite: false }))
  expect(findDatabase(db, database)).toMatchObject({ favourite: false, updatedAt: database.updatedAt })
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
  expect(updateDatabase(db, { ...newDatabase, ...databaseDraft(), id })).toMatchObject(notFound)
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

test('the counts follow whatever becomes of a credential or a database', async () => {
  const vault = await openVault()
  const { db, sealingKey } = vault
  const [one, other] = [
    createDatabase(db, databaseDraft({ name: 'one' })),
    createDatabase(db, databaseDraft({ name: 'other' })),
  ]
  const counts = () =>
    [one, other].map(({ id }) => Object.values(findDatabase(db, { id })?.credentialCounts ?? {}))
  const draft = credentialDraft({ mode: 'both', databaseIds: [one.id, other.id] })
  const credential = successOf(createCredential(db, sealingKey, draft))
  expect(counts()).toEqual([
    [1, 1],
    [1, 1],
  ])

  const change = { ...credential, parts: [] }
  successOf(updateCredential(db, sealingKey, { ...change, mode: 'live' }))
  expect(counts()).toEqual([
    [0, 1],
    [0, 1],
  ])
  successOf(updateCredential(db, sealingKey, { ...change, mode: 'test', databaseIds: [other.id] }))
  expect(counts()).toEqual([
    [0, 0],
    [1, 0],
  ])
  successOf(updateCredential(db, sealingKey, { ...change, mode: 'test' }))

  successOf(deleteCredential(db, credential))
  expect(counts()).toEqual([
    [0, 0],
    [0, 0],
  ])
  successOf(restoreCredential(db, credential))
  expect(counts()).toEqual([
    [1, 0],
    [1, 0],
  ])

  // A database that is gone for good takes what only it had, in the trash or not.
  const alone = credentialDraft({ title: 'alone', databaseIds: [one.id] })
  successOf(createCredential(db, sealingKey, alone))
  successOf(deleteDatabase(db, one))
  expect(counts()).toEqual([[], [1, 0]])
  successOf(removeForever(db, { kind: 'database', id: one.id }))
  expect(counts()).toEqual([[], [1, 0]])
  successOf(deleteCredential(db, credential))
  successOf(removeForever(db, { kind: 'credential', id: credential.id }))
  expect(counts()).toEqual([[], [0, 0]])
  expect(db.all('SELECT database_id AS id FROM credential_counts')).toEqual([{ id: other.id }])
})
