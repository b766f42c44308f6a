import { createPrivateKey, createPublicKey, diffieHellman, hkdfSync, type KeyObject } from 'node:crypto'

/**
 * X25519 (RFC 7748): a secret for whoever has a key, made by someone who knows only its public half. Node takes keys in
 * DER alone, which for this curve is a fixed beginning and the 32 bytes (RFC 8410).
 */

const privateKeyStart = Buffer.from('302e020100300506032b656e04220420', 'hex')
const publicKeyStart = Buffer.from('302a300506032b656e032100', 'hex')
const keyBytes = 32

/** The 32 bytes of the public half. */
export function publicKeyOf(privateKey: KeyObject): Buffer {
  // Not as DER: writing that takes longer than the curve itself.
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  return Buffer.from(x, 'base64url')
}

/**
 * The 32 bytes that both sides come to, or undefined for a public key that would give everyone the same (RFC 7748, section
 * 6.1), which only someone makes who changed the header. As in age, both public keys go into the derivation.
 */
export function agree(
  { privateKey, publicKey }: { privateKey: KeyObject; publicKey: Buffer },
  publicKeys: readonly Buffer[],
  use: string,
): Buffer | undefined {
  const shared = exchange(privateKey, publicKey)
  if (shared === undefined) return undefined
  try {
    return Buffer.from(hkdfSync('sha256', shared, Buffer.concat(publicKeys), use, keyBytes))
  } finally {
    shared.fill(0)
  }
}

function exchange(privateKey: KeyObject, publicKey: Buffer): Buffer | undefined {
  const other = createPublicKey({
    key: Buffer.concat([publicKeyStart, publicKey]),
    format: 'der',
    type: 'spki',
  })
  try {
    return diffieHellman({ privateKey, publicKey: other })
  } catch {
    return undefined
  }
}

/** Any 32 bytes as a private key. Reading one takes as long as using it, so it is done once. */
export function readPrivateKey(bytes: Buffer): KeyObject {
  const key = Buffer.concat([privateKeyStart, bytes])
  try {
    return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
  } finally {
    key.fill(0)
  }
}
