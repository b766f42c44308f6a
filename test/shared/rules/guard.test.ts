import { describe, expect, it, test } from 'vitest'
import type { Endpoint } from '../../../src/shared/model/endpoint'
import { messageSystemsMomentum } from '../../../src/shared/providers/message-systems-momentum'
import { decide, type GuardInput, type GuardRule } from '../../../src/shared/rules/guard'
import { addressInvalid, sendingRules } from '../../../src/shared/rules/guard-rules'
import {
  allowed,
  allowedLive,
  guardedCredential,
  liveEnvironment,
  noon,
  testEnvironment,
} from './guard-input'

const getCustomers: Endpoint = { methods: ['GET'], path: '/customers/**' }
const momentum = {
  provider: messageSystemsMomentum,
  url: 'https://api.momentco.io/v1/templates/17',
} satisfies Partial<GuardInput>

describe('what may leave', () => {
  it.each<[string, Partial<GuardInput>]>([
    ['the key of the environment', {}],
    ['a key for both modes', { credential: guardedCredential({ mode: 'both' }) }],
    ['another path of the origin', { url: 'https://api.momentco.io/' }],
    [
      'the origin of another database of the key',
      {
        url: 'https://other.test/x',
        credential: guardedCredential({ databaseIds: ['shop', 'other'] }),
        credentialEnvironments: [
          testEnvironment,
          { databaseId: 'other', mode: 'test', baseUrl: 'https://other.test' },
        ],
      },
    ],
    ['a foreign address without a credential', { url: 'https://evil.test/', credential: null }],
    ['what changes something, in Test', { method: 'DELETE' }],
    [
      'what changes something, in Test, where Live is read only',
      { method: 'DELETE', database: { name: 'Acme Shop', liveReadOnly: true } },
    ],
    ['a key that expires in a moment', { credential: guardedCredential({ expiresAt: noon + 1 }) }],
    ['an allowed endpoint', { credential: guardedCredential({ allowedEndpoints: [getCustomers] }) }],
    [
      'HEAD where GET is allowed',
      { method: 'HEAD', credential: guardedCredential({ allowedEndpoints: [getCustomers] }) },
    ],
    ['what a grant permits', { ...momentum, credential: guardedCredential({ grants: ['templates-view'] }) }],
    ['a key of which nobody said what grants it has', momentum],
  ])('%s', (_, change) => {
    const input = { ...allowed, ...change }
    expect(decide(input)).toEqual({ verdict: 'allow', host: new URL(input.url).host, transport: 'tls' })
  })

  it.each<[string, Partial<GuardInput>]>([
    ['reading', {}],
    ['HEAD', { method: 'HEAD' }],
    ['OPTIONS', { method: 'OPTIONS' }],
    ['reading where Live is read only', { database: { name: 'Acme Shop', liveReadOnly: true } }],
    ['changing once it is confirmed', { method: 'POST', liveConfirmed: true }],
  ])('in Live: %s', (_, change) => {
    expect(decide({ ...allowedLive, ...change })).toMatchObject({ verdict: 'allow' })
  })

  it.each(['http://localhost:8080', 'http://api.localhost', 'http://127.0.0.1:1', 'http://[::1]:1'])(
    'plain HTTP to %s',
    (baseUrl) => {
      const environment = { ...testEnvironment, baseUrl }
      const input = { ...allowed, url: `${baseUrl}/x`, environment, credentialEnvironments: [environment] }
      expect(decide(input)).toMatchObject({ verdict: 'allow', transport: 'loopback' })
    },
  )
})

