import { describe, expect, test } from 'vitest'
import {
  createDatabase,
  deleteDatabase,
  findDatabase,
  restoreDatabase,
} from '../../../src/main/store/databases'
import {
  createEnvironment,
  deleteEnvironment,
  findEnvironment,
  listEnvironments,
  restoreEnvironment,
  updateEnvironment,
} from '../../../src/main/store/environments'
import { insertExchange } from '../../../src/main/store/exchanges'
import { environmentSchema } from '../../../src/shared/model/environment'
import { databaseDraft, environmentDraft, exchange } from '../../helpers/drafts'
import { openVault, successOf } from '../../helpers/temporary-vault'

const notFound = { ok: false, error: { code: 'not-found' } }
const nameTaken = { ok: false, error: { code: 'title-taken', field: 'name' } }

async function openWithDatabase() {
  const vault = await openVault()
  return { ...vault, databaseId: createDatabase(vault.db, databaseDraft()).id }
}

test('an environment is made, changed and found, with everything it has', async () => {
  const { db, databaseId } = await openWithDatabase()
  const made = successOf(
    createEnvironment(
      db,
      environmentDraft({
        databaseId,
        caCertificate: '-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----',
        variables: [{ name: 'companyCode', value: 'nørdlys "AS"' }],
      }),
    ),
  )
  expect(environmentSchema.parse(made)).toEqual(made)
  expect(findEnvironment(db, made)).toEqual(made)

  const { databaseId: _, ...draft } = environmentDraft({
    databaseId,
    name: 'Sandbox',
    baseUrl: 'https://s.example',
  })
  const changed = successOf(updateEnvironment(db, { ...draft, id: made.id }))
  expect(changed).toEqual({ ...draft, id: made.id, databaseId })
  expect(findEnvironment(db, made)).toEqual(changed)
  expect(findDatabase(db, { id: databaseId })?.environments).toEqual([changed])
})

test('Test stands before Live', async () => {
  const { db, databaseId } = await openWithDatabase()
  for (const [name, mode] of [
    ['Live', 'live'],
    ['Test', 'test'],
    ['Sandbox', 'test'],
  ] as const)
    successOf(createEnvironment(db, environmentDraft({ databaseId, name, mode })))
  expect(listEnvironments(db, { databaseId }).at(-1)?.name).toBe('Live')
})

describe('a name is there once in a database', () => {
  test.each(['Test', 'TEST', 'te\u0301st'.normalize('NFD')])('%s', async (name) => {
    const { db, databaseId } = await openWithDatabase()
    const first = successOf(
      createEnvironment(db, environmentDraft({ databaseId, name: name.toLowerCase().normalize('NFC') })),
    )
    expect(createEnvironment(db, environmentDraft({ databaseId, name }))).toMatchObject(nameTaken)

    const elsewhere = createDatabase(db, databaseDraft()).id
    successOf(createEnvironment(db, environmentDraft({ databaseId: elsewhere, name })))
    const { databaseId: _, ...draft } = environmentDraft({ databaseId, name })
    successOf(updateEnvironment(db, { ...draft, id: first.id }))
    const second = successOf(createEnvironment(db, environmentDraft({ databaseId, name: 'second' })))
    expect(updateEnvironment(db, { ...draft, id: second.id })).toMatchObject(nameTaken)
  })

  test('that of a deleted one is free, and then the deleted one cannot come back', async () => {
    const { db, databaseId } = await openWithDatabase()
    const first = successOf(createEnvironment(db, environmentDraft({ databaseId })))
    successOf(deleteEnvironment(db, first))
    expect(listEnvironments(db, { databaseId })).toEqual([])
    const second = successOf(createEnvironment(db, environmentDraft({ databaseId })))
    expect(restoreEnvironment(db, first)).toMatchObject(nameTaken)

    successOf(deleteEnvironment(db, second))
    successOf(restoreEnvironment(db, first))
    expect(listEnvironments(db, { databaseId })).toEqual([first])
  })
})

test('an environment of a deleted database comes back after its database, not before', async () => {
  const { db, databaseId } = await openWithDatabase()
  const environment = successOf(createEnvironment(db, environmentDraft({ databaseId })))
  successOf(deleteEnvironment(db, environment))
  successOf(deleteDatabase(db, { id: databaseId }))
  expect(restoreEnvironment(db, environment)).toMatchObject({
    ok: false,
    error: { code: 'not-found', message: expect.stringContaining('Restore the database first') },
  })
  successOf(restoreDatabase(db, { id: databaseId }))
  successOf(restoreEnvironment(db, environment))
})

test('the mode changes as long as nothing was sent, and stays then', async () => {
  const { db, databaseId } = await openWithDatabase()
  const { id } = successOf(createEnvironment(db, environmentDraft({ databaseId, mode: 'test' })))
  const { databaseId: _, ...draft } = environmentDraft({ databaseId })
  expect(successOf(updateEnvironment(db, { ...draft, id, mode: 'live' })).mode).toBe('live')
  expect(successOf(updateEnvironment(db, { ...draft, id, mode: 'test' })).mode).toBe('test')

  insertExchange(db, exchange({ databaseId, environmentId: id }))
  expect(updateEnvironment(db, { ...draft, id, mode: 'live' })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', field: 'mode' },
  })
  expect(findEnvironment(db, { id })?.mode).toBe('test')
  successOf(updateEnvironment(db, { ...draft, id, mode: 'test', name: 'renamed' }))
})

test('what is not there is not found', async () => {
  const { db, databaseId } = await openWithDatabase()
  const id = '5b0fd8f5-7a3d-4f2c-9b3a-111111111111'
  const { databaseId: _, ...draft } = environmentDraft({ databaseId })
  expect(createEnvironment(db, { ...draft, databaseId: id })).toMatchObject(notFound)
  expect(updateEnvironment(db, { ...draft, id })).toMatchObject(notFound)
  expect(deleteEnvironment(db, { id })).toMatchObject(notFound)
  expect(restoreEnvironment(db, { id })).toMatchObject(notFound)
  expect(findEnvironment(db, { id })).toBeUndefined()
})
