import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decide, type GuardInput, type GuardRule } from '../../../src/shared/rules/guard'
import { resolveUrl } from '../../../src/shared/rules/resolve-url'
import { place } from './environments'

const testEnvironment = { databaseId: 'shop', mode: 'test', baseUrl: 'https://api.momentco.io/v1' } as const
const liveEnvironment = { databaseId: 'shop', mode: 'live', baseUrl: 'https://live.momentco.io' } as const

const allowed: GuardInput = {
  mode: 'test',
  url: 'https://api.momentco.io/v1/customers',
  environment: testEnvironment,
  credential: { mode: 'test', databaseIds: ['shop'] },
  credentialEnvironments: [testEnvironment, liveEnvironment],
}

describe('what may leave', () => {
  it.each<[string, Partial<GuardInput>]>([
    ['the key of the environment', {}],
    ['a key for both modes', { credential: { mode: 'both', databaseIds: ['shop'] } }],
    ['another path of the origin', { url: 'https://api.momentco.io/' }],
    [
      'the origin of another database of the key',
      {
        url: 'https://other.test/x',
        credential: { mode: 'test', databaseIds: ['shop', 'other'] },
        credentialEnvironments: [
          testEnvironment,
          { databaseId: 'other', mode: 'test', baseUrl: 'https://other.test' },
        ],
      },
    ],
    ['a foreign address without a credential', { url: 'https://evil.test/', credential: null }],
  ])('%s', (_, change) => {
    const input = { ...allowed, ...change }
    expect(decide(input)).toEqual({ verdict: 'allow', host: new URL(input.url).host, transport: 'tls' })
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

describe('what is refused, and why', () => {
  it.each<[GuardRule, string, Partial<GuardInput>]>([
    ['address-invalid', 'This is no complete address.', { url: '/customers' }],
    ['address-scheme', 'starts with ftp:', { url: 'ftp://api.momentco.io/' }],
    ['address-scheme', 'starts with blob:', { url: 'blob:https://api.momentco.io/x' }],
    ['address-user-info', 'user name', { url: 'https://api.momentco.io@evil.test/' }],
    ['address-user-info', 'user name', { url: 'https://user:pass@api.momentco.io/' }],
    ['environment-mode', 'The view is Live and the environment is Test.', { mode: 'live' }],
    [
      'credential-mode',
      'This is a Live key and the environment is Test.',
      { credential: { mode: 'live', databaseIds: ['shop'] } },
    ],
    [
      'credential-database',
      'does not belong to this database',
      { credential: { mode: 'test', databaseIds: ['other'] } },
    ],
    ['plain-http', 'Plain HTTP', { url: 'http://api.momentco.io/v1' }],
    ['plain-http', 'Plain HTTP', { url: 'http://evil.test/', credential: null }],
    [
      'foreign-origin',
      'belongs to https://api.momentco.io and the address leads to https://evil.test.',
      { url: 'https://evil.test/' },
    ],
    // The live environment is its own as well, but not in this mode.
    ['foreign-origin', 'leads to https://live.momentco.io.', { url: 'https://live.momentco.io/' }],
    ['foreign-origin', 'belongs to no address yet', { credentialEnvironments: [] }],
  ])('%s: %s', (rule, reason, change) => {
    const decision = decide({ ...allowed, ...change })
    expect(decision).toMatchObject({ verdict: 'refuse', rule, reason: expect.stringContaining(reason) })
    if (decision.verdict === 'refuse') {
      expect(decision.reason).toMatch(/ Nothing has been sent\.$/)
      expect(decision.remedy).toMatch(/^[A-Z].*\.$/)
    }
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
    expect(decide({ ...live, credential: { mode: 'live', databaseIds: ['shop'] } })).toMatchObject({
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

describe('whatever is typed', () => {
  const host = fc.constantFrom(
    'own.test',
    'evil.test',
    'own.test.evil.test',
    'localhost',
    '127.0.0.1',
    'OWN.test',
    'own。test',
  )
  const piece = fc.oneof(
    host,
    fc.constantFrom(
      'https://',
      'http://',
      '//',
      '\\\\',
      '/',
      '@',
      ':',
      ':443',
      ':80',
      '?',
      '#',
      '..',
      '%2f',
      '\t',
      '{{v}}',
    ),
    fc.string({ maxLength: 3 }),
  )
  const baseUrl = fc
    .tuple(fc.constantFrom('https://', 'http://'), host, fc.constantFrom('', '/v1', ':8443/x'))
    .map((parts) => parts.join(''))
  const text = fc.oneof(
    baseUrl,
    fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
  )
  const mode = fc.constantFrom('test', 'live')
  const environment = fc.record({ databaseId: fc.constantFrom('a', 'b', 'c'), mode, baseUrl })

  it('no secret leaves to an origin that is not its own in this mode', () => {
    fc.assert(
      fc.property(
        text,
        text,
        mode,
        environment,
        fc.array(environment, { maxLength: 4 }),
        fc.record({
          mode: fc.constantFrom('test', 'live', 'both'),
          databaseIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
        }),
        (url, variable, viewMode, chosen, others, credential) => {
          const resolved = resolveUrl({ url, query: [] }, place(chosen.baseUrl, { v: variable }))
          if (!resolved.ok) return
          const decision = decide({
            mode: viewMode,
            url: resolved.value,
            environment: chosen,
            credential,
            credentialEnvironments: [chosen, ...others],
          })
          if (decision.verdict === 'refuse') return
          const target = new URL(resolved.value)
          const own = [chosen, ...others]
            .filter(({ databaseId }) => credential.databaseIds.includes(databaseId))
            .filter((candidate) => candidate.mode === viewMode)
            .map(({ baseUrl }) => new URL(baseUrl).origin)
          expect(own).toContain(target.origin)
          expect([viewMode, 'both']).toContain(credential.mode)
          expect(chosen.mode).toBe(viewMode)
          expect(target.username + target.password).toBe('')
          if (target.protocol !== 'https:') {
            expect(target.protocol).toBe('http:')
            expect(['localhost', '127.0.0.1']).toContain(target.hostname)
          }
        },
      ),
      { numRuns: 3000 },
    )
  })
})
