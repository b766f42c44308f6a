import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { credentialHandlers } from '../../../src/main/handlers/credential-handlers'
import { databaseHandlers } from '../../../src/main/handlers/database-handlers'
import { createUnlockedKeepingHandlers } from '../../../src/main/handlers/keeping-handlers'
import { lifeHandlers } from '../../../src/main/handlers/life-handlers'
import { createRevealHandlers } from '../../../src/main/handlers/reveal-handlers'
import { listAuditEntries } from '../../../src/main/store/audit'
import { listVersions } from '../../../src/main/store/versions'
import { type UnlockedVault, VaultSession } from '../../../src/main/vault/session'
import {
  type Credential,
  type CredentialChange,
  type CredentialDraft,
  noDetails,
} from '../../../src/shared/model/credential'
import { findState } from '../../../src/shared/rules/credential-state'
import { endOfDay } from '../../../src/shared/rules/expiry'
import { databaseDraft } from '../../helpers/drafts'
import { openVault, successOf } from '../../helpers/temporary-vault'

const day = 24 * 60 * 60 * 1000
const start = new Date(2027, 4, 3, 9).getTime()
const keyId = randomUUID()
const firstKey = `apik:${keyId}:3f8c9a2b1d4e7a5f`
const secondKey = `apik:${keyId}:aaaabbbbccccdddd`

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: start }))
afterEach(() => void vi.useRealTimers())

const session = new VaultSession()
const keeping = createUnlockedKeepingHandlers({
  vault: session,
  dialogs: { chooseFile: async () => null, choosePlace: async () => null },
})
const reveal = createRevealHandlers(
  { copy: async () => ({ clearsAt: 0 }), clear: async () => undefined },
  session,
)

/** A vault with one credential in Test. */
async function openWith(
  providerId: string,
  given: Partial<CredentialDraft> & Pick<CredentialDraft, 'kindId' | 'parts'>,
) {
  const vault = await openVault()
  const database = successOf(databaseHandlers.createDatabase(databaseDraft({ providerId }), vault))
  const draft: CredentialDraft = {
    ...noDetails,
    providerId,
    title: 'Nightly report',
    description: '',
    mode: 'test',
    databaseIds: [database.id],
    ...given,
  }
  return { vault, draft, credential: successOf(credentialHandlers.createCredential(draft, vault)) }
}

function openMoloni(given: Partial<CredentialDraft> = {}) {
  return openWith('moloni-on', {
    kindId: 'api-key',
    parts: [{ name: 'token', value: firstKey }],
    expiresAt: endOfDay(start, 365),
    ...given,
  })
}

function openMomentus() {
  return openWith('momentus-connect', {
    kindId: 'api-token',
    parts: [
      { name: 'apiToken', value: 'token-of-nordlys' },
      { name: 'subscriptionKey', value: 'subscription-of-nordlys' },
    ],
  })
}

function changeOf(credential: Credential, given: Partial<CredentialChange>): CredentialChange {
  return { ...credential, basedOn: credential.updatedAt, parts: [], ...given }
}

async function actionsOf(vault: UnlockedVault): Promise<string[]> {
  const entries = await listAuditEntries(vault.db, { search: '', actions: [], before: null, limit: 50 })
  return entries.map(({ action }) => action)
}

describe('a credential rests', () => {
  test('and comes back as it was, with both in the log', async () => {
    const { vault, credential } = await openMoloni()
    expect(successOf(lifeHandlers.deactivateCredential(credential, vault)).state).toBe('deactivated')
    expect(lifeHandlers.deactivateCredential(credential, vault)).toMatchObject({
      error: { code: 'act-refused' },
    })
    expect(successOf(lifeHandlers.reactivateCredential(credential, vault)).state).toBe('active')
    const [stored] = successOf(
      credentialHandlers.listCredentials({ databaseId: credential.databaseIds[0] ?? '' }, vault),
    )
    expect(stored).toEqual(credential)
    expect((await actionsOf(vault)).slice(0, 3)).toEqual(['reactivated', 'deactivated', 'created'])
  })

  test('not once its time is over', async () => {
    const { vault, credential } = await openMoloni({ expiresAt: endOfDay(start, 1) })
    vi.setSystemTime(start + 3 * day)
    expect(findState(credential, Date.now())).toBe('expired')
    expect(lifeHandlers.deactivateCredential(credential, vault)).toMatchObject({
      error: { code: 'act-refused', message: expect.stringContaining('expired') },
    })
  })
})

