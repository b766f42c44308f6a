import { describe, expect, it } from 'vitest'
import type { Signing } from '../../../src/main/tester/authentication'
import { signForAws } from '../../../src/main/tester/sign-aws'
import { successOf } from '../../helpers/temporary-vault'

/** Credential, date and requests of the test suite that AWS publishes for Signature Version 4, as are the signatures. */
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'
const date = new Date('2015-08-30T12:36:00Z')

function sign(change: Partial<Signing>, service = 'service', sessionToken = '') {
  const values = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey, sessionToken, region: 'us-east-1', service }
  const parts = Object.entries(values).map(([name, value]) => ({
    ...{ name, value, label: `${name} of AWS` },
    secret: name === 'secretAccessKey' || name === 'sessionToken',
  }))
  const scheme = {
    type: 'aws-sigv4' as const,
    accessKeyId: { part: 'accessKeyId' },
    secretAccessKey: { part: 'secretAccessKey' },
    sessionToken: { part: 'sessionToken' },
    region: { part: 'region' },
    service: { part: 'service' },
  }
  const request: Signing = {
    ...{ method: 'GET', url: 'https://example.amazonaws.com/', headers: [], body: null },
    ...{ at: date, nonce: '', challenge: null },
    ...change,
  }
  return successOf(signForAws(scheme, parts, request))
}

function headersOf(change: Partial<Signing>, service?: string, sessionToken?: string) {
  const { headers } = sign(change, service, sessionToken)
  return Object.fromEntries(headers.map(({ name, value }) => [name, value]))
}

const form = [{ name: 'Content-Type', value: 'application/x-www-form-urlencoded' }]

describe('what AWS publishes', () => {
  it.each<[string, Partial<Signing>, string, string]>([
    [
      'get-vanilla',
      {},
      'host;x-amz-date',
      '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
    ],
    [
      'get-vanilla-query-order-key-case',
      { url: 'https://example.amazonaws.com/?Param2=value2&Param1=value1' },
      'host;x-amz-date',
      'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
    ],
    [
      'get-vanilla-utf8-query',
      { url: 'https://example.amazonaws.com/?%E1%88%B4=bar' },
      'host;x-amz-date',
      '2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04',
    ],
    [
      'post-vanilla',
      { method: 'POST' },
      'host;x-amz-date',
      '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b',
    ],
    [
      'post-x-www-form-urlencoded',
      { method: 'POST', headers: form, body: 'Param1=value1' },
      'content-type;host;x-amz-date',
      'ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a',
    ],
  ])('%s', (_, change, signed, signature) => {
    expect(headersOf(change)).toEqual({
      'X-Amz-Date': '20150830T123600Z',
      Authorization: `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=${signed}, Signature=${signature}`,
    })
  })

  it('post-sts-header-before', () => {
    const sessionToken =
      'AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA=='
    expect(headersOf({ method: 'POST' }, 'service', sessionToken)).toEqual({
      'X-Amz-Date': '20150830T123600Z',
      'X-Amz-Security-Token': sessionToken,
      Authorization:
        'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date;x-amz-security-token, Signature=85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead',
    })
  })
})

it('S3 gets the hash of the body too', () => {
  expect(headersOf({}, 's3')).toMatchObject({
    'X-Amz-Content-Sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  })
})

it('what may be shown has the key id and not the signature', () => {
  const { headers, derived } = sign({}, 'service', 'a session token')
  const shown = headers.map((header) => header.shown).join(' ')
  expect(shown).toContain('Credential=AKIDEXAMPLE/')
  expect(shown).toContain('Signature=‹secretAccessKey of AWS›')
  expect(shown).not.toContain('a session token')
  expect(derived).toEqual([
    { label: 'secretAccessKey of AWS', value: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ])
})
