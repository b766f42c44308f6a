import { describe, expect, test } from 'vitest'
import type { FindingDetail, FindingKind } from '../../../src/shared/model/health'
import { builtInProviders, findKind } from '../../../src/shared/providers'
import { type CredentialKind, usualKind } from '../../../src/shared/providers/credential-kind'
import { examineCredential, examineEnvironment } from '../../../src/shared/rules/health'
import type { CredentialFacts, EnvironmentFacts, HealthPolicy } from '../../../src/shared/rules/health-facts'
import { rotationDaysOf } from '../../../src/shared/rules/health-rules'
import { scoreHealth, worstOf } from '../../../src/shared/rules/health-score'

const day = 24 * 60 * 60 * 1000
const now = Date.parse('2026-11-23T12:00:00Z')
const policy: HealthPolicy = { expiringDays: 30, rotationDays: null }

/** A credential of which nothing can be said. */
const sound: CredentialFacts = {
  ...{
    id: 'a',
    providerId: 'moment-payments',
    kindId: 'secret-key',
    title: 'Payments',
    mode: 'test',
    version: 2,
  },
  ...{
    expiresAt: null,
    owner: null,
    lastUsedAt: now - day,
    createdAt: now - 100 * day,
    valuesSince: now - 90 * day,
  },
  ...{
    databases: [{ id: 'n', name: 'Nordlys AS' }],
    databaseCount: 1,
    hasEndpoints: false,
    hasGrants: false,
  },
  ...{ parts: [{ hint: 'sk_test_…2U', value: null }], twins: [], opensBeyond: [], closed: [], refusal: null },
  isRotating: false,
}

function kindOf(providerId: string, kindId: string): CredentialKind {
  const kind = findKind(builtInProviders, { providerId, kindId })
  if (kind === undefined) throw new Error(`No kind ${kindId}`)
  return kind
}
const secretKey = kindOf('moment-payments', 'secret-key')

function examine(change: Partial<CredentialFacts>, kind: CredentialKind = secretKey, rules = policy) {
  return examineCredential({ facts: { ...sound, ...change }, kind, policy: rules, now })
}

function kindsOf(...given: Parameters<typeof examine>): FindingKind[] {
  return examine(...given).map(({ detail }) => detail.kind)
}

/** The one finding of a kind. */
function find<Kind extends FindingKind>(kind: Kind, ...given: Parameters<typeof examine>) {
  const found = examine(...given).find(({ detail }) => detail.kind === kind)
  if (found === undefined) throw new Error(`Nothing of the kind ${kind} was found.`)
  return found
}

test('of a credential that is in order nothing is found', () => {
  expect(examine({})).toEqual([])
})

describe('ends', () => {
  test('one that is past is urgent, one that is near a warning and urgent in the last week', () => {
    const severities = [-1, 0.1, 7, 8, 30, 31].map((days) =>
      examine({ expiresAt: now + days * day }).map(({ detail, severity }) => `${severity} ${detail.kind}`),
    )
    expect(severities).toEqual([
      ['urgent expired'],
      ['urgent expiring'],
      ['urgent expiring'],
      ['warning expiring'],
      ['warning expiring'],
      [],
    ])
  })

  test('how near is near is a matter of the reminders', () => {
    expect(kindsOf({ expiresAt: now + 40 * day }, secretKey, { ...policy, expiringDays: 60 })).toEqual([
      'expiring',
    ])
  })

  test('the mark changes with the end, so that a dismissal does not outlive it', () => {
    const marks = [1, 2].map((days) => find('expiring', { expiresAt: now + days * day }).mark)
    expect(new Set(marks).size).toBe(2)
  })

  test('a Live credential without one is a hint, and is given one where its provider lets it be changed', () => {
    expect(find('no-end', { mode: 'live', parts: [] }).remedies[0]).toBe('set-end')
    expect(kindsOf({ mode: 'both' })).toEqual(['no-end'])
    const fixed: CredentialKind = { ...secretKey, changeable: 'title-and-description' }
    expect(find('no-end', { mode: 'live', parts: [] }, fixed).remedies[0]).toBe('rotate')
  })
})