describe('a revoked credential', () => {
  test('keeps its values, and its version says that they are dead', async () => {
    const { vault, credential } = await openMoloni()
    expect(successOf(lifeHandlers.revokeCredential(credential, vault)).state).toBe('revoked')
    expect(successOf(listVersions(vault.db, { credentialId: credential.id }))).toMatchObject([
      { version: 1, current: true, revokedAt: start },
    ])
    expect((await actionsOf(vault))[0]).toBe('revoked')
  })

  test('does not come back, and takes neither another end nor another key', async () => {
    const { vault, credential } = await openMoloni()
    const revoked = successOf(lifeHandlers.revokeCredential(credential, vault))
    const regenerated = { ...credential, parts: [{ name: 'token', value: secondKey }] }
    for (const refused of [
      lifeHandlers.reactivateCredential(credential, vault),
      lifeHandlers.revokeCredential(credential, vault),
      lifeHandlers.regenerateCredential(regenerated, vault),
    ])
      expect(refused).toMatchObject({ error: { code: 'act-refused' } })
    expect(credentialHandlers.updateCredential(changeOf(revoked, { expiresAt: null }), vault)).toMatchObject({
      error: { code: 'invalid-input', field: 'expiresAt' },
    })
    expect(
      successOf(credentialHandlers.updateCredential(changeOf(revoked, { notes: 'Was in the wiki' }), vault))
        .notes,
    ).toBe('Was in the wiki')
  })
})

describe('a regenerated credential', () => {
  const given = { parts: [{ name: 'token', value: secondKey }], expiresAt: endOfDay(start, 365) }

  test('keeps its id and title, and the old value is kept as revoked', async () => {
    const { vault, credential } = await openMoloni()
    const regenerated = successOf(
      lifeHandlers.regenerateCredential({ ...given, id: credential.id, expiresAt: null }, vault),
    )
    expect(regenerated).toMatchObject({
      id: credential.id,
      title: 'Nightly report',
      version: 2,
      expiresAt: null,
    })
    expect(
      successOf(await reveal.revealPart({ credentialId: credential.id, part: 'token' }, vault)).value,
    ).toBe(secondKey)
    expect(successOf(listVersions(vault.db, { credentialId: credential.id }))).toMatchObject([
      { version: 2, revokedAt: null, current: true },
      { version: 1, revokedAt: start, current: false },
    ])
    expect(await keeping.restoreVersion({ credentialId: credential.id, version: 1 }, vault)).toMatchObject({
      error: { code: 'act-refused' },
    })
  })

  test('is not another key, of which the error names what differs', async () => {
    const { vault, credential } = await openMoloni()
    const otherKey = `apik:${randomUUID()}:3f8c9a2b1d4e7a5f`
    const refused = lifeHandlers.regenerateCredential(
      { ...given, id: credential.id, parts: [{ name: 'token', value: otherKey }] },
      vault,
    )
    expect(refused).toMatchObject({ error: { code: 'invalid-input', field: 'parts.token' } })
    const message = refused.ok ? '' : refused.error.message
    expect(message).toContain(otherKey.slice(0, 13))
    expect(message).toContain(firstKey.slice(0, 13))
    expect(message).not.toContain('3f8c9a2b1d4e7a5f')
    expect(await actionsOf(vault)).not.toContain('regenerated')
  })

  test('needs its new key', async () => {
    const { vault, credential } = await openMoloni()
    expect(
      lifeHandlers.regenerateCredential({ ...given, id: credential.id, parts: [] }, vault),
    ).toMatchObject({ error: { code: 'invalid-input', field: 'parts' } })
  })

  test('is active again after its time was over, and still deactivated when it was', async () => {
    const { vault, credential } = await openMoloni({ expiresAt: endOfDay(start, 1) })
    vi.setSystemTime(start + 3 * day)
    const regenerated = successOf(lifeHandlers.regenerateCredential({ ...given, id: credential.id }, vault))
    expect(findState(regenerated, Date.now())).toBe('active')

    successOf(lifeHandlers.deactivateCredential(credential, vault))
    const again = { ...given, id: credential.id, parts: [{ name: 'token', value: firstKey }] }
    expect(successOf(lifeHandlers.regenerateCredential(again, vault)).state).toBe('deactivated')
  })

  test('is regenerated at a provider that does so, and edited nowhere', async () => {
    const momentus = await openMomentus()
    expect(
      lifeHandlers.regenerateCredential({ ...given, id: momentus.credential.id }, momentus.vault),
    ).toMatchObject({ error: { code: 'act-refused' } })
    const { vault, credential } = await openMoloni()
    expect(
      credentialHandlers.updateCredential(changeOf(credential, { parts: given.parts }), vault),
    ).toMatchObject({ error: { code: 'invalid-input', field: 'parts' } })
  })
})

