import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { canonicalJson } from '../../../src/main/vault/canonical-json'
import {
  decodeHeader,
  encodeHeader,
  type Header,
  headerMaximumBytes,
  isAuthentic,
  noProgress,
} from '../../../src/main/vault/header'
import { makeKeychainSlot } from '../../../src/main/vault/key-slots'
import { makeRootKey } from '../../../src/main/vault/keys'
import { makeRecovery } from '../../../src/main/vault/recovery-code'
import { keyDerivationFloor, makePasswordSlot, openPasswordSlot } from '../../../src/main/vault/slots'
import { forgeHeader, forgeHeaderJson, forgeSlot } from '../../helpers/forge-header'
import { successOf } from '../../helpers/temporary-vault'

const path = '/home/someone/vault/vault.hdr'
const rootKey = makeRootKey()
let header: Header
let bytes: Buffer

beforeAll(async () => {
  const vaultId = randomUUID()
  header = {
    vaultId,
    createdAt: '2026-11-22T03:07:48.207Z',
    cipher: 'chacha20',
    slots: {
      password: await makePasswordSlot(vaultId, rootKey, 'a password', keyDerivationFloor),
      recovery: makeRecovery(vaultId, rootKey).slot,
      keychain: makeKeychainSlot(vaultId, rootKey, makeRootKey()),
    },
    pendingSlots: null,
    progress: noProgress,
  }
  bytes = encodeHeader(header, rootKey)
})

const damaged = { ok: false, error: { code: 'header-damaged', message: expect.stringContaining(path) } }

test('a header is four short lines, reads back the same and is authentic only under its root key', () => {
  const lines = bytes.toString('utf8').split('\n')
  expect(lines.map((line) => line.split(' ')[0]).with(1, 'json')).toEqual([
    'latchkey-vault',
    'json',
    'mac',
    'checksum',
    '',
  ])
  expect(bytes.length).toBeLessThan(headerMaximumBytes / 4)

  const decoded = successOf(decodeHeader(bytes, path))
  expect(decoded.header).toEqual(header)
  expect(isAuthentic(decoded, rootKey)).toBe(true)
  expect(isAuthentic(decoded, makeRootKey())).toBe(false)
})

describe('damage is told apart from a wrong password, without one', () => {
  test('any bit that flips', () => {
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = Buffer.from(bytes)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(decodeHeader(flipped, path)).toEqual(damaged)
    }
  })

  test('any cut, and anything appended', () => {
    for (let length = 0; length < bytes.length; length += 1)
      expect(decodeHeader(bytes.subarray(0, length), path)).toEqual(damaged)
    expect(decodeHeader(Buffer.concat([bytes, Buffer.from('\n')]), path)).toEqual(damaged)
    expect(decodeHeader(Buffer.concat([bytes, bytes]), path)).toEqual(damaged)
  })

  test('any bytes that are no header', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9_000 }), (junk) => {
        expect(decodeHeader(Buffer.from(junk), path)).toEqual(damaged)
      }),
    )
  })

  test('too many bytes, even of a good form', () => {
    const long = forgeHeaderJson(bytes, (json) => ({ ...json, cipher: 'x'.repeat(headerMaximumBytes) }))
    expect(decodeHeader(long, path)).toMatchObject({
      error: { message: expect.stringContaining('larger than') },
    })
  })
})

