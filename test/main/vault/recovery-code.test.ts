import { randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openKeySlot, renewRecoverySlot } from '../../../src/main/vault/key-slots'
import { makeRootKey } from '../../../src/main/vault/keys'
import { deriveRecoveryKey, makeRecovery, parseRecoveryCode } from '../../../src/main/vault/recovery-code'
import { successOf } from '../../helpers/temporary-vault'

const vaultId = randomUUID()
const rootKey = makeRootKey()
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const slip = { ok: false, error: { code: 'wrong-recovery-code', field: 'recoveryCode' } }

test('a code has nine groups of four and 160 bits that are never the same', () => {
  const codes = Array.from({ length: 200 }, () => makeRecovery(vaultId, rootKey).recoveryCode)
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(new Set(codes).size).toBe(codes.length)
  expect(new Set(codes.join('')).size).toBe(alphabet.length + 1)
  const [code = ''] = codes
  expect(successOf(parseRecoveryCode(code))).toHaveLength(20)
})

test('a code opens its slot, in this vault alone', () => {
  const { recoveryCode, slot } = makeRecovery(vaultId, rootKey)
  const secret = successOf(parseRecoveryCode(recoveryCode))
  expect(openKeySlot(vaultId, slot, deriveRecoveryKey(vaultId, secret))).toEqual(rootKey)
  const otherId = randomUUID()
  expect(openKeySlot(otherId, slot, deriveRecoveryKey(otherId, secret))).toBeUndefined()
  const other = successOf(parseRecoveryCode(makeRecovery(vaultId, rootKey).recoveryCode))
  expect(openKeySlot(vaultId, slot, deriveRecoveryKey(vaultId, other))).toBeUndefined()
})

test('however it is written down, it is the same code', () => {
  const { recoveryCode } = makeRecovery(vaultId, rootKey)
  const secret = successOf(parseRecoveryCode(recoveryCode))
  const spellings = fc.array(fc.constantFrom('', ' ', '-', '\u2013', '\u00a0', '\n', ' - '), {
    minLength: 36,
    maxLength: 36,
  })
  const letters = recoveryCode.replaceAll('-', '')
  fc.assert(
    fc.property(spellings, fc.array(fc.boolean(), { minLength: 36, maxLength: 36 }), (between, changed) => {
      const written = [...letters]
        .map((letter, index) => {
          if (!changed[index]) return letter
          if (letter === '0') return 'o'
          return letter === '1' ? (index % 2 ? 'l' : 'I') : letter.toLowerCase()
        })
        .map((letter, index) => letter + between[index])
        .join('')
      expect(successOf(parseRecoveryCode(written))).toEqual(secret)
    }),
  )
})

test('every slip of one letter, and every two neighbours that change places, is noticed', () => {
  const letters = makeRecovery(vaultId, rootKey).recoveryCode.replaceAll('-', '')
  for (const [index, letter] of [...letters].entries()) {
    for (const other of alphabet.replace(letter, ''))
      expect(parseRecoveryCode(letters.slice(0, index) + other + letters.slice(index + 1))).toMatchObject(
        slip,
      )
    const next = letters[index + 1]
    if (next !== undefined && next !== letter)
      expect(
        parseRecoveryCode(letters.slice(0, index) + next + letter + letters.slice(index + 2)),
      ).toMatchObject(slip)
  }
})

test('what is no code is told so', () => {
  for (const text of ['', 'hello', 'U'.repeat(36), '\u{1f511}'.repeat(18), '0'.repeat(35), '0'.repeat(37)])
    expect(parseRecoveryCode(text)).toMatchObject(slip)
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseRecoveryCode(text)).toMatchObject(slip)
    }),
  )
})

test('any change to a slot keeps it shut, and none throws', () => {
  const { recoveryCode, slot } = makeRecovery(vaultId, rootKey)
  const key = deriveRecoveryKey(vaultId, successOf(parseRecoveryCode(recoveryCode)))
  const other = makeRecovery(vaultId, rootKey).slot
  const base64 = (length: number) => randomBytes(length).toString('base64url')
  for (const change of [
    { id: other.id },
    { createdAt: '2020-01-01T00:00:00.000Z' },
    { confirmed: true },
    { publicKey: other.publicKey },
    { ephemeralKey: other.ephemeralKey },
    { ephemeralKey: base64(32) },
    // A point of low order, with which everyone would come to the same secret.
    { ephemeralKey: Buffer.alloc(32).toString('base64url') },
    { wrappedKey: other.wrappedKey },
    { wrappedKey: base64(60) },
  ])
    expect(openKeySlot(vaultId, { ...slot, ...change }, key)).toBeUndefined()
})

test('a new root key reaches the holder of the code without the code, and the old one opens no slot', () => {
  const { recoveryCode, slot } = makeRecovery(vaultId, rootKey)
  const key = deriveRecoveryKey(vaultId, successOf(parseRecoveryCode(recoveryCode)))
  const newRootKey = makeRootKey()
  const renewed = renewRecoverySlot(vaultId, slot, rootKey, { rootKey: newRootKey })
  expect(openKeySlot(vaultId, renewed, key)).toEqual(newRootKey)
  expect(openKeySlot(vaultId, renewed, rootKey)).toBeUndefined()
  // The public half is there for the holder of the new root key, and no longer for that of the old.
  const third = makeRootKey()
  expect(
    openKeySlot(vaultId, renewRecoverySlot(vaultId, renewed, newRootKey, { rootKey: third }), key),
  ).toEqual(third)
  expect(() => renewRecoverySlot(vaultId, renewed, rootKey, { rootKey: third })).toThrow('does not open')
})
