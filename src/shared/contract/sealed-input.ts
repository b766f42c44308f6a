/**
 * How an input crosses from the preload to main. Chromium's buffers on the way are beyond anybody's reach and can be read in
 * main's memory long after; so they hold ciphertext, which nobody opens once the page is gone and its key filled with zeros.
 *
 * ECIES on P-256, the one curve that every supported Chromium has: the page's public key (65 bytes, uncompressed, SEC 1), a
 * nonce (12 bytes), then AES-256-GCM of the input as JSON, with the name of the call as associated data. The key is
 * HKDF-SHA256 of what the page's key and main's agree on, salt the page's public key.
 */
export const sealedInput = {
  curve: 'P-256',
  publicKeyBytes: 65,
  nonceBytes: 12,
  /** The info of HKDF. */
  use: 'latchkey input 1',
  /** Asks main for the public key of a new pair for this page. */
  keyChannel: 'input-key',
} as const
