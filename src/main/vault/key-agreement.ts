import { createPrivateKey, createPublicKey, diffieHellman, hkdfSync, type KeyObject } from 'node:crypto'

/**
 * X25519 (RFC 7748): a secret for whoever has a key, made by someone who knows only its public half. Node takes keys in
 * DER alone, which for this curve is a fixed beginning and the 32 bytes (RFC 8410).
 */

const privateKeyStart = Buffer.from('302e020100300506032b656e04220420', 'hex')
const publicKeyStart = Buffer.from('302a300506032b656e032100', 'hex')
const keyBytes = 32

/** The public half of any 32 bytes. */
export function publicKeyOf(privateKey: Buffer): Buffer {
  const exported = createPublicKey(readPrivateKey(privateKey)).export({ format: 'der', type: 'spki' })
  return exported.subarray(-keyBytes)
}

/**
 * The 32 bytes that both sides come to, or undefined for a public key that would give everyone the same (RFC 7748, section
 * 6.1), which only someone makes who changed the header. As in age, both public keys go into the derivation.
 */
export function agree(
  { privateKey, publicKey }: { privateKey: Buffer; publicKey: Buffer },
  publicKeys: readonly Buffer[],
  use: string,
): Buffer | undefined {
  const shared = exchange(readPrivateKey(privateKey), publicKey)
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

function readPrivateKey(privateKey: Buffer): KeyObject {
  const key = Buffer.concat([privateKeyStart, privateKey])
  try {
    return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
  } finally {
    key.fill(0)
  }
}