test('of a Momentus credential only title, description and what is ours change', async () => {
  const { vault, credential } = await openMomentus()
  for (const [field, given] of [
    ['parts', { parts: [{ name: 'apiToken', value: 'another token' }] }],
    ['mode', { mode: 'live' as const }],
    ['expiresAt', { expiresAt: endOfDay(start, 30) }],
  ] as const)
    expect(
      credentialHandlers.updateCredential(
        changeOf(credential, { ...given, parts: 'parts' in given ? [...given.parts] : [] }),
        vault,
      ),
    ).toMatchObject({ error: { code: 'invalid-input', field } })
  const owner = { name: 'apiuser@nordlys.example', notAPerson: true, active: true, licensed: true }
  const changed = successOf(
    credentialHandlers.updateCredential(
      changeOf(credential, { title: 'Events', description: 'For the website', tags: ['website'], owner }),
      vault,
    ),
  )
  expect(changed).toMatchObject({ title: 'Events', tags: ['website'], owner, version: 1 })
})

describe('a Milient key', () => {
  const key = { kindId: 'api-key', parts: [{ name: 'key', value: '9f4b1c7e2d' }] }

  test('lives two years at most, also after an edit', async () => {
    const { vault, draft, credential } = await openWith('milient-moment', {
      ...key,
      expiresAt: endOfDay(start, 730),
    })
    const refused = { error: { code: 'invalid-input', field: 'expiresAt' } }
    for (const expiresAt of [null, endOfDay(start, 732)]) {
      expect(
        credentialHandlers.createCredential({ ...draft, title: 'Another', expiresAt }, vault),
      ).toMatchObject(refused)
      expect(credentialHandlers.updateCredential(changeOf(credential, { expiresAt }), vault)).toMatchObject(
        refused,
      )
    }
  })

  test('that was stored without an end can still be renamed', async () => {
    const { vault, credential } = await openWith('milient-moment', { ...key, expiresAt: endOfDay(start, 14) })
    vault.db.run('UPDATE credentials SET expires_at = NULL WHERE id = :id', { id: credential.id })
    const change = changeOf(credential, { expiresAt: null, title: 'Renamed' })
    expect(successOf(credentialHandlers.updateCredential(change, vault)).title).toBe('Renamed')
  })
})

describe('a write-only credential', () => {
  test('is neither revealed nor copied, after a regeneration and of a former version too', async () => {
    const { vault, credential } = await openWith('generic', {
      kindId: 'basic',
      writeOnly: true,
      parts: [
        { name: 'username', value: 'nora' },
        { name: 'password', value: 'first password' },
      ],
    })
    const change = changeOf(credential, { parts: [{ name: 'password', value: 'second password' }] })
    successOf(credentialHandlers.updateCredential(change, vault))
    successOf(await keeping.restoreVersion({ credentialId: credential.id, version: 1 }, vault))
    const secret = { credentialId: credential.id, part: 'password' }
    expect(reveal.revealPart(secret, vault)).toMatchObject({ error: { code: 'act-refused' } })
    expect(await reveal.copyPart(secret, vault)).toMatchObject({ error: { code: 'act-refused' } })
    expect(await reveal.copyPart({ ...secret, part: 'username' }, vault)).toMatchObject({ ok: true })
    expect(await actionsOf(vault)).not.toContain('revealed')
  })

  test('stays so', async () => {
    const { vault, credential } = await openMoloni({ writeOnly: true })
    expect(
      credentialHandlers.updateCredential(changeOf(credential, { writeOnly: false }), vault),
    ).toMatchObject({ error: { code: 'invalid-input', field: 'writeOnly' } })
    const given = { id: credential.id, parts: [{ name: 'token', value: secondKey }], expiresAt: null }
    expect(successOf(lifeHandlers.regenerateCredential(given, vault)).writeOnly).toBe(true)
  })
})
