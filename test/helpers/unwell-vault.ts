import { createCredential } from '../../src/main/store/credentials'
import { createDatabase } from '../../src/main/store/databases'
import { createEnvironment } from '../../src/main/store/environments'
import type { NewPart } from '../../src/main/store/parts'
import { saveReachCheck } from '../../src/main/store/reach'
import { noteAnswer } from '../../src/main/store/refusals'
import type { UnlockedVault } from '../../src/main/vault/session'
import type { Credential } from '../../src/shared/model/credential'
import { builtInProviders } from '../../src/shared/providers'
import { endOfDay } from '../../src/shared/rules/expiry'
import { credentialDraft, databaseDraft, environmentDraft, exchange } from './drafts'
import { successOf } from './temporary-vault'

const day = 24 * 60 * 60 * 1000

/** A vault with one finding of each kind, by the titles of what they are about, and one credential that is in order. */
export function makeUnwell(vault: UnlockedVault, now: number) {
  const { db, sealingKey } = vault
  const payments = createDatabase(db, databaseDraft({ name: 'Fjord Payments' }))
  const nordlys = createDatabase(db, databaseDraft({ name: 'Nordlys AS', providerId: 'milient-moment' }))
  const havn = createDatabase(db, databaseDraft({ name: 'Havn AS', providerId: 'milient-moment' }))
  const campaigns = createDatabase(db, databaseDraft({ name: 'Campaigns', providerId: 'momentus-connect' }))
  successOf(
    createEnvironment(db, environmentDraft({ databaseId: payments.id, baseUrl: 'https://api.momentco.io' })),
  )
  const plain = environmentDraft({
    ...{ databaseId: campaigns.id, name: 'On premises', mode: 'live' as const },
    baseUrl: 'http://crm.example.com/api',
  })
  const environment = successOf(createEnvironment(db, plain))

  const owner = { name: 'apiuser@nordlys.example', notAPerson: true, active: true, licensed: true }
  const payment = (value: string, hint: string): NewPart[] => [{ name: 'key', secret: true, value, hint }]
  const make = (
    given: Parameters<typeof credentialDraft>[0],
    usedAt: number | null = now - day,
  ): Credential => {
    const made = successOf(createCredential(db, sealingKey, credentialDraft(given)))
    db.run('UPDATE credentials SET last_used_at = :usedAt WHERE id = :id', { id: made.id, usedAt })
    return made
  }
  let count = 0
  /** A Moment payments key of its own. */
  const paymentKey = (
    title: string,
    given: Partial<Parameters<typeof credentialDraft>[0]> = {},
    usedAt?: number | null,
  ) => {
    count += 1
    const value = `sk_test_${String(count).padStart(20, 'x')}`
    const parts = payment(value, 'sk_test_…xx')
    return make(
      { databaseIds: [payments.id], kindId: 'secret-key', title, parts, ...given },
      usedAt === undefined ? now - day : usedAt,
    )
  }
  const milientKey = (title: string, given: Partial<Parameters<typeof credentialDraft>[0]> = {}) => {
    count += 1
    return make({
      ...{ providerId: 'milient-moment', kindId: 'api-key', title, databaseIds: [nordlys.id], owner },
      ...{ expiresAt: now + 200 * day, parts: payment(`milient ${count}`, '') },
      ...given,
    })
  }

  const sound = paymentKey('In order')
  const refused = paymentKey('Refused key')
  noteAnswer(
    db,
    builtInProviders,
    exchange({
      ...{ credentialId: refused.id, databaseId: payments.id, sentAt: now - 60_000 },
      outcome: {
        ...{ type: 'response', status: 403, statusText: 'Forbidden', headers: [], size: 0 },
        body: { type: 'text', text: '' },
      },
    }),
  )
  paymentKey('Expired key', { expiresAt: now - 2 * day })
  paymentKey('Ending key', { expiresAt: endOfDay(now, 5) })
  paymentKey('Test key in Live', { mode: 'live', expiresAt: now + 300 * day })
  const shared = payment('sk_test_the same in two places', 'sk_test_…es')
  paymentKey('First of two', { parts: shared })
  paymentKey('Second of two', { parts: shared })
  const wide = milientKey('Wide key')
  const checked = { mode: 'test', checkedAt: now, status: 200, durationMs: 12, outcome: 'opens' } as const
  for (const { id: databaseId } of [nordlys, havn])
    saveReachCheck(db, { ...checked, credentialId: wide.id, databaseId })
  milientKey('Key of a person', { owner: { ...owner, name: 'ada@nordlys.example', notAPerson: false } })
  const old = paymentKey('Old key')
  db.run('UPDATE credential_versions SET created_at = :at WHERE credential_id = :id', {
    id: old.id,
    at: now - 400 * day,
  })
  paymentKey('Endless key', { mode: 'live', parts: payment('sk_endlessendlessendless', 'sk_…ss') })
  make({
    ...{ providerId: 'momentus-connect', kindId: 'api-token', title: 'Token for everything' },
    ...{ databaseIds: [campaigns.id], parts: payment('momentus', '') },
  })
  const unused = paymentKey('Unused key', {}, null)
  db.run('UPDATE credentials SET created_at = :at WHERE id = :id', { id: unused.id, at: now - 40 * day })
  paymentKey('Resting key', { expiresAt: now - day })
  db.run("UPDATE credentials SET state = 'deactivated' WHERE title = 'Resting key'")
  return { databases: { payments, nordlys, havn, campaigns }, environment, sound, refused }
}
