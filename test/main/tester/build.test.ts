import { describe, expect, it } from 'vitest'
import { authenticate } from '../../../src/main/tester/authenticate'
import { type Authentication, noAuthentication, type Signing } from '../../../src/main/tester/authentication'
import { build } from '../../../src/main/tester/build'
import type { Request } from '../../../src/shared/model/request'
import { header } from './workbench'

const own: Authentication = {
  ...noAuthentication,
  headers: [{ name: 'X-API-Key', value: 'hidden', shown: '‹key›', secret: true }],
}

const signing: Signing = {
  ...{ method: 'GET', url: 'https://own.test/a', headers: [], body: null },
  ...{ at: new Date(), nonce: 'nonce', challenge: null },
}

function buildWith(
  change: Partial<Pick<Request, 'headers'>>,
  authentication = own,
  values: Record<string, string> = {},
) {
  const variables = Object.entries(values).map(([name, value]) => ({ name, value }))
  const { headers = [] } = change
  return build(
    { method: 'GET', headers, body: { type: 'none' } },
    'https://own.test/a?b=1',
    { variables },
    authentication,
  )
}

describe('typed headers', () => {
  it.each([
    'Host',
    'content-length',
    'Transfer-Encoding',
    'Connection',
    'Keep-Alive',
    'Upgrade',
    'TE',
    'Trailer',
    'Expect',
  ])('%s is not for typing', (name) => {
    expect(buildWith({ headers: [header(name, '1')] })).toMatchObject({
      error: {
        code: 'invalid-request',
        field: 'headers.0',
        message: expect.stringContaining(`${name} is set from`),
      },
    })
  })

  it.each(['', 'A B', 'A:', 'Ä', '(A)'])('%j is no name', (name) => {
    expect(buildWith({ headers: [header(name, '1')] })).toMatchObject({
      error: { code: 'invalid-request', field: 'headers.0' },
    })
  })

  it.each(['a\r\nX-Evil: 1', 'a\nb', 'a\u0000b', 'naïve €', 'a\u007fb'])(
    'a value like %j is refused and not quoted',
    (value) => {
      const result = buildWith({ headers: [header('X-Note', '{{note}}')] }, own, { note: value })
      expect(result).toMatchObject({ error: { code: 'invalid-request', field: 'headers.0' } })
      expect(JSON.stringify(result)).not.toContain(JSON.stringify(value).slice(1, -1))
    },
  )

  it.each(['X-API-Key', 'x-api-key'])('%s is refused where the credential sets it too', (name) => {
    expect(buildWith({ headers: [header('A', '1'), header(name, 'mine')] })).toMatchObject({
      error: { code: 'invalid-request', field: 'headers.1.name', message: expect.stringContaining('sets') },
    })
    expect(buildWith({ headers: [{ ...header(name, 'mine'), enabled: false }] }).ok).toBe(true)
    expect(buildWith({ headers: [header(name, 'mine')] }, noAuthentication).ok).toBe(true)
  })
})

describe('what the credential sets', () => {
  it.each([
    [{ name: 'Host', value: 'evil.test' }],
    [{ name: 'X-Key', value: 'a\nb' }],
    [{ name: 'X Key', value: 'a' }],
    [{ name: 'X-Key', value: 'ключ' }],
  ])('is checked as well: %j', (field) => {
    const headers = [{ ...field, shown: '', secret: true }]
    expect(buildWith({}, { ...noAuthentication, headers })).toMatchObject({
      error: { code: 'invalid-request', field: 'credentialId' },
    })
  })

  it('does not replace a parameter of the address', () => {
    const parameters = [{ name: 'b', value: 'hidden', shown: '‹key›', secret: true }]
    expect(buildWith({}, { ...noAuthentication, parameters })).toMatchObject({
      error: { code: 'invalid-request', field: 'query' },
    })
  })
})

describe('authenticate', () => {
  const part = (name: string, value: string) => ({ name, value, secret: true, label: name })
  const basic = { type: 'basic', username: { part: 'u' }, password: { part: 'p' } } as const

  it('refuses a user name that a server would split', () => {
    expect(authenticate(basic, [part('u', 'a:b'), part('p', 'c')], signing)).toMatchObject({
      error: { code: 'invalid-request', message: expect.stringContaining('colon') },
    })
  })

  it.each([[[]], [[part('u', 'a')]], [[part('u', 'a'), part('p', '')]]])(
    'misses what is not there: %j',
    (parts) => {
      expect(authenticate(basic, parts, signing)).toMatchObject({
        error: { code: 'invalid-request', field: 'credentialId' },
      })
    },
  )
})
