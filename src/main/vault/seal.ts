import { randomBytes } from 'node:crypto'
import type { FingerprintKey } from './fingerprint'
import { unwrap, wrap, wrapOverhead } from './wrap'

/** What seals the secret parts of one vault, and tells which are the same. */
export interface SealingKey extends FingerprintKey {
  readonly vaultId: string
  readonly key: Buffer
}

/** Where a sealed value belongs. A value that was moved or copied elsewhere does not open there. */
export interface SealedPlace {
  readonly credentialId: string
  readonly part: string
  readonly version: number
}

const format = 1
const keyBytes = 32
const keyEnd = 1 + keyBytes + wrapOverhead

/**
 * Encrypts a secret under a random key of its own, and that key under the vault's sealing key. So a new root key needs
 * only the small keys wrapped again, and no two values share a key. Layout in docs/vault-format.md.
 */
export function seal(sealingKey: SealingKey, place: SealedPlace, value: Buffer): Buffer {
  const key = randomBytes(keyBytes)
  try {
    return Buffer.concat([
      Buffer.of(format),
      wrap(sealingKey.key, key, identify('key', sealingKey.vaultId, place)),
      wrap(key, value, identify('value', sealingKey.vaultId, place)),
    ])
  } finally {
    key.fill(0)
  }
}

/** The secret in a buffer that the caller fills with zeros, or undefined when it does not belong here or is damaged. */
export function unseal(sealingKey: SealingKey, place: SealedPlace, sealed: Buffer): Buffer | undefined {
  if (sealed[0] !== format) return undefined
  const key = unwrap(sealingKey.key, sealed.subarray(1, keyEnd), identify('key', sealingKey.vaultId, place))
  if (key === undefined) return undefined
  try {
    return unwrap(key, sealed.subarray(keyEnd), identify('value', sealingKey.vaultId, place))
  } finally {
    key.fill(0)
  }
}

/** The same value under another sealing key: only the small key is wrapped again. Undefined as with `unseal`. */
export function reseal(
  from: SealingKey,
  to: SealingKey,
  place: SealedPlace,
  sealed: Buffer,
): Buffer | undefined {
  if (sealed[0] !== format) return undefined
  const key = unwrap(from.key, sealed.subarray(1, keyEnd), identify('key', from.vaultId, place))
  if (key === undefined) return undefined
  const wrapped = wrap(to.key, key, identify('key', to.vaultId, place))
  key.fill(0)
  return Buffer.concat([Buffer.of(format), wrapped, sealed.subarray(keyEnd)])
}

/** Each field behind its length in 4 bytes, big-endian, so that no two places have the same description. */
function identify(layer: 'key' | 'value', vaultId: string, place: SealedPlace): Buffer {
  const fields = [
    `latchkey part ${format} ${layer}`,
    vaultId,
    place.credentialId,
    place.part,
    `${place.version}`,
  ]
  return Buffer.concat(
    fields.flatMap((field) => {
      const bytes = Buffer.from(field, 'utf8')
      const length = Buffer.alloc(4)
      length.writeUInt32BE(bytes.length)
      return [length, bytes]
    }),
  )
}
