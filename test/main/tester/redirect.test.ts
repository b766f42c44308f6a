import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outgoing } from '../../../src/main/tester/build'
import { createRedactor } from '../../../src/main/tester/redact'
import { followRedirect } from '../../../src/main/tester/redirect'
import { allowed, guardedCredential } from '../../shared/rules/guard-input'

const secret = 'sk_test_ab/c+d1=CANARY'
const redactor = createRedactor([{ label: 'key', value: secret }])
const base64Pair = Buffer.from(`apikey:${secret}`).toString('base64')

const outgoing: Outgoing = {
  method: 'POST',
  url: 'https://own.test/v1/a',
  shownUrl: 'https://own.test/v1/a',
  headers: [
    { name: 'Accept', value: '*/*', shown: '*/*', secret: false },
    { name: 'Content-Type', value: 'application/json', shown: 'application/json', secret: false },
    { name: 'X-Short', value: 'abc', shown: '‹key›', secret: true },
    { name: 'X-Copy', value: `Basic ${base64Pair}`, shown: '', secret: false },
  ],
  body: '{"a":1}',
  secretParameters: ['api_key'],
  certificate: null,
}

/** What the request was allowed on. */
const guard = {
  ...allowed,
  method: outgoing.method,
  url: outgoing.url,
  environment: { ...allowed.environment, baseUrl: 'https://own.test/v1' },
  credentialEnvironments: [{ ...allowed.environment, baseUrl: 'https://own.test/v1' }],
}

function follow(status: number, location: string | undefined, change: Partial<Outgoing> = {}) {
  const hop = { ...outgoing, ...change }
  return followRedirect(
    { outgoing: hop, guard: { ...guard, method: hop.method, url: hop.url } },
    { status, location },
    redactor,
  )
}

function followed(status: number, location: string, change: Partial<Outgoing> = {}) {
  const step = follow(status, location, change)
  if (step.type !== 'follow') throw new Error(`Not followed: ${JSON.stringify(step)}`)
  return step
}

describe('what is no redirect', () => {
  it.each([
    [200, '/b'],
    [300, '/b'],
    [304, '/b'],
    [305, '/b'],
    [404, '/b'],
    [302, undefined],
  ])('%s to %s', (status, location) => {
    expect(follow(status, location)).toEqual({ type: 'none' })
  })
})

describe('method and body', () => {
  it.each([
    [301, 'POST', 'GET'],
    [302, 'POST', 'GET'],
    [303, 'POST', 'GET'],
    [303, 'PUT', 'GET'],
    [303, 'DELETE', 'GET'],
    [303, 'HEAD', 'HEAD'],
    [303, 'GET', 'GET'],
    [301, 'PUT', 'PUT'],
    [302, 'DELETE', 'DELETE'],
    [301, 'GET', 'GET'],
    [302, 'HEAD', 'HEAD'],
    [307, 'POST', 'POST'],
    [308, 'POST', 'POST'],
    [308, 'PATCH', 'PATCH'],
  ] as const)('%i turns %s into %s', (status, method, expected) => {
    const { outgoing: next } = followed(status, '/b', { method })
    expect(next.method).toBe(expected)
    const isKept = expected === method
    expect(next.body).toBe(isKept ? outgoing.body : null)
    expect(next.headers.some(({ name }) => name === 'Content-Type')).toBe(isKept)
  })
})

describe('to the same origin', () => {
  it.each([
    ['/b', 'https://own.test/b'],
    ['b?c=d', 'https://own.test/v1/b?c=d'],
    ['https://OWN.test:443/b#part', 'https://own.test/b'],
    ['//own.test/b', 'https://own.test/b'],
  ])('%s keeps everything', (location, expected) => {
    const step = followed(307, location)
    expect(step).toEqual({
      type: 'follow',
      guard: { ...guard, url: expected },
      outgoing: { ...outgoing, url: expected, shownUrl: expected },
      droppedSecrets: [],
    })
  })
})

