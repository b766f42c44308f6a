import { expect, test } from 'vitest'
import { findCredential } from '../../../src/main/store/credentials'
import { listVersions } from '../../../src/main/store/versions'
import type { Credential } from '../../../src/shared/model/credential'
import { builtInProviders, findKind } from '../../../src/shared/providers'
import { suggestExpiry } from '../../../src/shared/rules/expiry'
import { addKey, addPlace, checkAt, startStory } from '../../helpers/sandbox-story'
import { successOf } from '../../helpers/temporary-vault'
import type { Sandbox } from '../../sandbox'

interface System {
  readonly providerId: string
  readonly kindId: string
  /** Where its API is. */
  place(sandbox: Sandbox): { baseUrl: string; variables?: { name: string; value: string }[] }
  /** Two keys, by their parts. */
  keys(sandbox: Sandbox): readonly [old: Record<string, string>, fresh: Record<string, string>]
  revoke(sandbox: Sandbox): void
  readonly deadStatus: number
}

const day = 24 * 60 * 60 * 1000

const systems: readonly System[] = [
  {
    providerId: 'milient-moment',
    kindId: 'api-key',
    place: ({ milient }) => ({
      baseUrl: `${milient.sandbox.baseUrl}/companies/{{companyCode}}`,
      variables: [{ name: 'companyCode', value: 'nordlys' }],
    }),
    keys: ({ milient }) => {
      const { user } = milient.keys.sandbox
      const expiresAt = new Date(Date.now() + 30 * day)
      const fresh = milient.createKey({ user, environment: 'Sandbox', expiresAt })
      return [{ key: milient.keys.sandbox.value }, { key: fresh.value }]
    },
    revoke: ({ milient }) => milient.revokeKey(milient.keys.sandbox.value),
    deadStatus: 401,
  },
  {
    providerId: 'message-systems-momentum',
    kindId: 'api-key',
    place: ({ momentum }) => ({ baseUrl: momentum.baseUrl }),
    keys: ({ momentum }) => {
      const { accountPassword } = momentum
      const fresh = momentum.createKey({ label: 'New', grants: ['View Templates'], accountPassword })
      return [{ key: momentum.keys.allGrants.value }, { key: fresh.value }]
    },
    revoke: ({ momentum }) => momentum.deleteKey(momentum.keys.allGrants.id),
    deadStatus: 401,
  },
  {
    providerId: 'momentus-connect',
    kindId: 'api-token',
    place: ({ momentus }) => ({ baseUrl: momentus.baseUrl }),
    keys: ({ momentus }) => {
      const { subscriptionKey, keys } = momentus
      const fresh = momentus.createApiToken({ title: 'New', description: '', edition: 'enterprise' })
      return [{ apiToken: keys.enterprise.apiToken, subscriptionKey }, { apiToken: fresh.apiToken }]
    },
    revoke: ({ momentus }) => momentus.deleteCredential(momentus.keys.enterprise.id),
    deadStatus: 401,
  },
  {
    providerId: 'moloni-on',
    kindId: 'api-key',
    place: ({ moloni }) => ({ baseUrl: moloni.baseUrl }),
    keys: ({ moloni }) => {
      const fresh = moloni.createKey({ name: 'New', user: moloni.keys.writing.user })
      return [{ token: moloni.keys.writing.value }, { token: fresh.value }]
    },
    revoke: ({ moloni }) => moloni.revokeKey(moloni.keys.writing.id),
    deadStatus: 401,
  },
]

test.each(systems)(
  'a key of $providerId is rotated, and the old one proven dead by $deadStatus',
  async (system) => {
    const { handlers, vault, sandbox } = await startStory()
    const { providerId, kindId } = system
    const database = addPlace(vault, sandbox, providerId, 'Database', system.place(sandbox))
    const [old, fresh] = system.keys(sandbox)
    const credential: Credential = addKey(vault, {
      ...{ providerId, kindId, databaseIds: [database.id] },
      parts: partsOf(old),
    })
    const place = { credentialId: credential.id }
    const at = checkAt(database, credential)

    successOf(handlers.startRotation({ ...place, parts: partsOf(fresh) }, vault))
    const verified = successOf(await handlers.verifyRotation(at, vault))
    expect(verified.check.verdict).toMatchObject({ type: 'works', status: 200 })
    const lifetime = findKind(builtInProviders, system)?.lifetime ?? null
    const expiresAt = suggestExpiry(lifetime, 'test', Date.now())
    successOf(handlers.switchRotation({ ...place, expiresAt }, vault))
    expect(successOf(await handlers.proveRotation(at, vault)).finished).toBe(false)
    system.revoke(sandbox)
    expect(successOf(await handlers.proveRotation(at, vault))).toMatchObject({
      finished: true,
      former: { verdict: { type: 'refused', status: system.deadStatus, provesDead: true } },
      current: { verdict: { type: 'works' } },
    })
    expect(findCredential(vault.db, credential)).toMatchObject({ version: 2, title: 'Key', state: 'active' })
    expect(successOf(listVersions(vault.db, place))[1]?.revokedAt).not.toBeNull()
  },
)

function partsOf(values: Readonly<Record<string, string>>) {
  return Object.entries(values).map(([name, value]) => ({ name, value }))
}