describe('a header with a good checksum is refused before anything is derived', () => {
  const slots: Record<string, object> = {
    'memory of 1 KiB': { memoryKiB: 1 },
    'memory of 4 TiB': { memoryKiB: 4 * 2 ** 30 },
    'no memory': { memoryKiB: 0 },
    'a fraction of memory': { memoryKiB: 65_536.5 },
    'too many passes': { iterations: 21 },
    'no pass': { iterations: 0 },
    'too many lanes': { parallelism: 9 },
    'another derivation': { kdf: 'md5' },
    'another kind of slot': { type: 'none' },
    'a field more in a slot': { hint: 'my birthday' },
    'a short salt': { salt: 'AAAA' },
    'another spelling of the salt': { salt: `${'A'.repeat(22)}==` },
    'a key of another length': { wrappedKey: 'A'.repeat(79) },
  }
  test.each(Object.entries(slots))('%s', (_, change) => {
    expect(decodeHeader(forgeSlot(bytes, change), path)).toEqual(damaged)
  })

  const changes: Record<string, (json: Record<string, unknown>) => object> = {
    'no password': (json) => ({ ...json, slots: { ...header.slots, password: null } }),
    'a recovery slot as the keychain': (json) => ({
      ...json,
      slots: { ...header.slots, keychain: header.slots.recovery },
    }),
    'a slot more': (json) => ({ ...json, slots: { ...header.slots, hint: header.slots.recovery } }),
    'a list of slots': (json) => ({ ...json, slots: [header.slots.password] }),
    'no progress': ({ progress: _, ...rest }) => rest,
    'another cipher': (json) => ({ ...json, cipher: 'none' }),
    'a field more': (json) => ({ ...json, note: '' }),
    'no id': ({ vaultId: _, ...rest }) => rest,
  }
  test.each(Object.entries(changes))('%s', (_, change) => {
    expect(decodeHeader(forgeHeaderJson(bytes, change), path)).toEqual(damaged)
  })

  const rewritings: Record<string, (content: string) => string> = {
    'spaces in the JSON': (content) => content.replace('","', '", "'),
    'a name twice': (content) => content.replace('{"cipher"', '{"cipher":"none","cipher"'),
    'other order': (content) => content.replace(/\{("cipher":"chacha20"),(.*)\}\n$/, '{$2,$1}\n'),
    'no JSON': () => 'latchkey-vault 2\n{\n',
    'no version': (content) => content.replace('latchkey-vault 2', 'latchkey-vault'),
    'version 0': (content) => content.replace('latchkey-vault 2', 'latchkey-vault 0'),
    'version 02': (content) => content.replace('latchkey-vault 2', 'latchkey-vault 02'),
    'one line': () => 'latchkey-vault 2',
    nothing: () => '',
  }
  test.each(Object.entries(rewritings))('%s', (_, rewrite) => {
    expect(decodeHeader(forgeHeader(bytes, rewrite), path)).toEqual(damaged)
  })

  test('a later version is newer, not damaged', () => {
    const newer = { ok: false, error: { code: 'vault-newer', message: expect.stringContaining(path) } }
    expect(
      decodeHeader(
        forgeHeader(bytes, (content) => content.replace('vault 2', 'vault 3')),
        path,
      ),
    ).toEqual(newer)
    expect(
      decodeHeader(
        forgeHeader(bytes, () => 'latchkey-vault 17\nanything at all\n\n'),
        path,
      ),
    ).toEqual(newer)
  })
})

describe('a header that was changed by someone without the password', () => {
  test('is not authentic', () => {
    const changed = forgeHeaderJson(bytes, (json) => ({ ...json, createdAt: '2020-01-01T00:00:00.000Z' }))
    expect(isAuthentic(successOf(decodeHeader(changed, path)), rootKey)).toBe(false)
    const more = forgeHeader(bytes, (content) => `${content}more\n`)
    expect(isAuthentic(successOf(decodeHeader(more, path)), rootKey)).toBe(false)
  })

  test('has slots that do not open: every field of a slot and the id of the vault belong to it', async () => {
    const slot = header.slots.password
    expect(await openPasswordSlot(header.vaultId, slot, 'a password')).toEqual(rootKey)
    expect(await openPasswordSlot(header.vaultId, slot, 'a passwore')).toBeUndefined()
    expect(await openPasswordSlot(randomUUID(), slot, 'a password')).toBeUndefined()
    const other = await makePasswordSlot(header.vaultId, rootKey, 'a password', keyDerivationFloor)
    for (const change of [
      { id: other.id },
      { salt: other.salt },
      { wrappedKey: other.wrappedKey },
      { iterations: slot.iterations + 1 },
    ])
      expect(await openPasswordSlot(header.vaultId, { ...slot, ...change }, 'a password')).toBeUndefined()
  })
})

test('canonical JSON is JSON, and the order in which names were given does not show', () => {
  const names = fc.string({ maxLength: 3 }).filter((name) => name !== '__proto__')
  const { json } = fc.letrec<{ json: Parameters<typeof canonicalJson>[0] }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 3 },
      fc.string(),
      fc.integer(),
      fc.array(tie('json'), { maxLength: 3 }),
      fc.dictionary(names, tie('json'), { maxKeys: 3 }),
    ),
  }))
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value)
      expect(JSON.parse(text)).toEqual(value)
      expect(canonicalJson(reversed(value))).toBe(text)
    }),
  )
  // RFC 8785, section 3.2.3: names are sorted by UTF-16 code units.
  expect(
    canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }),
  ).toBe('{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}')
})

function reversed(value: Parameters<typeof canonicalJson>[0]): Parameters<typeof canonicalJson>[0] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toReversed())
}
