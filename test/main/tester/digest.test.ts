import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Signing } from '../../../src/main/tester/authentication'
import { parseChallenges } from '../../../src/main/tester/challenges'
import { answerDigest, isDigestChallenge } from '../../../src/main/tester/digest'
import { successOf } from '../../helpers/temporary-vault'

/** Password, nonces and responses of RFC 7616 section 3.9.1. */
const nonce = '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v'
const clientNonce = 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ'
const opaque = 'FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS'

function challengeOf(algorithm: string, rest = ''): string {
  return `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, nonce="${nonce}", opaque="${opaque}"${rest}`
}

function answer(challenge: string | null, username = 'Mufasa', change: Partial<Signing> = {}) {
  const values = { username, password: 'Circle of Life' }
  const parts = Object.entries(values).map(([name, value]) => ({
    ...{ name, value, label: `${name} of Mufasa`, secret: name === 'password' },
  }))
  const scheme = {
    type: 'digest' as const,
    username: { part: 'username' },
    password: { part: 'password' },
  }
  const request: Signing = {
    ...{ method: 'GET', url: 'http://www.example.org/dir/index.html', headers: [], body: null },
    ...{ at: new Date(), nonce: clientNonce, challenge },
    ...change,
  }
  return successOf(answerDigest(scheme, parts, request))
}

function parametersOf(challenge: string, username?: string) {
  const [header] = answer(challenge, username).headers
  const [read] = parseChallenges(header?.value ?? '')
  return Object.fromEntries(read?.parameters ?? [])
}

describe('RFC 7616 section 3.9.1', () => {
  it.each([
    ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
    ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
  ])('%s', (algorithm, response) => {
    expect(parametersOf(challengeOf(algorithm))).toEqual({
      ...{ username: 'Mufasa', realm: 'http-auth@example.org', uri: '/dir/index.html', algorithm },
      ...{ nonce, nc: '00000001', cnonce: clientNonce, qop: 'auth', response, opaque },
    })
  })
})

it.each([
  [
    'RFC 2617 section 3.5, where MD5 is not named',
    ', qop="auth,auth-int"',
    '6629fae49393a05397450978507c4ef1',
  ],
  ['RFC 2069, which knows no quality of protection', '', '670fd8c2df070c60b045671b8b24ff02'],
])('%s', (_, quality, response) => {
  const challenge = `Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093"${quality}`
  const parts = [
    { name: 'username', value: 'Mufasa', label: '', secret: false },
    { name: 'password', value: 'Circle Of Life', label: '', secret: true },
  ]
  const { headers } = successOf(
    answerDigest({ type: 'digest', username: { part: 'username' }, password: { part: 'password' } }, parts, {
      ...{ method: 'GET', url: 'http://www.nowhere.org/dir/index.html', headers: [], body: null },
      ...{ at: new Date(), nonce: '0a4f113b', challenge },
    }),
  )
  expect(headers[0]?.value).toContain(`response="${response}"`)
})

it('of several challenges the first that is understood is answered', () => {
  const both = `Basic realm="x", Digest realm="y", nonce="1", qop="auth", algorithm=SHA-512-256, ${challengeOf('SHA-256')}, ${challengeOf('MD5')}`
  expect(parametersOf(both)).toMatchObject({ algorithm: 'SHA-256', realm: 'http-auth@example.org' })
})

it.each([
  ['nothing', null],
  ['Basic', 'Basic realm="x"'],
  ['an algorithm that is not known', 'Digest realm="x", nonce="1", algorithm=SHA-512-256'],
  ['a check of the body alone', 'Digest realm="x", nonce="1", qop="auth-int"'],
])('nothing is added for %s', (_, challenge) => {
  expect(answer(challenge).headers).toEqual([])
  expect(isDigestChallenge(challenge ?? '')).toBe(false)
})

it('a session binds both nonces, and a server may ask for the name to be hashed', () => {
  const md5 = (text: string) => createHash('md5').update(text).digest('hex')
  const secret = md5('Mufasa:http-auth@example.org:Circle of Life')
  const first = md5(`${secret}:${nonce}:${clientNonce}`)
  expect(parametersOf(challengeOf('MD5-sess', ', userhash=true'))).toMatchObject({
    username: md5('Mufasa:http-auth@example.org'),
    userhash: 'true',
    algorithm: 'MD5-sess',
    response: md5(`${first}:${nonce}:00000001:${clientNonce}:auth:${md5('GET:/dir/index.html')}`),
  })
})

it('a name that a quoted text cannot hold is written as RFC 8187 has it', () => {
  expect(answer(challengeOf('MD5'), 'Jäsøn "Doe"').headers[0]?.value).toContain(
    "username*=UTF-8''J%C3%A4s%C3%B8n%20%22Doe%22, ",
  )
})

it('what may be shown has no response', () => {
  const { headers, derived } = answer(challengeOf('MD5'))
  expect(headers[0]?.shown).toContain('response="‹password of Mufasa›"')
  expect(derived).toEqual([{ label: 'password of Mufasa', value: '8ca523f5e9506fed4657c9700eebdbec' }])
})
