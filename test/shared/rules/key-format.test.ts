import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInProviders, findKind } from '../../../src/shared/providers'
import { hint, recognise } from '../../../src/shared/rules/key-format'

const apik = 'apik:550e8400-e29b-41d4-a716-446655440000:3f8c9a2b1d4e7a5f'
const secretKey = 'sk_vYZCAeHawUqDCmVpEKh2U'

function kindOf(providerId: string, kindId: string) {
  const kind = findKind(builtInProviders, { providerId, kindId })
  if (kind === undefined) throw new Error(`No kind ${kindId}`)
  return kind
}

describe('recognise', () => {
  it.each([
    ['sk_test_vYZCAeHawUqDCmVpEKh2U', 'moment-payments', 'secret-key', 'test'],
    [secretKey, 'moment-payments', 'secret-key', 'live'],
    ['pk_test_WeHsNn87r4gtNc5BQT9Mj', 'moment-payments', 'public-key', 'test'],
    ['pk_WeHsNn87r4gtNc5BQT9MjAbc', 'moment-payments', 'public-key', 'live'],
  ])('%s', (value, providerId, kindId, mode) => {
    expect(recognise(value, builtInProviders)).toEqual({ providerId, kindId, part: 'key', mode, value })
  })

  it(apik, () => {
    const recognised = { providerId: 'moloni-on', kindId: 'api-key', part: 'token', mode: null, value: apik }
    expect(recognise(apik, builtInProviders)).toEqual(recognised)
  })

  it.each([
    (key: string) => `  ${key}\n`,
    (key: string) => `Bearer ${key}`,
    (key: string) => `Authorization: Bearer ${key}`,
    (key: string) => `"${key}"`,
    (key: string) => `“${key}”`,
    (key: string) => `\`${key}\`,`,
    (key: string) => `export MOMENT_KEY='${key}' # of the shop`,
    (key: string) => `MOMENT_KEY=${key}`,
    (key: string) => `key:${key}`,
    (key: string) => `{"name": "Shop", "key": "${key}"}`,
    (key: string) => `{\\"key\\": \\"${key}\\"}`,
    (key: string) => `curl -H "Authorization: Bearer ${key}" https://api.momentco.io`,
    (key: string) => `<td>${key}</td>`,
  ])('sees the key in what was pasted with it: %s', (paste) => {
    for (const key of [secretKey, apik]) expect(recognise(paste(key), builtInProviders)?.value).toBe(key)
  })

  it.each([
    '',
    'sk_',
    'sk_test_',
    'sk_live_vYZCAeHawUqDCmVpEKh2U',
    'task_test_vYZCAeHawUqDCmVpEKh2U',
    'apik:550e8400:3f8c9a2b1d4e7a5f',
    'hello world',
    `${secretKey}-`,
  ])('knows nothing of %j', (text) => {
    expect(recognise(text, builtInProviders)).toBeUndefined()
  })
})

describe('hint', () => {
  it.each([
    ['moment-payments', 'secret-key', 'sk_test_vYZCAeHawUqDCmVpEKh2U', 'sk_test_…2U'],
    ['moment-payments', 'secret-key', secretKey, 'sk_…2U'],
    ['moment-payments', 'secret-key', 'sk_test_short123', 'sk_test_…'],
    ['moloni-on', 'api-key', apik, 'apik:…5f'],
    ['milient-moment', 'api-key', 'abcdefghijklmnop', '…op'],
    ['milient-moment', 'api-key', 'abcdefghijklmno', null],
    ['milient-moment', 'api-key', '', null],
  ])('%s %s %s', (providerId, kindId, value, expected) => {
    expect(hint(value, kindOf(providerId, kindId))).toBe(expected)
  })

  it('shows two characters at most, and not how many there are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const shown = hint(value, kindOf('milient-moment', 'api-key'))
        if (shown === null) return
        expect(shown).toBe(`…${[...value].slice(-2).join('')}`)
        expect([...value].length).toBeGreaterThanOrEqual(16)
      }),
    )
  })
})
