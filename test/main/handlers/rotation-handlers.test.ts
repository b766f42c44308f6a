import { describe, expect, test } from 'vitest'
import { credentialHandlers } from '../../../src/main/handlers/credential-handlers'
import { databaseHandlers } from '../../../src/main/handlers/database-handlers'
import { listAuditEntries } from '../../../src/main/store/audit'
import { findCredential } from '../../../src/main/store/credentials'
import { listExchanges } from '../../../src/main/store/exchanges'
import { openPart } from '../../../src/main/store/parts'
import { listVersions, restoreVersion } from '../../../src/main/store/versions'
import type { UnlockedVault } from '../../../src/main/vault/session'
import { addKey, addPlace, addShop, checkAt, startStory } from '../../helpers/sandbox-story'
import { successOf } from '../../helpers/temporary-vault'

type Story = Awaited<ReturnType<typeof startStory>>

async function openShop() {
  const story = await startStory()
  const { vault, sandbox } = story
  const fresh = sandbox.payments.createKey()
  return {
    ...story,
    ...addShop(vault, sandbox),
    fresh: fresh.value,
    parts: [{ name: 'key', value: fresh.value }],
  }
}
type Shop = Awaited<ReturnType<typeof openShop>>

const expiresAt = Date.UTC(2030, 0, 1)

function currentKey({ db, sealingKey }: UnlockedVault, credentialId: string): string {
  return successOf(openPart(db, sealingKey, { credentialId, part: 'key' })).toString()
}

/** The keys that arrived at the payments server, in order. */
function keysReceived({ sandbox }: Story): (string | undefined)[] {
  return sandbox.payments.received.map(({ headers }) => headers.authorization?.replace('Bearer ', ''))
}

async function auditSubjects({ vault: { db } }: Story): Promise<string[]> {
  const entries = await listAuditEntries(db, { search: '', actions: ['rotated'], before: null, limit: 100 })
  return entries.map(({ subject }) => subject).reverse()
}

/** As far as the switch. */
async function switched(shop: Shop): Promise<void> {
  const { handlers, vault, place, at, parts } = shop
  successOf(handlers.startRotation({ ...place, parts }, vault))
  successOf(await handlers.verifyRotation(at, vault))
  successOf(handlers.switchRotation({ ...place, expiresAt }, vault))
}

describe('a key is rotated', () => {
  test('from the paste of the new one to the proven death of the old one', async () => {
    const shop = await openShop()
    const { handlers, vault, sandbox, database, credential, place, at, parts, fresh } = shop
    const old = sandbox.payments.keys.testSecret.value

    const started = successOf(handlers.startRotation({ ...place, parts }, vault))
    expect(started).toMatchObject({ formerVersion: 1, newVersion: 2, verifiedAt: null, switchedAt: null })
    expect(JSON.stringify(started)).not.toContain(fresh)
    expect(currentKey(vault, credential.id)).toBe(old)

    const verified = successOf(await handlers.verifyRotation(at, vault))
    expect(verified.check).toMatchObject({ version: 2, verdict: { type: 'works', status: 200 } })
    expect(verified.rotation.verifiedAt).not.toBeNull()
    expect(currentKey(vault, credential.id)).toBe(old)

    const now = successOf(handlers.switchRotation({ ...place, expiresAt }, vault))
    expect(now).toMatchObject({ id: credential.id, title: 'Shop key', version: 2, expiresAt })
    expect(currentKey(vault, credential.id)).toBe(fresh)

    const alive = successOf(await handlers.proveRotation(at, vault))
    expect(alive).toMatchObject({
      finished: false,
      former: { version: 1, verdict: { type: 'works' } },
      current: null,
    })

    sandbox.payments.revokeKey(old)
    const dead = successOf(await handlers.proveRotation(at, vault))
    expect(dead).toMatchObject({
      finished: true,
      former: { version: 1, verdict: { type: 'refused', status: 403, name: 'Forbidden', provesDead: true } },
      current: { version: 2, verdict: { type: 'works' } },
    })
    expect(successOf(handlers.getRotation(place, vault))).toBeNull()
    expect(keysReceived(shop)).toEqual([fresh, old, old, fresh])
    expect(successOf(listVersions(vault.db, place))).toMatchObject([
      { version: 2, current: true, waiting: false, revokedAt: null },
      { version: 1, current: false, waiting: false, revokedAt: expect.any(Number) },
    ])
    expect(await auditSubjects(shop)).toEqual([
      'Shop key, new values stored',
      'Shop key, version 2 verified',
      'Shop key, switched to version 2',
      'Shop key, version 1 proven dead',
    ])
    const history = listExchanges(vault.db, { databaseId: database.id, mode: 'test', before: null, limit: 9 })
    expect(history.map(({ status }) => status).reverse()).toEqual([200, 200, 403, 200])
  })

  test('and the log names the version that went out where it is not the current one', async () => {
    const shop = await openShop()
    await switched(shop)
    const { db } = shop.vault
    const [used] = await listAuditEntries(db, { search: '', actions: ['used'], before: null, limit: 1 })
    expect(used?.subject).toBe('Shop key, version 2, GET to Acme Shop, Test')
  })
})