describe('to another origin', () => {
  it('drops every header that carries the secret, and those of the credential', () => {
    const step = followed(307, 'https://evil.test/b')
    expect(step.outgoing.headers.map(({ name }) => name)).toEqual(['Accept', 'Content-Type'])
    expect(step.droppedSecrets).toEqual(['header X-Short', 'header X-Copy'])
  })

  it.each([
    'http://localhost/b',
    'https://own.test:8443/b',
    'https://own.test.evil.test/b',
    '//evil.test/b',
    'https:\\\\evil.test\\b',
  ])('which %s is', (location) => {
    expect(followed(307, location).droppedSecrets).toHaveLength(2)
  })

  it.each([
    [`a=1&k=${encodeURIComponent(secret)}&b=%20+`, '?a=1&b=%20+', ['k']],
    [`k=${Buffer.from(secret).toString('base64url')}`, '', ['k']],
    [`k=${Buffer.from(secret).toString('hex')}&a`, '?a', ['k']],
    [`pair=${base64Pair}`, '', ['pair']],
    [`api_key=abc&a=1`, '?a=1', ['api_key']],
    [`api%5Fkey=abc`, '', ['api_key']],
  ])('drops query parameters: %s', (query, kept, dropped) => {
    const step = followed(302, `https://evil.test/b?${query}`, { headers: [] })
    expect(step.outgoing.url).toBe(`https://evil.test/b${kept}`)
    expect(step.droppedSecrets).toEqual(dropped.map((name) => `query parameter ${name}`))
  })

  it.each([
    `https://evil.test/${encodeURIComponent(secret)}/b`,
    `https://evil.test/${Buffer.from(secret).toString('hex')}`,
    `https://${Buffer.from(secret).toString('base64url')}.evil.test/`,
    // Where the parts around the & look harmless alone.
    'https://evil.test/?a=split&secret',
  ])('refuses a secret in the address itself: %s', (location) => {
    const splitting = createRedactor([
      { label: 'key', value: secret },
      { label: 'split', value: 'split&secret' },
    ])
    const step = followRedirect({ outgoing, guard }, { status: 302, location }, splitting)
    expect(step).toMatchObject({ type: 'refuse', message: expect.stringContaining('stays here') })
  })

  it('refuses a body that carries the secret, unless it stays behind anyway', () => {
    const body = JSON.stringify({ token: secret })
    expect(follow(307, 'https://evil.test/b', { body })).toMatchObject({ type: 'refuse' })
    expect(followed(303, 'https://evil.test/b', { body }).outgoing.body).toBeNull()
    expect(followed(307, '/b', { body }).outgoing.body).toBe(body)
  })

  it('gives nothing back when the way leads home', () => {
    const away = followed(307, 'https://evil.test/b')
    expect(away.guard.credential).toBeNull()
    const home = followRedirect(away, { status: 307, location: 'https://own.test/v1/a' }, redactor)
    if (home.type !== 'follow') throw new Error('Not followed')
    expect(home.outgoing.headers.map(({ name }) => name)).toEqual(['Accept', 'Content-Type'])
    expect(home.guard.credential).toBeNull()
  })
})

describe('what is not followed', () => {
  it.each([
    ['http://own.test/b', 'Plain HTTP'],
    ['http://evil.test/b', 'Plain HTTP'],
    ['ftp://own.test/b', 'only HTTPS'],
    ['file:///etc/passwd', 'only HTTPS'],
    ['javascript:alert(1)', 'only HTTPS'],
    ['https://user:pass@own.test/b', 'user name'],
    ['https://own.test:99999/', 'no address'],
    ['https://', 'no address'],
  ])('%s', (location, message) => {
    expect(follow(302, location)).toMatchObject({ type: 'refuse', message: expect.stringContaining(message) })
  })

  it('says where it would have led', () => {
    expect(follow(302, '/b/../../c')).toMatchObject({ type: 'follow' })
    const credential = guardedCredential({ allowedEndpoints: [{ methods: ['POST'], path: '/a' }] })
    const answer = { status: 307, location: '/v1/b' }
    expect(followRedirect({ outgoing, guard: { ...guard, credential } }, answer, redactor)).toEqual({
      type: 'refuse',
      message: 'The server redirects to /v1/b, which was not followed. This key may not be used for POST /b.',
    })
  })
})

describe('whatever the server answers', () => {
  const encodings = [
    encodeURIComponent,
    (text: string) => Buffer.from(text).toString('base64url'),
    (text: string) => Buffer.from(text).toString('hex'),
    (text: string) => encodeURIComponent(Buffer.from(`user:${text}`).toString('base64')),
    (text: string) => text,
  ]
  const carrier = fc.constantFrom(...encodings).map((encode) => encode(secret))
  const piece = fc.oneof(
    carrier,
    fc.constantFrom(
      'https://',
      'http://',
      '//',
      '/',
      '?',
      '&',
      '#',
      '=',
      '@',
      ':',
      'evil.test',
      'own.test',
      'localhost',
      'api_key',
      '\\',
      '..',
    ),
  )
  const location = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(''))

  it('no secret goes to another origin', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'https://evil.test', 'https://evil.test/?'),
        location,
        fc.constantFrom(301, 302, 303, 307, 308),
        fc.option(carrier, { nil: null }),
        (start, rest, status, body) => {
          const step = follow(status, start + rest, { body })
          if (step.type !== 'follow') return
          const target = new URL(step.outgoing.url)
          expect(target.protocol === 'https:' || target.hostname === 'localhost').toBe(true)
          if (target.origin === 'https://own.test') return
          const left = JSON.stringify([step.outgoing.url, step.outgoing.headers, step.outgoing.body])
          expect(redactor.carries(left)).toBe(false)
          expect(left).not.toContain('X-Short')
          expect(target.searchParams.has('api_key')).toBe(false)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
