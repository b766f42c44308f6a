import { describe, expect, test } from 'vitest'
import {
  createCredential,
  deleteCredential,
  findCredential,
  listCredentials,
  markUsed,
  restoreCredential,
  updateCredential,
} from '../../../src/main/store/credentials'
import { createDatabase, deleteDatabase, restoreDatabase } from '../../../src/main/store/databases'
import type { UnlockedVault } from '../../../src/main/vault/session'
import { type Credential, credentialSchema, noDetails } from '../../../src/shared/model/credential'
import { credentialDraft, databaseDraft } from '../../helpers/drafts'
import { openVault, successOf } from '../../helpers/temporary-vault'

const notFound = { ok: false, error: { code: 'not-found' } }
const titleTaken = { ok: false, error: { code: 'title-taken', field: 'title' } }
const wrongDatabases = { ok: false, error: { code: 'invalid-input', field: 'databaseIds' } }

async function openWithDatabases() {
  const vault = await openVault()
  const first = createDatabase(vault.db, databaseDraft({ name: 'Nordlys AS' })).id
  const second = createDatabase(vault.db, databaseDraft({ name: 'Bergen' })).id
  return { ...vault, first, second }
}

function make({ db, sealingKey }: UnlockedVault, draft: Parameters<typeof credentialDraft>[0]): Credential {
  return successOf(createCredential(db, sealingKey, credentialDraft(draft)))
}

/** A change of nothing, to which a test adds what it changes. */
function changeOf({ id, title, description, mode, databaseIds }: Credential) {
  return { id, title, description, mode, databaseIds, parts: [] }
}

test('a credential is made for several databases and listed in each, by title', async () => {
  const vault = await openWithDatabases()
  const { db, first, second } = vault
  const shared = make(vault, {
    title: 'payments',
    databaseIds: [first, second, first],
    parts: [
      { name: 'secretKey', secret: true, value: 'sk_test_7Kd02U', hint: 'sk_test_…2U' },
      { name: 'publicKey', secret: false, value: 'pk_test_1' },
    ],
  })
  const own = make(vault, { title: 'Collect', databaseIds: [first] })

  expect(credentialSchema.parse(shared)).toEqual(shared)
  expect(shared.databaseIds.toSorted()).toEqual([first, second].toSorted())
  expect(shared.parts).toEqual([
    { name: 'secretKey', secret: true, hint: 'sk_test_…2U', expiresAt: null },
    { name: 'publicKey', secret: false, value: 'pk_test_1', expiresAt: null },
  ])
  expect(listCredentials(db, { databaseId: first })).toEqual([own, shared])
  expect(listCredentials(db, { databaseId: second })).toEqual([shared])
  expect(findCredential(db, shared)).toEqual(shared)
})

test('a change without parts keeps the version; one with parts makes a new one', async () => {
  const vault = await openWithDatabases()
  const { db, sealingKey, first, second } = vault
  const made = make(vault, { databaseIds: [first] })
  const renamed = successOf(
    updateCredential(db, sealingKey, {
      ...noDetails,
      ...changeOf(made),
      title: 'Renamed',
      description: 'why',
      mode: 'both',
      databaseIds: [second],
    }),
  )
  expect(renamed).toMatchObject({
    title: 'Renamed',
    description: 'why',
    mode: 'both',
    databaseIds: [second],
    version: 1,
  })
  expect(listCredentials(db, { databaseId: first })).toEqual([])

  const rotated = successOf(
    updateCredential(db, sealingKey, {
      ...noDetails,
      ...changeOf(renamed),
      parts: [{ name: 'key', secret: true, value: 'sk_test_other99', hint: 'sk_test_…99' }],
    }),
  )
  expect(rotated).toMatchObject({ version: 2, parts: [{ name: 'key', secret: true, hint: 'sk_test_…99' }] })
  expect(listCredentials(db, { databaseId: second })).toEqual([rotated])
})

test('the last use is noted', async () => {
  const vault = await openWithDatabases()
  const made = make(vault, { databaseIds: [vault.first] })
  expect(made.lastUsedAt).toBeNull()
  markUsed(vault.db, { id: made.id, usedAt: 1_790_000_000_123 })
  expect(findCredential(vault.db, made)).toEqual({ ...made, lastUsedAt: 1_790_000_000_123 })
})

