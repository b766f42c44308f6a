import { describe, expect, test } from 'vitest'
import {
  createCredential,
  deleteCredential,
  listCredentials,
  updateCredential,
} from '../../../src/main/store/credentials'
import { createDatabase, deleteDatabase } from '../../../src/main/store/databases'
import { type NewPart, openPart } from '../../../src/main/store/parts'
import type { UnlockedVault } from '../../../src/main/vault/session'
import { noDetails } from '../../../src/shared/model/credential'
import { credentialDraft, databaseDraft } from '../../helpers/drafts'
import { openVault, successOf } from '../../helpers/temporary-vault'

const parts: NewPart[] = [
  { name: 'clientId', secret: false, value: 'client-1' },
  { name: 'clientSecret', secret: true, value: 'geheim-æøå-💶', hint: null },
  { name: 'accessToken', secret: true, value: 'token-1', hint: 'to…1' },
]
const notFound = { ok: false, error: { code: 'not-found' } }
const damaged = { ok: false, error: { code: 'database-damaged' } }

async function openWithCredential() {
  const vault = await openVault()
  const databaseId = createDatabase(vault.db, databaseDraft()).id
  const draft = credentialDraft({ databaseIds: [databaseId], parts })
  return { ...vault, databaseId, credential: successOf(createCredential(vault.db, vault.sealingKey, draft)) }
}

function valueOfPart({ db, sealingKey }: UnlockedVault, credentialId: string, part: string): string {
  return successOf(openPart(db, sealingKey, { credentialId, part })).toString('utf8')
}

test('every part opens, secret or plain', async () => {
  const vault = await openWithCredential()
  for (const { name, value } of parts) expect(valueOfPart(vault, vault.credential.id, name)).toBe(value)
})

test('only what is sealed is stored of a secret', async () => {
  const { db } = await openWithCredential()
  const rows = db.all('SELECT name, hint, value, hex(sealed) AS sealed FROM credential_parts')
  expect(JSON.stringify(rows)).not.toMatch(/geheim|token-1/)
  expect(JSON.stringify(rows)).not.toMatch(new RegExp(Buffer.from('token-1').toString('hex'), 'i'))
})

test('parts that are not given keep their value in the next version, and the former version stays', async () => {
  const vault = await openWithCredential()
  const { db, sealingKey, credential } = vault
  const { id, title, description, mode, databaseIds } = credential
  const updated = successOf(
    updateCredential(db, sealingKey, {
      ...noDetails,
      ...{ id, title, description, mode, databaseIds },
      parts: [
        { name: 'accessToken', secret: true, value: 'token-2', hint: 'to…2' },
        { name: 'refreshToken', secret: true, value: 'refresh-1', hint: null },
      ],
    }),
  )
  expect(updated.version).toBe(2)
  expect(updated.parts.map(({ name }) => name)).toEqual([
    'clientId',
    'clientSecret',
    'accessToken',
    'refreshToken',
  ])
  expect(updated.parts.map(({ name }) => valueOfPart(vault, id, name))).toEqual([
    'client-1',
    'geheim-æøå-💶',
    'token-2',
    'refresh-1',
  ])
  expect(db.all('SELECT version, count(*) AS parts FROM credential_parts GROUP BY version')).toEqual([
    { version: 1, parts: 3 },
    { version: 2, parts: 4 },
  ])
})

test('lists need no key: they show nothing but the hint', async () => {
  const { db, sealingKey, databaseId, credential } = await openWithCredential()
  sealingKey.key.fill(0)
  expect(listCredentials(db, { databaseId })).toEqual([credential])
})

