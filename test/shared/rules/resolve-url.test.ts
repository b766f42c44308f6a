import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Field } from '../../../src/shared/model/request'
import { resolveUrl } from '../../../src/shared/rules/resolve-url'
import { field, place } from './environments'

function resolve(url: string, baseUrl: string, values: Record<string, string> = {}, query: Field[] = []) {
  const result = resolveUrl({ url, query }, place(baseUrl, values))
  return result.ok ? result.value : result.error
}

describe('a path on the base URL', () => {
  it.each([
    ['/customers', 'https://x.test/api/1.0', 'https://x.test/api/1.0/customers'],
    ['customers', 'https://x.test/api/1.0/', 'https://x.test/api/1.0/customers'],
    ['', 'https://x.test/v1', 'https://x.test/v1'],
    ['/', 'https://x.test/v1', 'https://x.test/v1/'],
    ['?a=b', 'https://x.test/v1', 'https://x.test/v1?a=b'],
    ['  /a b ', 'https://x.test', 'https://x.test/a%20b'],
    ['/a#part', 'https://x.test', 'https://x.test/a'],
    ['/a?b=c#part', 'https://x.test', 'https://x.test/a?b=c'],
    ['/a#?not=query', 'https://x.test', 'https://x.test/a'],
    ['/../admin', 'https://x.test/api/1.0', 'https://x.test/api/admin'],
    ['/../../../../x', 'https://x.test/api', 'https://x.test/x'],
    ['/customers:batch', 'https://x.test', 'https://x.test/customers:batch'],
    ['customers:batch', 'https://x.test', 'https://x.test/customers:batch'],
    ['javascript:alert(1)', 'https://x.test', 'https://x.test/javascript:alert(1)'],
    ['@evil.test/x', 'https://x.test', 'https://x.test/@evil.test/x'],
    ['.evil.test', 'https://x.test', 'https://x.test/.evil.test'],
    [':8443/x', 'https://x.test', 'https://x.test/:8443/x'],
    ['/a', 'HTTPS://X.Test:443', 'https://x.test/a'],
    ['/%2e%2e/b', 'https://x.test/a', 'https://x.test/b'],
  ])('%j on %s', (url, baseUrl, expected) => {
    expect(resolve(url, baseUrl)).toBe(expected)
  })

  it.each([
    '//evil.test/x',
    '/\\evil.test',
    '\\\\evil.test',
    '/a\\b',
    'https:evil.test',
    'http:/evil.test',
    '/a\u0000b',
    '/a\tb',
  ])('refuses %j', (url) => {
    expect(resolve(url, 'https://x.test')).toMatchObject({ code: 'invalid-request', field: 'url' })
  })
})

describe('an absolute address', () => {
  it.each([
    ['https://y.test/a', 'https://y.test/a'],
    ['HTTPS://Y.TEST:443/a/../b', 'https://y.test/b'],
    ['http://0x7f.1/', 'http://127.0.0.1/'],
    ['https://bücher.test/', 'https://xn--bcher-kva.test/'],
    ['ftp://y.test/', 'ftp://y.test/'],
  ])('%s stands alone', (url, expected) => {
    expect(resolve(url, 'https://x.test/v1')).toBe(expected)
  })

  it.each(['https://', 'https://a b/', 'https://[::1', 'https://256.256.256.256/', 'https://y.test:99999/'])(
    'refuses %s',
    (url) => {
      expect(resolve(url, 'https://x.test')).toMatchObject({ code: 'invalid-request', field: 'url' })
    },
  )
})

describe('variables', () => {
  it.each([
    ['/{{id}}', { id: 'a b?c#d%e' }, 'https://x.test/a%20b%3Fc%23d%25e'],
    ['/{{version}}/x', { version: 'api/v2' }, 'https://x.test/api/v2/x'],
    ['https://{{host}}/x', { host: 'y.test:8443' }, 'https://y.test:8443/x'],
    ['{{base}}/x', { base: 'https://y.test/v1' }, 'https://y.test/v1/x'],
    ['/x?q={{q}}', { q: 'a&b=c/d' }, 'https://x.test/x?q=a%26b%3Dc%2Fd'],
    ['/{{lone}}', { lone: '\ud800' }, 'https://x.test/%EF%BF%BD'],
    ['/{{name}}', { name: '\\\\evil.test' }, 'https://x.test/%5C%5Cevil.test'],
  ])('%s', (url, values, expected) => {
    expect(resolve(url, 'https://x.test', values)).toBe(expected)
  })

  it('may stand in the path of the base URL', () => {
    const base = 'https://x.test/api/1.0/companies/{{companyCode}}'
    expect(resolve('/customers', base, { companyCode: 'nordlys' })).toBe(
      'https://x.test/api/1.0/companies/nordlys/customers',
    )
    expect(resolve('/customers', base, { companyCode: '' })).toMatchObject({
      code: 'unknown-variable',
      field: 'environment.baseUrl',
      message: expect.stringContaining('companyCode has no value'),
    })
  })

  it('cannot make two slashes of one', () => {
    expect(resolve('{{slash}}/evil.test', 'https://x.test', { slash: '/' })).toMatchObject({
      code: 'invalid-request',
    })
  })
})

describe('the query list', () => {
  it('is appended, encoded, without what is off or empty', () => {
    const query = [field('size', '1'), field('off', '1', false), field('', ''), field('a b', 'ø&={{v}}')]
    expect(resolve('/c?page=2', 'https://x.test', { v: '+' }, query)).toBe(
      'https://x.test/c?page=2&size=1&a%20b=%C3%B8%26%3D%2B',
    )
  })

  it('names the field of a variable that is not there', () => {
    expect(resolve('/c', 'https://x.test', {}, [field('a', '1'), field('b', '{{v}}')])).toMatchObject({
      code: 'unknown-variable',
      field: 'query.1.value',
    })
  })
})

describe('the origin of the base URL', () => {
  const trouble = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[/\\@:.?#%a{}[\]\t\n ]{0,12}$/),
    fc.constantFrom(
      '..',
      '%2e%2e',
      '//evil.test',
      '\\\\evil.test',
      '@evil.test',
      ':pass@evil.test',
      '\u3002evil.test',
    ),
  )

  it('stays, whatever path, query and variables are', () => {
    fc.assert(
      fc.property(trouble, trouble, trouble, trouble, (url, value, name, company) => {
        fc.pre(!/^\s*[a-z][a-z0-9+.-]*:\/\//i.test(url) && !url.includes('{{'))
        fc.pre(![value, name, company].some((text) => text.includes('{{')))
        const result = resolve(
          `/${url}`,
          'https://x.test:8443/api/{{company}}',
          { value, company: company || 'c' },
          [field(name, '{{value}}')],
        )
        if (typeof result === 'string') expect(new URL(result).origin).toBe('https://x.test:8443')
      }),
      { numRuns: 1000 },
    )
  })
})