/** Of each rule, what it says of some requests: without an entry here a rule does not compile. */
const objections: Record<GuardRule, readonly [says: string, of: Partial<GuardInput>][]> = {
  'address-invalid': [['This is no complete address.', { url: '/customers' }]],
  'address-scheme': [
    ['starts with ftp:', { url: 'ftp://api.momentco.io/' }],
    ['starts with blob:', { url: 'blob:https://api.momentco.io/x' }],
  ],
  'address-user-info': [
    ['user name', { url: 'https://api.momentco.io@evil.test/' }],
    ['user name', { url: 'https://user:pass@api.momentco.io/' }],
  ],
  'environment-mode': [['The view is Live and the environment is Test.', { mode: 'live' }]],
  'credential-mode': [
    ['This is a Live key and the environment is Test.', { credential: guardedCredential({ mode: 'live' }) }],
  ],
  'credential-database': [
    ['does not belong to this database', { credential: guardedCredential({ databaseIds: ['other'] }) }],
  ],
  'credential-revoked': [
    ['This key was revoked.', { credential: guardedCredential({ state: 'revoked' }) }],
    // Who revoked it knows more than its date.
    ['This key was revoked.', { credential: guardedCredential({ state: 'revoked', expiresAt: 1 }) }],
  ],
  'credential-deactivated': [
    ['This key is deactivated.', { credential: guardedCredential({ state: 'deactivated' }) }],
  ],
  'credential-expired': [
    ['This key expired on 2026-06-15.', { credential: guardedCredential({ expiresAt: noon }) }],
    ['This key expired on 1970-01-01.', { credential: guardedCredential({ expiresAt: 0 }) }],
  ],
  'plain-http': [
    ['Plain HTTP', { url: 'http://api.momentco.io/v1' }],
    ['Plain HTTP', { url: 'http://evil.test/', credential: null }],
  ],
  'https-only': [
    [
      'Moment payments takes HTTPS only, on this computer too.',
      {
        url: 'http://localhost:8080/x',
        credential: null,
        provider: { ...allowed.provider, httpsOnly: true },
      },
    ],
  ],
  'foreign-origin': [
    [
      'belongs to https://api.momentco.io and the address leads to https://evil.test.',
      { url: 'https://evil.test/' },
    ],
    // The live environment is its own as well, but not in this mode.
    ['leads to https://live.momentco.io.', { url: 'https://live.momentco.io/' }],
    ['belongs to no address yet', { credentialEnvironments: [] }],
  ],
  'endpoint-unclear': [
    ...['https://api.momentco.io/v2/customers', 'https://api.momentco.io/v1/customers/a%2Fb'].flatMap(
      (url) => [
        restricted({ url }, { allowedEndpoints: [getCustomers] }),
        restricted({ url }, { grants: ['templates-view'] }),
      ],
    ),
    restricted(
      { environment: { ...testEnvironment, baseUrl: 'https://api.momentco.io/{{nobody}}' } },
      { allowedEndpoints: [getCustomers] },
    ),
  ],
  'endpoint-not-allowed': [
    [
      'This key may not be used for POST /customers.',
      { method: 'POST', credential: guardedCredential({ allowedEndpoints: [getCustomers] }) },
    ],
    [
      'This key may not be used for GET /orders.',
      {
        url: 'https://api.momentco.io/v1/orders',
        credential: guardedCredential({ allowedEndpoints: [getCustomers] }),
      },
    ],
    [
      'This key may not be used for GET /customers.',
      { credential: guardedCredential({ allowedEndpoints: [] }) },
    ],
  ],
  'grant-missing': [
    [
      'None of the grants of this key permits PUT /templates/17.',
      { ...momentum, method: 'PUT', credential: guardedCredential({ grants: ['templates-view', 'smtp'] }) },
    ],
    [
      'None of the grants of this key permits GET /templates/17.',
      { ...momentum, credential: guardedCredential({ grants: ['of another provider'] }) },
    ],
    // The endpoint is allowed and the grant is missing: both have to hold.
    [
      'None of the grants',
      {
        ...momentum,
        credential: guardedCredential({ grants: [], allowedEndpoints: [{ methods: ['GET'], path: '/**' }] }),
      },
    ],
  ],
  'live-read-only': [
    [
      'Acme Shop is read only in Live, and POST may change something.',
      {
        ...allowedLive,
        method: 'POST',
        database: { name: 'Acme Shop', liveReadOnly: true },
        liveConfirmed: true,
      },
    ],
    [
      'Acme Shop is read only in Live',
      {
        ...allowedLive,
        method: 'DELETE',
        credential: null,
        database: { name: 'Acme Shop', liveReadOnly: true },
      },
    ],
  ],
  'live-confirmation': [
    ['This is Live, and POST may change real data.', { ...allowedLive, method: 'POST' }],
    [
      'This is Live, and DELETE may change real data.',
      { ...allowedLive, method: 'DELETE', credential: null },
    ],
  ],
}

