import { createHmac } from 'node:crypto'

/** What tells the secrets of one vault apart. Known to main alone. */
export interface FingerprintKey {
  readonly fingerprintKey: Buffer
}

/**
 * HMAC-SHA256 of a secret, 32 bytes: two that are the same have the same in one vault, and another in every other. Without the key
 * nobody can try a guess against it.
 */
export function fingerprint({ fingerprintKey }: FingerprintKey, value: Buffer): Buffer {
  return createHmac('sha256', fingerprintKey).update(value).digest()
}
