import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Endpoint } from '../../../src/shared/model/endpoint'
import { fitsEndpoint, readPathBelow } from '../../../src/shared/rules/endpoint-match'

const base = 'https://api.test/v1'

/** Whether a GET of a path on the base URL is one of an endpoint; undefined where that cannot be told. */
function fits(template: string, path: string, on = base): boolean | undefined {
  const segments = readPathBelow(new URL(on + path), new URL(on))
  return segments && fitsEndpoint({ methods: ['GET'], path: template }, 'GET', segments)
}

describe('a template', () => {
  it.each([
    ['/templates', '/templates'],
    ['/templates', '/templates/'],
    ['/templates/', '/templates'],
    ['/templates', '/templates?draft=true'],
    ['/templates', '/%74emplates'],
    ['/templates', '/x/../templates'],
    ['/templates', '/x/%2e%2E/templates'],
    ['/templates', '\\templates'],
    ['/', ''],
    ['/', '/'],
    ['/**', ''],
    ['/**', '/a/b'],
    ['/templates/{id}', '/templates/17'],
    ['/templates/{id}', '/templates/a%20b'],
    ['/templates/{id}', '/templates/.hidden'],
    ['/templates/{id}', '/templates/100%25'],
    ['/templates/{id}/preview', '/templates/17/preview'],
    ['/templates/**', '/templates'],
    ['/templates/**', '/templates/17/preview'],
    ['/Café', '/Caf%C3%A9'],
  ])('%s is %s', (template, path) => expect(fits(template, path)).toBe(true))

  it.each([
    ['/templates', ''],
    ['/templates', '/Templates'],
    ['/templates', '/templates2'],
    ['/templates', '/templates/17'],
    ['/templates/{id}', '/templates'],
    ['/templates/{id}', '/templates/17/preview'],
    ['/templates/{id}/preview', '/templates/17/delete'],
    ['/templates/**', '/templates2'],
    ['/templates/**', '/transmissions'],
    ['/templates/**', '/templates/../transmissions'],
    ['/templates/**', '/templates/%2e%2e/transmissions'],
    ['/**/templates', '/a/templates'],
    ['/', '/templates'],
    // A template that could be read in two ways means nothing.
    ['/templates//{id}', '/templates/17'],
    ['/templates/..', '/templates'],
  ])('%s is not %s', (template, path) => expect(fits(template, path)).toBe(false))

  it.each([
    '/templates//17',
    '//templates',
    '/templates//',
    '/templates/%2F',
    '/templates/..%2Ftransmissions',
    '/templates/%5c..%5ctransmissions',
    '/templates/%252e%252e/transmissions',
    '/templates/a%252Fb',
    '/templates/..;/transmissions',
    '/templates;x=1',
    '/templates/%3b',
    '/templates/%00',
    '/templates/%0d%0a',
    '/templates/...',
    '/templates/..%20/transmissions',
    '/templates/%20',
    '/templates/%EF%BC%8E%EF%BC%8E/transmissions',
    '/templates/．．/transmissions',
    '/templates/%E2%80%A5/transmissions',
    '/templates/a%EF%BC%8Fb',
    '/templates/%ff',
    '/templates/%zz',
    '/templates/%c0%ae%c0%ae/transmissions',
  ])('what %s means cannot be told', (path) => expect(fits('/**', path)).toBeUndefined())

  it.each([
    ['https://api.test/v1', 'https://api.test/v2/templates'],
    ['https://api.test/v1', 'https://api.test/v1x/templates'],
    ['https://api.test/v1', 'https://api.test/'],
    ['https://api.test/v1', 'https://api.test/V1/templates'],
    ['https://api.test/v1', 'https://api.test/v1/../templates'],
    ['https://api.test/v1', 'https://api.test:8443/v1/templates'],
    ['https://api.test/v1', 'http://api.test/v1/templates'],
    ['https://api.test/v1', 'https://evil.test/v1/templates'],
    ['https://api.test/a//b', 'https://api.test/a//b/templates'],
  ])('below %s is not %s', (on, address) => {
    expect(readPathBelow(new URL(address), new URL(on))).toBeUndefined()
  })

  it.each(['https://api.test', 'https://api.test/', 'https://api.test/v1/', 'https://API.test:443/v1'])(
    'stands on %s, with or without a slash',
    (on) => expect(fits('/templates', 'templates', on.endsWith('/') ? on : `${on}/`)).toBe(true),
  )
})

