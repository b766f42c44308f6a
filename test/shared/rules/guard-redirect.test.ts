import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Endpoint } from '../../../src/shared/model/endpoint'
import { methodSchema } from '../../../src/shared/model/request'
import { decide, type GuardInput } from '../../../src/shared/rules/guard'
import {
  decideRedirect,
  type RedirectInput,
  type RedirectRule,
  type redirectRules,
} from '../../../src/shared/rules/guard-redirect'
import { allowed, allowedLive, guardedCredential, noon, testEnvironment } from './guard-input'

const getCustomers: Endpoint = { methods: ['GET'], path: '/customers/**' }

function redirect(change: Partial<RedirectInput>, answered: Partial<GuardInput> = {}) {
  return decideRedirect({
    answered: { ...allowed, ...answered },
    url: 'https://api.momentco.io/v1/orders',
    method: 'GET',
    secretIn: null,
    ...change,
  })
}

describe('to its own origin', () => {
  it('the credential goes along', () => {
    const next = { ...allowed, url: 'https://api.momentco.io/v1/orders' }
    expect(redirect({})).toEqual({ verdict: 'follow', crossesOrigin: false, next })
  })

  it('a secret in the body or the address stays where it belongs', () => {
    expect(redirect({ secretIn: 'body' })).toMatchObject({ verdict: 'follow' })
  })

  it.each<[RedirectRule, Partial<RedirectInput>, Partial<GuardInput>]>([
    ['endpoint-not-allowed', {}, { credential: guardedCredential({ allowedEndpoints: [getCustomers] }) }],
    [
      'endpoint-not-allowed',
      { url: 'https://api.momentco.io/v1/customers', method: 'POST' },
      { credential: guardedCredential({ allowedEndpoints: [getCustomers] }) },
    ],
    [
      'endpoint-unclear',
      { url: 'https://api.momentco.io/v1/customers/..%2Forders' },
      { credential: guardedCredential({ allowedEndpoints: [getCustomers] }) },
    ],
    ['grant-missing', {}, { credential: guardedCredential({ grants: [] }) }],
    ['address-user-info', { url: 'https://user:pass@api.momentco.io/' }, {}],
    ['foreign-origin', {}, { credentialEnvironments: [] }],
  ])('but not against %s', (rule, change, answered) => {
    expect(redirect(change, answered)).toMatchObject({ verdict: 'refuse', rule })
  })

  it('a confirmed change goes on, for it is meant for this server', () => {
    expect(
      decideRedirect({
        answered: { ...allowedLive, method: 'POST', liveConfirmed: true },
        url: 'https://live.momentco.io/v1/orders',
        method: 'POST',
        secretIn: null,
      }),
    ).toMatchObject({ verdict: 'follow' })
  })
})

describe('to another origin', () => {
  it('the credential stays behind, and does not come back', () => {
    const away = redirect({ url: 'https://evil.test/' })
    expect(away).toMatchObject({ verdict: 'follow', crossesOrigin: true, next: { credential: null } })
    if (away.verdict !== 'follow') return
    const home = decideRedirect({ answered: away.next, url: allowed.url, method: 'GET', secretIn: null })
    expect(home).toMatchObject({ verdict: 'follow', next: { credential: null } })
  })

  it.each(['https://api.momentco.io:8443/', 'http://localhost/', 'https://live.momentco.io/v1'])(
    'as %s is one',
    (url) => expect(redirect({ url })).toMatchObject({ crossesOrigin: true, next: { credential: null } }),
  )

  it.each<[RedirectRule, Partial<RedirectInput>, Partial<GuardInput>]>([
    ['plain-http', { url: 'http://evil.test/' }, {}],
    ['plain-http', { url: 'http://api.momentco.io/v1' }, {}],
    ['https-only', { url: 'http://localhost/' }, { provider: { ...allowed.provider, httpsOnly: true } }],
    ['address-scheme', { url: 'ftp://evil.test/' }, {}],
  ])('not against %s', (rule, change, answered) => {
    expect(redirect(change, answered)).toMatchObject({ verdict: 'refuse', rule })
  })
})

/** Of each rule that holds for redirects alone, what it says: without an entry here a rule does not compile. */
const objections: Record<
  keyof typeof redirectRules,
  readonly [string, Partial<RedirectInput>, Partial<GuardInput>][]
> = {
  'redirect-address': [
    ['That is no address.', { url: undefined }, {}],
    ['That is no address.', { url: '/orders' }, {}],
  ],
  'redirect-secret': [
    ['the body holds a secret, which stays here', { url: 'https://evil.test/', secretIn: 'body' }, {}],
    ['the address holds a secret', { url: 'https://evil.test/', secretIn: 'address' }, { credential: null }],
  ],
  'redirect-live': [
    [
      'POST in Live was meant for this one',
      { url: 'https://evil.test/', method: 'POST' },
      { ...allowedLive, method: 'POST', liveConfirmed: true },
    ],
  ],
}

test.each(
  Object.entries(objections).flatMap(([rule, of]) =>
    of.map(([says, change, answered]) => ({ rule, says, change, answered })),
  ),
)('$rule: $says', ({ rule, says, change, answered }) => {
  expect(redirect(change, answered)).toEqual({
    verdict: 'refuse',
    rule,
    reason: expect.stringContaining(says),
  })
})

test('wherever servers send it, the credential is only where it was allowed to start', () => {
  const origin = fc.constantFrom(
    'https://api.momentco.io',
    'https://evil.test',
    'http://localhost',
    'https://live.momentco.io',
  )
  const path = fc.constantFrom(
    '/',
    '/v1',
    '/v1/customers',
    '/v1/customers/1',
    '/v1/orders',
    '/v1/customers%2F..',
    '/v1//',
  )
  const hop = fc.record({
    url: fc.tuple(origin, path).map((parts) => parts.join('')),
    method: fc.constantFrom(...methodSchema.options),
  })
  fc.assert(
    fc.property(
      fc.constantFrom<Endpoint[] | null>(null, [getCustomers]),
      fc.array(hop, { minLength: 1, maxLength: 6 }),
      (allowedEndpoints, hops) => {
        const credential = guardedCredential({ allowedEndpoints, expiresAt: noon + 1 })
        let answered: GuardInput = { ...allowed, credential }
        for (const { url, method } of hops) {
          const decision = decideRedirect({ answered, url, method, secretIn: null })
          if (decision.verdict === 'refuse') return
          answered = decision.next
          if (answered.credential === null) continue
          expect(new URL(url).origin).toBe(new URL(testEnvironment.baseUrl).origin)
          expect(decide(answered).verdict).toBe('allow')
          if (allowedEndpoints !== null) expect(url).toMatch(/\/v1\/customers(\/1)?$/)
        }
      },
    ),
  )
})