describe('new values', () => {
  test('that are the old ones are refused', async () => {
    const { handlers, vault, sandbox, place } = await openShop()
    const parts = [{ name: 'key', value: sandbox.payments.keys.testSecret.value }]
    expect(handlers.startRotation({ ...place, parts }, vault)).toMatchObject({
      error: {
        code: 'invalid-input',
        field: 'parts.key',
        message: 'This is the value that it has already. Paste the new one.',
      },
    })
  })

  test.each([
    ['none', [], 'parts'],
    ['a part that there is not', [{ name: 'other', value: 'x' }], 'parts.other'],
    ['a key of the other mode', [{ name: 'key', value: 'sk_0123456789abcdefghij' }], 'mode'],
  ])('%s is refused', async (_, parts, field) => {
    const { handlers, vault, place } = await openShop()
    const refused = handlers.startRotation({ ...place, parts }, vault)
    expect(refused).toMatchObject({ ok: false, error: { code: 'invalid-input', field } })
    expect(successOf(handlers.getRotation(place, vault))).toBeNull()
  })

  test('of one part leave the others as they are', async () => {
    const { handlers, vault, sandbox } = await startStory()
    const database = addPlace(vault, sandbox, 'momentus-connect', 'Hall', { baseUrl: sandbox.foreign.origin })
    const { id: credentialId } = addKey(vault, {
      providerId: 'momentus-connect',
      kindId: 'api-token',
      databaseIds: [database.id],
      parts: [
        { name: 'apiToken', value: 'token one' },
        { name: 'subscriptionKey', value: 'subscription' },
      ],
    })
    const parts = [{ name: 'apiToken', value: 'token two' }]
    successOf(handlers.startRotation({ credentialId, parts }, vault))
    successOf(handlers.verifyRotationByHand({ credentialId }, vault))
    successOf(handlers.switchRotation({ credentialId, expiresAt: null }, vault))
    const { db, sealingKey } = vault
    const values = ['apiToken', 'subscriptionKey'].map((part) =>
      successOf(openPart(db, sealingKey, { credentialId, part })).toString(),
    )
    expect(values).toEqual(['token two', 'subscription'])
  })
})

