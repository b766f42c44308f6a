import { hkdfSync, randomBytes } from 'node:crypto'

const keyBytes = 32

/** What the root key is for. Each use has a key of its own, so that one that leaks says nothing about the others. */
export type KeyUse = 'database' | 'header' | 'sealing' | 'fingerprints' | 'audit' | 'slots'

/** 32 random bytes that everything else comes from. Slots wrap it; it never changes with a password. */
export function makeRootKey(): Buffer {
  return randomBytes(keyBytes)
}

/** HKDF-SHA256 (RFC 5869) with the vault's id as salt and the use as info; 32 bytes. */
export function deriveKey(rootKey: Buffer, vaultId: string, use: KeyUse): Buffer {
  return Buffer.from(hkdfSync('sha256', rootKey, vaultId, `latchkey 1 ${use}`, keyBytes))
}

/** Fills a secret with zeros when the work with it is done, whatever came of that. */
export async function withSecret<Value>(
  secret: Buffer,
  work: (secret: Buffer) => Promise<Value>,
): Promise<Value> {
  try {
    return await work(secret)
  } finally {
    secret.fill(0)
  }
}