describe('the mode that a key tells', () => {
  test.each([
    ['test', 'sk_test_…2U', []],
    ['live', 'sk_test_…2U', ['wrong-mode', 'no-end']],
    ['test', 'sk_…9x', ['wrong-mode']],
    ['live', 'sk_…9x', ['no-end']],
    ['live', 'sk_sandbox_…9x', ['no-end']],
    ['live', null, ['no-end']],
  ] as const)('in %s, of %s', (mode, hint, kinds) => {
    expect(kindsOf({ mode, parts: [{ hint, value: null }] })).toEqual(kinds)
  })

  test('a plain part is read whole; patterns that begin alike tell only what they agree on', () => {
    const template = (text: string, mode: 'test' | 'live') => ({ template: text, part: 'key', mode })
    const kind: CredentialKind = {
      ...secretKey,
      keyPatterns: [template('k_{digits:4}', 'test'), template('k_{digits:8}', 'live')],
    }
    expect(kindsOf({ parts: [{ hint: null, value: 'k_12345678' }] }, kind)).toEqual(['wrong-mode'])
    expect(kindsOf({ parts: [{ hint: null, value: 'k_1234' }] }, kind)).toEqual([])
    expect(kindsOf({ parts: [{ hint: 'k_…', value: null }] }, kind)).toEqual([])
  })
})

describe('the policy of rotation', () => {
  test('is the person’s, then the provider’s, then what a kind usually lives, then a year', () => {
    const lifetime = { defaultDays: 730, maximumDays: 730, testDays: null }
    expect(rotationDaysOf({ rotateAfterDays: 90, lifetime }, { rotationDays: 30 })).toBe(30)
    expect(rotationDaysOf({ rotateAfterDays: 90, lifetime }, { rotationDays: null })).toBe(90)
    expect(rotationDaysOf({ lifetime }, { rotationDays: null })).toBe(730)
    expect(rotationDaysOf(usualKind, { rotationDays: null })).toBe(365)
  })

  test('counts from when the values came, and not while they are being replaced', () => {
    const old = { valuesSince: now - 366 * day, createdAt: now - 900 * day }
    expect(find('not-rotated', old).detail).toEqual({
      kind: 'not-rotated',
      since: old.valuesSince,
      days: 365,
    })
    expect(kindsOf({ ...old, isRotating: true })).toEqual([])
    expect(kindsOf({ ...old, valuesSince: now - 364 * day })).toEqual([])
    expect(kindsOf(old, secretKey, { ...policy, rotationDays: 0 })).toEqual([])
  })
})

describe('a secret in two places', () => {
  const twin = { id: 'b', title: 'Other', mode: 'test' } as const

  test('is a warning, and urgent across modes', () => {
    expect(find('same-secret', { twins: [twin] }).severity).toBe('warning')
    const across = find('same-secret', { twins: [twin, { ...twin, id: 'c', mode: 'live' }] })
    expect([across.severity, across.detail]).toEqual([
      'urgent',
      { kind: 'same-secret', others: ['Other', 'Other'], count: 2, acrossModes: true },
    ])
  })

  test('names three, counts all, and comes back when another joins', () => {
    const twins = ['b', 'c', 'd', 'e'].map((id) => ({ ...twin, id, title: id }))
    const found = find('same-secret', { twins })
    expect(found.detail).toMatchObject({ others: ['b', 'c', 'd'], count: 4 } satisfies Partial<FindingDetail>)
    expect(found.mark).not.toBe(find('same-secret', { twins: twins.slice(1) }).mark)
  })
})

describe('refusals', () => {
  const refusal = { at: now, status: 403, database: 'Nordlys AS', provesDead: false, times: 1 }

  test('one that proves the key dead is enough; others count from the third in a row', () => {
    expect(find('failing', { refusal: { ...refusal, provesDead: true } }).remedies[0]).toBe('rotate')
    expect(kindsOf({ refusal: { ...refusal, times: 2 } })).toEqual([])
    expect(find('failing', { refusal: { ...refusal, times: 3 } }).remedies[0]).toBe('open')
  })

  test('a database that it no longer opens is one too; a rotation under way is the remedy already', () => {
    const closed = [{ id: 'n', name: 'Nordlys AS', at: now, status: 401 }]
    expect(find('failing', { closed }).remedies[0]).toBe('reach')
    expect(kindsOf({ closed, refusal: { ...refusal, provesDead: true }, isRotating: true })).toEqual([])
  })
})