describe('what does not work out leaves the credential usable', () => {
  test('new values that the provider refuses are not switched to, also when they were verified before', async () => {
    const shop = await openShop()
    const { handlers, vault, sandbox, place, at, fresh, credential, parts } = shop
    successOf(handlers.startRotation({ ...place, parts }, vault))
    successOf(await handlers.verifyRotation(at, vault))
    sandbox.payments.revokeKey(fresh)
    const refused = successOf(await handlers.verifyRotation(at, vault))
    expect(refused).toMatchObject({ rotation: { verifiedAt: null }, check: { verdict: { type: 'refused' } } })
    expect(handlers.switchRotation({ ...place, expiresAt: null }, vault)).toMatchObject({
      error: { code: 'invalid-input', message: expect.stringContaining('not been verified') },
    })
    expect(currentKey(vault, credential.id)).toBe(sandbox.payments.keys.testSecret.value)
  })

  test('a provider that cannot be reached changes nothing, and the step can be done again', async () => {
    const shop = await openShop()
    const { handlers, vault, sandbox, database, place, at, parts } = shop
    const [environment] = database.environments
    if (environment === undefined) throw new Error('No environment')
    const elsewhere = { ...environment, baseUrl: 'https://127.0.0.1:1' }
    successOf(handlers.startRotation({ ...place, parts }, vault))

    successOf(databaseHandlers.updateEnvironment(elsewhere, vault))
    const unreachable = successOf(await handlers.verifyRotation(at, vault))
    expect(unreachable).toMatchObject({
      rotation: { verifiedAt: null },
      check: { verdict: { type: 'unreachable', failure: 'connection-refused' } },
    })
    successOf(databaseHandlers.updateEnvironment(environment, vault))
    successOf(await handlers.verifyRotation(at, vault))
    successOf(handlers.switchRotation({ ...place, expiresAt }, vault))

    successOf(databaseHandlers.updateEnvironment(elsewhere, vault))
    const unproven = successOf(await handlers.proveRotation(at, vault))
    expect(unproven).toMatchObject({ finished: false, former: { verdict: { type: 'unreachable' } } })
    successOf(databaseHandlers.updateEnvironment(environment, vault))
    sandbox.payments.revokeKey(sandbox.payments.keys.testSecret.value)
    expect(successOf(await handlers.proveRotation(at, vault)).finished).toBe(true)
  })

  test('a refusal of both proves nothing', async () => {
    const shop = await openShop()
    await switched(shop)
    const { handlers, vault, sandbox, at, place, fresh } = shop
    sandbox.payments.revokeKey(sandbox.payments.keys.testSecret.value)
    sandbox.payments.revokeKey(fresh)
    expect(successOf(await handlers.proveRotation(at, vault))).toMatchObject({
      finished: false,
      former: { verdict: { type: 'refused', provesDead: true } },
      current: { verdict: { type: 'refused' } },
    })
    expect(successOf(handlers.getRotation(place, vault))).toMatchObject({ formerVersion: 1 })
  })

  test('what was cancelled while a check was on its way stays cancelled', async () => {
    const { handlers, vault, place, at, parts } = await openShop()
    successOf(handlers.startRotation({ ...place, parts }, vault))
    const verifying = handlers.verifyRotation(at, vault)
    successOf(handlers.cancelRotation(place, vault))
    successOf(handlers.startRotation({ ...place, parts }, vault))
    const verified = await verifying
    expect(verified).toMatchObject({ ok: false })
    expect(successOf(handlers.getRotation(place, vault))).toMatchObject({ verifiedAt: null })
  })
})

describe('the way back', () => {
  test('cancelling before the switch removes the new values', async () => {
    const { handlers, vault, place, at, parts, credential } = await openShop()
    successOf(handlers.startRotation({ ...place, parts }, vault))
    successOf(await handlers.verifyRotation(at, vault))
    successOf(handlers.cancelRotation(place, vault))
    expect(successOf(listVersions(vault.db, place)).map(({ version }) => version)).toEqual([1])
    expect(vault.db.all('SELECT * FROM credential_parts WHERE version = 2')).toEqual([])
    expect(findCredential(vault.db, credential)).toMatchObject({ version: 1, parts: credential.parts })
    successOf(handlers.startRotation({ ...place, parts }, vault))
  })

  test('after the switch the old values come back with the end that they had, until they are dead', async () => {
    const shop = await openShop()
    const { handlers, vault, sandbox, place, at, credential } = shop
    const before = { ...credential, basedOn: credential.updatedAt, parts: [], expiresAt: expiresAt - 1 }
    successOf(credentialHandlers.updateCredential(before, vault))
    await switched(shop)
    expect(handlers.cancelRotation(place, vault)).toMatchObject({ error: { code: 'invalid-input' } })
    const back = successOf(handlers.switchRotationBack(place, vault))
    expect(back).toMatchObject({ version: 1, expiresAt: expiresAt - 1 })
    expect(currentKey(vault, credential.id)).toBe(sandbox.payments.keys.testSecret.value)
    expect(successOf(listVersions(vault.db, place))).toMatchObject([
      { version: 2, current: false, waiting: true },
      { version: 1, current: true, replacedAt: null },
    ])

    successOf(handlers.switchRotation({ ...place, expiresAt }, vault))
    sandbox.payments.revokeKey(sandbox.payments.keys.testSecret.value)
    expect(successOf(await handlers.proveRotation(at, vault)).finished).toBe(true)
    expect(handlers.switchRotationBack(place, vault)).toMatchObject({ ok: false })
  })
})