describe('a sealed value does not open', () => {
  const moves = {
    'in another part':
      "UPDATE credential_parts SET sealed = (SELECT sealed FROM credential_parts WHERE name = 'clientSecret') WHERE name = 'accessToken'",
    'under another name':
      "UPDATE credential_parts SET name = iif(name = 'accessToken', 'moved', 'accessToken') WHERE name IN ('accessToken', 'clientSecret')",
    'when a byte changed':
      "UPDATE credential_parts SET sealed = CAST(sealed || x'00' AS BLOB) WHERE name = 'accessToken'",
    'when it was cut':
      "UPDATE credential_parts SET sealed = substr(sealed, 1, 40) WHERE name = 'accessToken'",
    'when it is empty': "UPDATE credential_parts SET sealed = x'' WHERE name = 'accessToken'",
  }
  test.each(Object.entries(moves))('%s', async (_, sql) => {
    const { db, sealingKey, credential } = await openWithCredential()
    expect(db.run(sql)).toBeGreaterThan(0)
    expect(openPart(db, sealingKey, { credentialId: credential.id, part: 'accessToken' })).toMatchObject(
      damaged,
    )
  })

  test('in another credential, also not after a change that would keep it', async () => {
    const vault = await openWithCredential()
    const { db, sealingKey, databaseId, credential } = vault
    const draft = credentialDraft({ title: 'other', databaseIds: [databaseId], parts })
    const other = successOf(createCredential(db, sealingKey, draft))
    db.run(
      `UPDATE credential_parts SET sealed = (SELECT sealed FROM credential_parts WHERE credential_id = :from AND name = 'accessToken')
        WHERE credential_id = :to AND name = 'accessToken'`,
      { from: credential.id, to: other.id },
    )
    expect(openPart(db, sealingKey, { credentialId: other.id, part: 'accessToken' })).toMatchObject(damaged)

    const { id, title, description, mode, databaseIds } = other
    const change = { id, title, description, mode, databaseIds }
    const clientId: NewPart = { name: 'clientId', secret: false, value: 'client-2' }
    expect(updateCredential(db, sealingKey, { ...noDetails, ...change, parts: [clientId] })).toMatchObject(
      damaged,
    )
    successOf(
      updateCredential(db, sealingKey, {
        ...noDetails,
        ...change,
        title: 'a title needs no part',
        parts: [],
      }),
    )
    const accessToken: NewPart = { name: 'accessToken', secret: true, value: 'again', hint: null }
    successOf(updateCredential(db, sealingKey, { ...noDetails, ...change, parts: [accessToken] }))
    expect(valueOfPart(vault, other.id, 'accessToken')).toBe('again')
  })

  test('in another version', async () => {
    const vault = await openWithCredential()
    const { db, sealingKey, credential } = vault
    const { id, title, description, mode, databaseIds } = credential
    const change = { id, title, description, mode, databaseIds }
    const accessToken: NewPart = { name: 'accessToken', secret: true, value: 'token-2', hint: null }
    successOf(updateCredential(db, sealingKey, { ...noDetails, ...change, parts: [accessToken] }))
    db.run(
      `UPDATE credential_parts SET sealed = (SELECT sealed FROM credential_parts WHERE version = 1 AND name = 'accessToken')
        WHERE version = 2 AND name = 'accessToken'`,
    )
    expect(openPart(db, sealingKey, { credentialId: id, part: 'accessToken' })).toMatchObject(damaged)
  })
})

test('a part that is not there, or out of sight, is not found', async () => {
  const { db, sealingKey, databaseId, credential } = await openWithCredential()
  const place = { credentialId: credential.id, part: 'accessToken' }
  expect(openPart(db, sealingKey, { ...place, part: 'other' })).toMatchObject(notFound)
  expect(openPart(db, sealingKey, { ...place, credentialId: databaseId })).toMatchObject(notFound)
  successOf(deleteDatabase(db, { id: databaseId }))
  expect(openPart(db, sealingKey, place)).toMatchObject(notFound)
})

test('a deleted credential cannot be used', async () => {
  const { db, sealingKey, credential } = await openWithCredential()
  successOf(deleteCredential(db, credential))
  expect(openPart(db, sealingKey, { credentialId: credential.id, part: 'accessToken' })).toMatchObject(
    notFound,
  )
})
