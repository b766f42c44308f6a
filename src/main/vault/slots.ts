import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { canonicalJson } from './canonical-json'
import { withSecret } from './keys'
import { unwrap, wrap, wrapOverhead } from './wrap'

const keyBytes = 32
const saltBytes = 16

/** The library's own names for these are `const enum`s, which a file compiled alone cannot read. */
const argon2id = 2
const argon2Version13 = 1

/** What Argon2id (RFC 9106) costs: memory in KiB, passes over it, lanes. */
export interface KeyDerivation {
  readonly memoryKiB: number
  readonly iterations: number
  readonly parallelism: number
}

/** New slots never cost an attacker less than this. */
export const keyDerivationFloor: KeyDerivation = { memoryKiB: 65_536, iterations: 3, parallelism: 4 }

/** About 0.22 s on two cores. */
export const keyDerivationDefault: KeyDerivation = { memoryKiB: 262_144, iterations: 3, parallelism: 4 }

/**
 * A slot that a password opens. The bounds hold before anything is derived: a header from a stranger must be able neither
 * to exhaust the memory (4 TiB) nor to make the password cheap to guess (1 KiB).
 */
export const passwordSlotSchema = z.strictObject({
  type: z.literal('password'),
  id: z.uuid(),
  kdf: z.literal('argon2id'),
  memoryKiB: z.int().min(19_456).max(1_048_576),
  iterations: z.int().min(1).max(20),
  parallelism: z.int().min(1).max(8),
  salt: bytesSchema(saltBytes),
  wrappedKey: bytesSchema(keyBytes + wrapOverhead),
})
export type PasswordSlot = z.infer<typeof passwordSlotSchema>

/** Wraps the root key so that the password opens it. Throws when the derivation would cost less than the floor. */
export async function makePasswordSlot(
  vaultId: string,
  rootKey: Buffer,
  password: string,
  { memoryKiB, iterations, parallelism }: KeyDerivation,
): Promise<PasswordSlot> {
  const floor = keyDerivationFloor
  if (memoryKiB < floor.memoryKiB || iterations < floor.iterations || parallelism < floor.parallelism)
    throw new RangeError('This key derivation is cheaper than the floor.')
  const description = {
    type: 'password',
    id: randomUUID(),
    kdf: 'argon2id',
    memoryKiB,
    iterations,
    parallelism,
    salt: randomBytes(saltBytes).toString('base64url'),
  } as const
  return withSecret(await deriveFromPassword(password, description), async (key) => ({
    ...description,
    wrappedKey: wrap(key, rootKey, associatedData(vaultId, description)).toString('base64url'),
  }))
}

/** The root key, or undefined when this is not the password (or the slot was changed, which looks the same). */
export async function openPasswordSlot(
  vaultId: string,
  slot: PasswordSlot,
  password: string,
): Promise<Buffer | undefined> {
  const { wrappedKey, ...description } = slot
  return withSecret(await deriveFromPassword(password, description), async (key) =>
    unwrap(key, Buffer.from(wrappedKey, 'base64url'), associatedData(vaultId, description)),
  )
}

type SlotDescription = Omit<PasswordSlot, 'wrappedKey'>

/** All of the slot but the wrapped key itself, and the vault it is of. */
function associatedData(vaultId: string, slot: SlotDescription): Buffer {
  return Buffer.from(canonicalJson({ purpose: 'latchkey slot 1', slot, vaultId }), 'utf8')
}

/**
 * 32 bytes by Argon2id from the password in UTF-8 and NFC: the same accented letter has two encodings, and which one
 * arrives depends on the keyboard and the system it is typed on.
 */
async function deriveFromPassword(password: string, slot: SlotDescription): Promise<Buffer> {
  // Loaded when first needed: the unlock screen must not wait for a native module.
  const { hashRaw } = await import('@node-rs/argon2')
  return withSecret(Buffer.from(password.normalize('NFC'), 'utf8'), (bytes) =>
    hashRaw(bytes, {
      algorithm: argon2id,
      version: argon2Version13,
      memoryCost: slot.memoryKiB,
      timeCost: slot.iterations,
      parallelism: slot.parallelism,
      outputLen: keyBytes,
      salt: Buffer.from(slot.salt, 'base64url'),
    }),
  )
}

/** Bytes as base64url without padding (RFC 4648, section 5), in the one spelling they have. */
function bytesSchema(length: number) {
  return z.string().refine((text) => {
    const bytes = Buffer.from(text, 'base64url')
    return bytes.length === length && bytes.toString('base64url') === text
  })
}