describe('a title is there once in a database', () => {
  test('whatever its case, for new and for changed ones', async () => {
    const vault = await openWithDatabases()
    const { db, sealingKey, first, second } = vault
    const made = make(vault, { title: 'Payments', databaseIds: [first] })
    const other = make(vault, { title: 'PAYMENTS', databaseIds: [second] })
    const both = credentialDraft({ title: 'payments', databaseIds: [second, first] })
    expect(createCredential(db, sealingKey, both)).toMatchObject(titleTaken)
    expect(
      updateCredential(db, sealingKey, { ...noDetails, ...changeOf(other), databaseIds: [first] }),
    ).toMatchObject(titleTaken)
    expect(findCredential(db, other)).toEqual(other)
    successOf(updateCredential(db, sealingKey, { ...noDetails, ...changeOf(made), title: 'PAYMENTS' }))
  })

  test('that of a deleted one is free, and then the deleted one cannot come back', async () => {
    const vault = await openWithDatabases()
    const { db, first } = vault
    const deleted = make(vault, { databaseIds: [first] })
    successOf(deleteCredential(db, deleted))
    expect(listCredentials(db, { databaseId: first })).toEqual([])
    const next = make(vault, { databaseIds: [first] })
    expect(restoreCredential(db, deleted)).toMatchObject(titleTaken)
    successOf(deleteCredential(db, next))
    successOf(restoreCredential(db, deleted))
    expect(listCredentials(db, { databaseId: first })).toEqual([deleted])
  })

  test('also among databases in the trash, so that these can come back', async () => {
    const vault = await openWithDatabases()
    const { db, sealingKey, first, second } = vault
    const hidden = make(vault, { title: 'Payments', databaseIds: [first] })
    const visible = make(vault, { title: 'Collect', databaseIds: [first, second] })
    successOf(deleteDatabase(db, { id: first }))
    const seen = { ...visible, databaseIds: [second] }
    expect(
      updateCredential(db, sealingKey, { ...noDetails, ...changeOf(seen), title: 'Payments' }),
    ).toMatchObject(titleTaken)
    successOf(restoreDatabase(db, { id: first }))
    expect(listCredentials(db, { databaseId: first })).toEqual([visible, hidden])
  })
})

describe('databases', () => {
  test('must be there, and of the same provider', async () => {
    const vault = await openWithDatabases()
    const { db, sealingKey, first } = vault
    const foreign = createDatabase(db, databaseDraft({ providerId: 'moloni-on' })).id
    const gone = createDatabase(db, databaseDraft()).id
    successOf(deleteDatabase(db, { id: gone }))
    const made = make(vault, { databaseIds: [first] })
    for (const databaseIds of [
      [first, foreign],
      [first, gone],
      ['5b0fd8f5-7a3d-4f2c-9b3a-111111111111'],
      [],
    ]) {
      const draft = credentialDraft({ title: 'other', databaseIds })
      expect(createCredential(db, sealingKey, draft)).toMatchObject(wrongDatabases)
      expect(
        updateCredential(db, sealingKey, { ...noDetails, ...changeOf(made), databaseIds }),
      ).toMatchObject(wrongDatabases)
    }
    expect(listCredentials(db, { databaseId: first })).toEqual([made])
  })

  test('in the trash hide the credentials they alone have; links to them outlive a change', async () => {
    const vault = await openWithDatabases()
    const { db, sealingKey, first, second } = vault
    const alone = make(vault, { title: 'alone', databaseIds: [first] })
    const shared = make(vault, { title: 'shared', databaseIds: [first, second] })
    successOf(deleteDatabase(db, { id: first }))

    expect(findCredential(db, alone)).toBeUndefined()
    expect(updateCredential(db, sealingKey, { ...noDetails, ...changeOf(alone) })).toMatchObject(notFound)
    expect(deleteCredential(db, alone)).toMatchObject(notFound)
    const seen = { ...shared, databaseIds: [second] }
    expect(listCredentials(db, { databaseId: second })).toEqual([seen])
    successOf(
      updateCredential(db, sealingKey, { ...noDetails, ...changeOf(seen), description: 'changed meanwhile' }),
    )

    successOf(restoreDatabase(db, { id: first }))
    expect(findCredential(db, alone)).toEqual(alone)
    expect(findCredential(db, shared)?.databaseIds.toSorted()).toEqual([first, second].toSorted())
  })

  test('come back from the trash before the credentials that they alone have', async () => {
    const vault = await openWithDatabases()
    const { db, first } = vault
    const made = make(vault, { databaseIds: [first] })
    successOf(deleteCredential(db, made))
    successOf(deleteDatabase(db, { id: first }))
    expect(restoreCredential(db, made)).toMatchObject({
      ok: false,
      error: { code: 'not-found', message: expect.stringContaining('Restore the database first') },
    })
    successOf(restoreDatabase(db, { id: first }))
    expect(listCredentials(db, { databaseId: first })).toEqual([])
    successOf(restoreCredential(db, made))
    expect(listCredentials(db, { databaseId: first })).toEqual([made])
  })
})

test('a part that is given twice is refused', async () => {
  const { db, sealingKey, first } = await openWithDatabases()
  const part = { name: 'key', secret: false, value: 'x' } as const
  const draft = credentialDraft({ databaseIds: [first], parts: [part, part] })
  expect(createCredential(db, sealingKey, draft)).toMatchObject({
    error: { code: 'invalid-input', field: 'parts' },
  })
  expect(listCredentials(db, { databaseId: first })).toEqual([])
})

test('what is not there is not found', async () => {
  const { db, sealingKey, first } = await openWithDatabases()
  const id = '5b0fd8f5-7a3d-4f2c-9b3a-111111111111'
  const { providerId: _, kindId: __, ...change } = credentialDraft({ databaseIds: [first] })
  expect(findCredential(db, { id })).toBeUndefined()
  expect(updateCredential(db, sealingKey, { ...change, id })).toMatchObject(notFound)
  expect(deleteCredential(db, { id })).toMatchObject(notFound)
  expect(restoreCredential(db, { id })).toMatchObject(notFound)
})