test.each<[Endpoint['methods'], string, boolean]>([
  [['GET'], 'GET', true],
  [['GET'], 'HEAD', true],
  [['HEAD'], 'GET', false],
  [['GET'], 'OPTIONS', false],
  [['GET', 'POST'], 'POST', true],
  [['GET'], 'POST', false],
  [['POST'], 'HEAD', false],
])('%j lets %s through: %s', (methods, method, expected) => {
  const asked = method === 'POST' || method === 'HEAD' || method === 'OPTIONS' ? method : 'GET'
  expect(fitsEndpoint({ methods, path: '/a' }, asked, ['a'])).toBe(expected)
})

describe('whatever stands in the path', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2E%2e',
      '%252e',
      '/',
      '//',
      '%2f',
      '%5C',
      '\\',
      ';',
      '%3B',
      '．',
      '／',
    ),
    fc.constantFrom('allowed', 'secret', 'a', '%61', '%20', '%00', '?', '#', '%', '{id}', '**'),
    fc.string({ maxLength: 2 }),
  )
  const path = fc.array(piece, { maxLength: 8 }).map((pieces) => `/${pieces.join('')}`)

  /** Every way in which a server may read a path: decoded once or more, parameters cut off, odd characters taken for usual. */
  function readings(pathname: string): string[] {
    const forms = new Set([pathname])
    for (let round = 0; round < 3; round++) {
      for (const form of [...forms]) {
        forms.add(tryDecode(form))
        forms.add(form.replace(/;[^/]*/g, ''))
        forms.add(form.replaceAll('\\', '/'))
        forms.add(form.normalize('NFKC'))
        forms.add(form.replace(/\/{2,}/g, '/'))
        forms.add(form.replace(/[ \t]+(?=\/|$)/g, ''))
      }
    }
    return [...forms].map((form) => collapse(form.split('\0')[0] ?? ''))
  }

  function tryDecode(text: string): string {
    try {
      return decodeURIComponent(text)
    } catch {
      return text
    }
  }

  function collapse(text: string): string {
    const kept: string[] = []
    for (const segment of text.split('/')) {
      if (segment === '..') kept.pop()
      else if (segment !== '' && segment !== '.') kept.push(segment)
    }
    return `/${kept.join('/')}`
  }

  it('what is let through to /allowed is there however a server reads it', () => {
    fc.assert(
      fc.property(path, (typed) => {
        const url = `https://api.test/v1${typed}`
        if (!URL.canParse(url)) return
        const address = new URL(url)
        const segments = readPathBelow(address, new URL(base))
        if (segments === undefined) return
        if (!fitsEndpoint({ methods: ['GET'], path: '/allowed/**' }, 'GET', segments)) return
        for (const reading of readings(address.pathname)) expect(`${reading}/`).toMatch(/^\/v1\/allowed\//)
      }),
      { numRuns: 5000 },
    )
  })

  it('plain segments are read as they are typed, and fit their own template', () => {
    const segment = fc.stringMatching(/^[\w-]{1,8}$/)
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 5 }), (segments) => {
        const typed = `/${segments.join('/')}`
        expect(readPathBelow(new URL(base + typed), new URL(base))).toEqual(segments)
        expect(fits(typed, typed)).toBe(true)
        expect(fits(`/${segments.map(() => '{any}').join('/')}`, typed)).toBe(true)
      }),
    )
  })
})
