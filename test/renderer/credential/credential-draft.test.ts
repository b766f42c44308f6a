import { describe, expect, it } from 'vitest'
import {
  findDoubt,
  offeredMode,
  readPaste,
  suggestTitle,
} from '../../../src/renderer/features/credential/credential-draft'
import { describeScheme, findHint } from '../../../src/renderer/features/credential/describe-credential'
import { builtInProviders, findKind } from '../../../src/shared/providers'
import type { CredentialKind } from '../../../src/shared/providers/credential-kind'

function kindOf(providerId: string, kindId: string): CredentialKind {
  const kind = findKind(builtInProviders, { providerId, kindId })
  if (kind === undefined) throw new Error(`${providerId} has no ${kindId}`)
  return kind
}

const secretKey = kindOf('moment-payments', 'secret-key')
const milientKey = kindOf('milient-moment', 'api-key')
const moloniKey = 'apik:6d1c5d1e-1f0a-4f43-9a55-0a3a7e6f1c01:abcdef0123456789'

describe('offeredMode', () => {
  it('is the mode of the view, where the kind has it', () => {
    expect(offeredMode(milientKey, 'test')).toBe('test')
    expect(offeredMode({ ...milientKey, modes: ['live'] }, 'test')).toBe('live')
  })
})

describe('suggestTitle', () => {
  it('names kind and mode, and counts on when that is taken, whatever its case', () => {
    expect(suggestTitle(secretKey, 'test', [])).toBe('Secret key, Test')
    expect(suggestTitle(milientKey, 'both', [])).toBe('API key')
    expect(suggestTitle(secretKey, 'test', ['secret key, test', 'Secret key, Test 2'])).toBe(
      'Secret key, Test 3',
    )
  })
})

describe('readPaste', () => {
  it('finds the key in what is around it', () => {
    expect(
      readPaste(
        'curl -H "Authorization: Bearer sk_test_abcDEF12345678"',
        builtInProviders,
        'moment-payments',
        secretKey,
      ),
    ).toEqual({
      type: 'recognised',
      key: {
        providerId: 'moment-payments',
        kindId: 'secret-key',
        part: 'key',
        mode: 'test',
        value: 'sk_test_abcDEF12345678',
      },
    })
  })

  it('files no key of another provider', () => {
    expect(readPaste(moloniKey, builtInProviders, 'moment-payments', secretKey)).toEqual({
      type: 'foreign',
      providerName: 'Moloni ON',
    })
  })

  it('puts a key without a known format where it must go, if there is one such place only', () => {
    expect(readPaste(' a1b2c3 ', builtInProviders, 'milient-moment', milientKey)).toEqual({
      type: 'only-place',
      part: 'key',
      value: 'a1b2c3',
    })
    expect(
      readPaste('a1b2c3', builtInProviders, 'momentus-connect', kindOf('momentus-connect', 'api-token')),
    ).toEqual({
      type: 'unknown',
    })
    expect(readPaste('a1b2c3', builtInProviders, 'moment-payments', secretKey)).toEqual({ type: 'unknown' })
    expect(readPaste('  ', builtInProviders, 'milient-moment', milientKey)).toEqual({ type: 'nothing' })
  })
})

describe('findDoubt', () => {
  it.each([
    ['sk_test_abcDEF12345678', 'test', null],
    ['sk_test_abcDEF12345678', 'live', 'This looks like a Test key.'],
    ['pk_abcDEF12345678', 'live', 'This looks like a Public key.'],
    [moloniKey, 'live', 'This looks like a key of Moloni ON.'],
    ['anything', 'live', null],
  ] as const)('of %s for %s: %s', (value, mode, doubt) => {
    expect(findDoubt(value, builtInProviders, 'moment-payments', secretKey, mode)).toBe(doubt)
  })
})

describe('describeScheme', () => {
  const parts = [
    { name: 'headerName', secret: false, value: 'X-API-Key', expiresAt: null },
    { name: 'value', secret: true, hint: null, expiresAt: null },
  ] as const

  it('says how a key travels', () => {
    expect(describeScheme(milientKey, { parts: [] })).toBe('Basic apikey')
    expect(describeScheme(secretKey, { parts: [] })).toBe('Bearer')
    expect(describeScheme(kindOf('generic', 'header'), { parts: [...parts] })).toBe('X-API-Key')
    expect(describeScheme(kindOf('momentus-connect', 'api-token'), { parts: [] })).toBe(
      'apitoken, ocp-apim-subscription-key',
    )
  })
})

describe('findHint', () => {
  it('is that of the first secret part that shows anything', () => {
    expect(
      findHint({
        parts: [
          { name: 'a', secret: false, value: 'plain', expiresAt: null },
          { name: 'b', secret: true, hint: null, expiresAt: null },
          { name: 'c', secret: true, hint: '…Zk', expiresAt: null },
        ],
      }),
    ).toBe('…Zk')
    expect(findHint({ parts: [] })).toBeNull()
  })
})