function restricted(
  change: Partial<GuardInput>,
  restriction: Parameters<typeof guardedCredential>[0],
): [string, Partial<GuardInput>] {
  const credential = guardedCredential(restriction)
  return ['which one this address means cannot be told', { ...change, credential }]
}

const examples = Object.entries(objections).flatMap(([rule, of]) =>
  of.map(([says, change]) => ({ rule, says, change })),
)

describe('what each rule says', () => {
  it.each(examples)('$rule: $says', ({ rule, says, change }) => {
    const decision = decide({ ...allowed, ...change })
    expect(decision).toMatchObject({ rule, reason: expect.stringContaining(says) })
    if (decision.verdict === 'allow') return
    expect(decision.verdict).toBe(rule === 'live-confirmation' ? 'confirm' : 'refuse')
    expect(decision.reason.endsWith(' Nothing has been sent.')).toBe(decision.verdict === 'refuse')
    expect(decision.remedy).toMatch(/^[A-Z].*\.$/)
  })

  it('names the grants that would do', () => {
    const credential = guardedCredential({ grants: [] })
    expect(decide({ ...allowed, ...momentum, credential })).toMatchObject({
      remedy:
        'It takes View Templates or Modify Templates. Add it at the provider and here, or choose another key.',
    })
    expect(decide({ ...allowed, ...momentum, url: allowed.url, credential })).toMatchObject({
      remedy: expect.stringContaining('a grant that is not known here'),
    })
  })

  test('no rule is there twice', () => {
    const ids = [addressInvalid, ...sendingRules].map(({ id }) => id)
    expect([...ids].sort()).toEqual(Object.keys(objections).sort())
  })

  it('says it as the pictures do', () => {
    const environment = { ...testEnvironment, mode: 'live' } as const
    expect(
      decide({ ...allowed, mode: 'live', environment, credentialEnvironments: [environment] }),
    ).toMatchObject({ reason: 'This is a Test key and the environment is Live. Nothing has been sent.' })
  })

  it('keeps Test and Live apart where both have one address', () => {
    const both = [testEnvironment, { ...liveEnvironment, baseUrl: testEnvironment.baseUrl }] as const
    const live = { ...allowed, mode: 'live', environment: both[1], credentialEnvironments: both } as const
    expect(decide(live)).toMatchObject({ verdict: 'refuse', rule: 'credential-mode' })
    expect(decide({ ...live, credential: guardedCredential({ mode: 'live' }) })).toMatchObject({
      verdict: 'allow',
    })
  })

  it.each([
    'https://api.momentco.io:8443/',
    'https://api.momentco.io./',
    'https://api.momentco.io.evil.test/',
    'https://evil.test/https://api.momentco.io/',
    'https://evil.test#@api.momentco.io/',
    'https://evil.test?@api.momentco.io/',
    'https://evil.test\\@api.momentco.io/',
    'https://api.mоmentco.io/',
    'https://api.momentco.іo/',
    'https://xn--api-momentco-io.test/',
    '//evil.test/',
  ])('a secret to %s', (url) => {
    expect(decide({ ...allowed, url }).verdict).toBe('refuse')
  })

  it.each([
    'https://API.Momentco.IO/x',
    'https://api.momentco.io:443/x',
    'https://api.momentco.io\\x',
    ' https://api.momentco.io/x',
  ])('but %j is another spelling of the same origin', (url) => {
    expect(decide({ ...allowed, url })).toMatchObject({ verdict: 'allow', host: 'api.momentco.io' })
  })
})
