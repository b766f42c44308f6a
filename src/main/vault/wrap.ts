import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

/** Bytes that wrapping adds. */
export const wrapOverhead = nonceBytes + tagBytes

/**
 * AES-256-GCM (NIST SP 800-38D): a random 96-bit nonce, the ciphertext, the 128-bit tag. `associated` is not stored but
 * must be the same to unwrap; it ties the result to its place.
 */
export function wrap(key: Buffer, plaintext: Buffer, associated: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(associated)
  return Buffer.concat([nonce, cipher.update(plaintext), cipher.final(), cipher.getAuthTag()])
}

/** The plaintext, or undefined when key, bytes or associated data are not those of `wrap`. */
export function unwrap(key: Buffer, wrapped: Buffer, associated: Buffer): Buffer | undefined {
  if (wrapped.length < wrapOverhead) return undefined
  const tagStart = wrapped.length - tagBytes
  const nonce = wrapped.subarray(0, nonceBytes)
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes })
  decipher.setAAD(associated)
  decipher.setAuthTag(wrapped.subarray(tagStart))
  const plaintext = decipher.update(wrapped.subarray(nonceBytes, tagStart))
  try {
    decipher.final()
    return plaintext
  } catch {
    // The tag does not fit: what was deciphered so far is not authentic and must not be seen.
    plaintext.fill(0)
    return undefined
  }
}