test('a credential that opens what it is not meant for', () => {
  const opensBeyond = [{ id: 'f', name: 'Fjellheim' }]
  expect(find('opens-more', { opensBeyond })).toMatchObject({
    severity: 'warning',
    detail: { databases: ['Fjellheim'], count: 1 },
    remedies: ['reach', 'edit', 'rotate'],
  })
})

test('what could be restricted and is not, where the provider can', () => {
  const kind: CredentialKind = { ...secretKey, endpointGroups: ['Sales'], hasGrants: true }
  expect(find('unrestricted', {}, kind).detail).toEqual({ kind: 'unrestricted', missing: 'endpoints' })
  expect(find('unrestricted', { hasEndpoints: true }, kind).detail).toEqual({
    kind: 'unrestricted',
    missing: 'grants',
  })
  expect(kindsOf({ hasEndpoints: true, hasGrants: true }, kind)).toEqual([])
})

test('an owner who may be a person; nobody named is a hint where somebody must stand behind it', () => {
  const owner = { name: 'ada@nordlys.example', notAPerson: false, active: true, licensed: true }
  const owned: CredentialKind = { ...secretKey, hasOwner: true }
  expect(find('personal-owner', { owner })).toMatchObject({
    severity: 'warning',
    detail: { owner: owner.name },
  })
  expect(kindsOf({ owner: { ...owner, notAPerson: true } }, owned)).toEqual([])
  expect(find('personal-owner', {}, owned)).toMatchObject({ severity: 'hint', detail: { owner: null } })
})

test('never used counts after thirty days', () => {
  expect(kindsOf({ lastUsedAt: null, createdAt: now - 31 * day })).toEqual(['never-used'])
  expect(kindsOf({ lastUsedAt: null, createdAt: now - 29 * day })).toEqual([])
})

test('without a secret nothing is to be rotated, to end or to be used', () => {
  const open: CredentialKind = { ...secretKey, parts: [], keyPatterns: [] }
  const old = {
    valuesSince: now - 900 * day,
    createdAt: now - 900 * day,
    lastUsedAt: null,
    mode: 'live',
    parts: [],
  } as const
  expect(kindsOf(old)).toEqual(['not-rotated', 'no-end', 'never-used'])
  expect(kindsOf(old, open)).toEqual([])
})

describe('plain HTTP', () => {
  const environment: EnvironmentFacts = {
    ...{ id: 'e', name: 'Live', mode: 'live', providerId: 'generic', baseUrl: 'https://api.example.com' },
    database: { id: 'n', name: 'Nordlys AS' },
  }

  test.each([
    ['https://api.example.com', false, []],
    ['http://api.example.com/v1', false, ['urgent']],
    ['http://localhost:8080', false, []],
    ['http://127.0.0.1:8080', true, ['urgent']],
  ] as const)('%s where HTTPS only is %s', (baseUrl, httpsOnly, severities) => {
    const found = examineEnvironment({ facts: { ...environment, baseUrl }, provider: { httpsOnly } })
    expect(found.map(({ severity }) => severity)).toEqual(severities)
  })

  test('is a warning in Test', () => {
    const facts: EnvironmentFacts = { ...environment, mode: 'test', baseUrl: 'http://api.example.com' }
    expect(examineEnvironment({ facts, provider: { httpsOnly: false } })[0]?.severity).toBe('warning')
  })
})

describe('the score', () => {
  const none = { urgent: 0, warning: 0, hint: 0 }

  test.each([
    [0, none, 100],
    [4, none, 100],
    [4, { ...none, urgent: 1 }, 75],
    [4, { ...none, warning: 1 }, 87],
    [10, { ...none, hint: 10 }, 90],
    [3, { urgent: 1, warning: 1, hint: 1 }, 46],
    [2, { ...none, urgent: 2 }, 0],
    [100_000, { ...none, hint: 1 }, 99],
  ])('of %d, worst %j, is %d', (subjects, worst, score) => {
    expect(scoreHealth(subjects, worst)).toBe(score)
  })

  test('counts the worst of each', () => {
    expect(worstOf([{ severity: 'hint' }, { severity: 'urgent' }])).toBe('urgent')
    expect(worstOf([])).toBeUndefined()
  })
})
