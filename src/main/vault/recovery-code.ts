import { createHash, hkdfSync, randomBytes } from 'node:crypto'
import { fail, type Result, succeed } from '../../shared/errors'
import { texts } from '../../shared/texts'
import { makeRecoverySlot, type RecoverySlot } from './key-slots'

/** Crockford's base 32: digits and capitals without I, L, O and U. https://www.crockford.com/base32.html */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const bitsPerLetter = 5
const secretBytes = 20
const secretLetters = (secretBytes * 8) / bitsPerLetter
const checksumLetters = 4

/**
 * A new code with the slot that it opens: 160 random bits and a checksum of 20, in nine groups of four. What cannot be guessed
 * needs no slow derivation: 2^160 tries are out of reach at any speed, and the code opens at once on any machine.
 */
export function makeRecovery(vaultId: string, rootKey: Buffer): { recoveryCode: string; slot: RecoverySlot } {
  const secret = randomBytes(secretBytes)
  const key = deriveRecoveryKey(vaultId, secret)
  try {
    return { recoveryCode: format(secret), slot: makeRecoverySlot(vaultId, rootKey, key) }
  } finally {
    secret.fill(0)
    key.fill(0)
  }
}

function format(secret: Buffer): string {
  const letters = encode(secret) + checksumOf(secret)
  return (letters.match(/.{4}/g) ?? []).join('-')
}

/**
 * The 20 bytes of a code as it was printed, read aloud or typed: case, spaces and dashes do not matter, O is taken for 0, I and L
 * for 1. The checksum tells a slip before anything is tried. The caller fills the bytes with zeros.
 */
export function parseRecoveryCode(text: string): Result<Buffer> {
  const letters = text
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  if (letters.length !== secretLetters + checksumLetters)
    return mistyped(texts.unlocking.recoveryCode.wrongLength(secretLetters + checksumLetters, letters.length))
  const strange = [...letters].find((letter) => !alphabet.includes(letter))
  if (strange !== undefined) return mistyped(texts.unlocking.recoveryCode.strangeLetter(strange))
  const secret = decode(letters.slice(0, secretLetters))
  if (checksumOf(secret) === letters.slice(secretLetters)) return succeed(secret)
  secret.fill(0)
  return mistyped(texts.unlocking.recoveryCode.badChecksum)
}

/** The key that opens the recovery slot: HKDF-SHA256 (RFC 5869) of the code's bytes with the vault's id as salt. */
export function deriveRecoveryKey(vaultId: string, secret: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, vaultId, 'latchkey 1 recovery', 32))
}

function mistyped(message: string) {
  return fail('wrong-recovery-code', message, 'recoveryCode')
}

function checksumOf(secret: Buffer): string {
  const digest = createHash('sha256').update('latchkey recovery code 1\0').update(secret).digest()
  return encode(digest).slice(0, checksumLetters)
}

/** Five bits a letter, the first bits first; bytes must come out even. */
function encode(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((group) => alphabet[Number.parseInt(group, 2)]).join('')
}

function decode(letters: string): Buffer {
  const bits = [...letters].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