describe('while it is under way', () => {
  test('the values are changed in no other way, all else is', async () => {
    const { handlers, vault, place, parts, credential } = await openShop()
    successOf(handlers.startRotation({ ...place, parts }, vault))
    const underWay = { error: { code: 'rotation-under-way' } }
    const change = { ...credential, basedOn: credential.updatedAt, parts: [] }
    const other = [{ name: 'key', value: 'sk_test_0123456789' }]
    expect(credentialHandlers.updateCredential({ ...change, parts: other }, vault)).toMatchObject(underWay)
    expect(handlers.startRotation({ ...place, parts: other }, vault)).toMatchObject(underWay)
    expect(restoreVersion(vault.db, vault.sealingKey, { ...place, version: 2 })).toMatchObject(underWay)
    const renamed = credentialHandlers.updateCredential({ ...change, title: 'Renamed' }, vault)
    expect(successOf(renamed).title).toBe('Renamed')
  })

  test('a reveal tells of the values that are current, not of those that wait', async () => {
    const { handlers, vault, place, parts } = await openShop()
    successOf(handlers.startRotation({ ...place, parts }, vault))
    vault.db.run(
      `INSERT INTO audit_entries (at, action, subject_key, subject, credential_id, hash)
        VALUES (:at, 'revealed', '', '', :credentialId, zeroblob(32))`,
      { ...place, at: Date.now() + 10 },
    )
    expect(successOf(listVersions(vault.db, place))).toMatchObject([
      { version: 2, shownAt: null },
      { version: 1, shownAt: expect.any(Number) },
    ])
  })
})

test('without a check a person says that the new values work, and that the old ones are revoked', async () => {
  const shop = await startStory()
  const { handlers, vault, sandbox } = shop
  const { database } = addShop(vault, sandbox)
  const { testPublic } = sandbox.payments.keys
  const credential = addKey(vault, {
    providerId: 'moment-payments',
    kindId: 'public-key',
    databaseIds: [database.id],
    parts: [{ name: 'key', value: testPublic.value }],
  })
  const place = { credentialId: credential.id }
  const parts = [{ name: 'key', value: sandbox.payments.createKey({ class: 'public' }).value }]
  successOf(handlers.startRotation({ ...place, parts }, vault))
  expect(await handlers.verifyRotation(checkAt(database, credential), vault)).toMatchObject({
    error: { code: 'invalid-input', message: expect.stringContaining('No request is known') },
  })
  successOf(handlers.verifyRotationByHand(place, vault))
  successOf(handlers.switchRotation({ ...place, expiresAt: null }, vault))
  successOf(handlers.finishRotationByHand(place, vault))
  expect(successOf(listVersions(vault.db, place))[1]).toMatchObject({ revokedAt: expect.any(Number) })
  expect(sandbox.payments.received).toEqual([])
  expect(await auditSubjects(shop)).toEqual([
    'Key, new values stored',
    'Key, new values verified by hand',
    'Key, switched to version 2',
    'Key, old values revoked, by hand',
  ])
})

describe('a check', () => {
  test('says that the key works, with an entry in the history and in the log', async () => {
    const { handlers, vault, at } = await openShop()
    const check = successOf(await handlers.checkCredential(at, vault))
    expect(check).toMatchObject({ version: 1, verdict: { type: 'works', status: 200 } })
    const [used] = await listAuditEntries(vault.db, { search: '', actions: ['used'], before: null, limit: 9 })
    expect(used?.subject).toBe('Shop key, GET to Acme Shop, Test')
  })

  test('does not send what the guard refuses', async () => {
    const { handlers, vault, at, sandbox } = await openShop()
    expect(await handlers.checkCredential({ ...at, mode: 'live' }, vault)).toMatchObject({
      error: { code: 'guard-refused' },
    })
    expect(sandbox.payments.received).toEqual([])
  })
})
