import { expect, test } from 'vitest'
import { restrictionHandlers } from '../../../src/main/handlers/restriction-handlers'
import { listAuditEntries } from '../../../src/main/store/audit'
import { createCredential, findCredential } from '../../../src/main/store/credentials'
import { createDatabase } from '../../../src/main/store/databases'
import type { Endpoint } from '../../../src/shared/model/endpoint'
import { credentialDraft, databaseDraft } from '../../helpers/drafts'
import { openVault, successOf } from '../../helpers/temporary-vault'

const { restrictCredential } = restrictionHandlers
const events: Endpoint = { methods: ['GET'], path: '/odata/Events' }

async function build(providerId: string, kindId: string) {
  const vault = await openVault()
  const { db, sealingKey } = vault
  const databaseIds = [createDatabase(db, databaseDraft({ providerId })).id]
  const draft = credentialDraft({ providerId, kindId, databaseIds, title: 'Partner' })
  const { id } = successOf(createCredential(db, sealingKey, draft))
  const search = { search: 'Partner', actions: ['changed'] as const, before: null, limit: 9 }
  const logged = async () => (await listAuditEntries(db, search)).map(({ subject }) => subject)
  return { vault, id, logged }
}

test('a credential is restricted to endpoints, and opened again; the log tells', async () => {
  const { vault, id, logged } = await build('momentus-connect', 'api-token')
  const restricted = successOf(restrictCredential({ id, allowedEndpoints: [events], grants: null }, vault))
  expect(restricted.allowedEndpoints).toEqual([events])
  expect(findCredential(vault.db, { id })).toEqual(restricted)
  expect(restricted.version).toBe(1)
  successOf(restrictCredential({ id, allowedEndpoints: null, grants: null }, vault))
  expect(findCredential(vault.db, { id })?.allowedEndpoints).toBeNull()
  expect(await logged()).toEqual(['Partner, what it may be used for', 'Partner, what it may be used for'])
})

test('grants are kept, none of them too', async () => {
  const { vault, id } = await build('message-systems-momentum', 'api-key')
  for (const grants of [['templates-view'], [], null]) {
    successOf(restrictCredential({ id, allowedEndpoints: null, grants }, vault))
    expect(findCredential(vault.db, { id })?.grants).toEqual(grants)
  }
})

test('what its kind does not have is refused, and leaves everything as it was', async () => {
  const { vault, id, logged } = await build('message-systems-momentum', 'api-key')
  for (const [restriction, field] of [
    [{ allowedEndpoints: [events], grants: null }, 'allowedEndpoints'],
    [{ allowedEndpoints: null, grants: ['fly'] }, 'grants'],
  ] as const) {
    expect(
      restrictCredential(
        {
          id,
          allowedEndpoints: restriction.allowedEndpoints && [...restriction.allowedEndpoints],
          grants: restriction.grants && [...restriction.grants],
        },
        vault,
      ),
    ).toMatchObject({ error: { code: 'invalid-input', field } })
  }
  expect(findCredential(vault.db, { id })).toMatchObject({ allowedEndpoints: null, grants: null })
  expect(await logged()).toEqual([])
})
