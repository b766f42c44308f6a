import { afterEach, describe, expect, test, vi } from 'vitest'
import { credentialHandlers } from '../../../src/main/handlers/credential-handlers'
import { databaseHandlers } from '../../../src/main/handlers/database-handlers'
import { type CredentialDraft, noDetails } from '../../../src/shared/model/credential'
import { openVault, successOf } from '../../helpers/temporary-vault'

afterEach(() => void vi.useRealTimers())

const testKey = 'sk_test_0123456789abcdefghij'

/** A vault with an account at Moment payments, whose keys tell their mode. */
async function openShop() {
  const vault = await openVault()
  const database = successOf(
    databaseHandlers.createDatabase(
      { providerId: 'moment-payments', name: 'Acme Shop', note: '', liveReadOnly: false },
      vault,
    ),
  )
  const draft: CredentialDraft = {
    ...noDetails,
    providerId: 'moment-payments',
    kindId: 'secret-key',
    title: 'Shop key',
    description: '',
    mode: 'test',
    databaseIds: [database.id],
    parts: [{ name: 'key', value: testKey }],
  }
  return { vault, draft }
}

describe('a credential comes in', () => {
  test('with a hint in the place of its secret', async () => {
    const { vault, draft } = await openShop()
    const created = successOf(credentialHandlers.createCredential(draft, vault))
    expect(created.parts).toEqual([{ name: 'key', secret: true, hint: 'sk_test_…ij', expiresAt: null }])
    expect(
      JSON.stringify(credentialHandlers.listCredentials({ databaseId: draft.databaseIds[0] ?? '' }, vault)),
    ).not.toContain(testKey)
  })

  test('never without one of its parts', async () => {
    const { vault, draft } = await openShop()
    expect(credentialHandlers.createCredential({ ...draft, parts: [] }, vault)).toMatchObject({
      error: { code: 'invalid-input', field: 'parts.key' },
    })
  })

  test('without a part that is optional or fetched, and never with a token that was typed', async () => {
    const { vault, draft } = await openShop()
    const generic = successOf(
      databaseHandlers.createDatabase(
        { providerId: 'generic', name: 'A server', note: '', liveReadOnly: false },
        vault,
      ),
    )
    const parts = ['tokenUrl', 'username', 'password'].map((name) => ({ name, value: `a ${name}` }))
    const oauth: CredentialDraft = {
      ...draft,
      ...{ providerId: 'generic', kindId: 'oauth-password', databaseIds: [generic.id], parts },
    }
    expect(
      credentialHandlers.createCredential(
        { ...oauth, parts: [...parts, { name: 'accessToken', value: 'typed' }] },
        vault,
      ),
    ).toMatchObject({ error: { code: 'invalid-input', field: 'parts.accessToken' } })
    const created = successOf(credentialHandlers.createCredential(oauth, vault))
    expect(created.parts.map(({ name }) => name)).toEqual(['tokenUrl', 'username', 'password'])
  })

  test('never with a part that its kind does not have', async () => {
    const { vault, draft } = await openShop()
    const parts = [...draft.parts, { name: 'other', value: 'x' }]
    expect(credentialHandlers.createCredential({ ...draft, parts }, vault)).toMatchObject({
      error: { code: 'invalid-input', field: 'parts.other' },
    })
  })

  test('never for a mode that its key contradicts', async () => {
    const { vault, draft } = await openShop()
    expect(credentialHandlers.createCredential({ ...draft, mode: 'live' }, vault)).toMatchObject({
      error: { code: 'invalid-input', field: 'mode' },
    })
  })

  test('and is not moved to such a mode later, with its key kept', async () => {
    const { vault, draft } = await openShop()
    const { id, updatedAt } = successOf(credentialHandlers.createCredential(draft, vault))
    const change = { ...draft, id, basedOn: updatedAt, parts: [] }
    expect(credentialHandlers.updateCredential({ ...change, mode: 'live' }, vault)).toMatchObject({
      error: { code: 'invalid-input', field: 'mode' },
    })
    expect(successOf(credentialHandlers.updateCredential({ ...change, title: 'Renamed' }, vault)).title).toBe(
      'Renamed',
    )
  })
})

test('a change of what has changed meanwhile is refused, and changes nothing', async () => {
  const { vault, draft } = await openShop()
  const made = successOf(credentialHandlers.createCredential(draft, vault))
  const change = { ...draft, id: made.id, basedOn: made.updatedAt, parts: [] }
  vi.useFakeTimers({ toFake: ['Date'], now: made.updatedAt + 1 })
  const renamed = successOf(credentialHandlers.updateCredential({ ...change, title: 'Renamed' }, vault))
  expect(credentialHandlers.updateCredential({ ...change, notes: 'from before' }, vault)).toMatchObject({
    error: { code: 'changed-meanwhile' },
  })
  expect(successOf(credentialHandlers.getCredential(made, vault))).toEqual(renamed)
  const again = { ...change, basedOn: renamed.updatedAt, title: 'Renamed', notes: 'from after' }
  expect(successOf(credentialHandlers.updateCredential(again, vault)).notes).toBe('from after')
})
