import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { bytesSchema } from './bytes'
import { slotAssociatedData } from './key-slots'
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

/** About 0.22 s on two cores; what calibration starts from. */
export const keyDerivationDefault: KeyDerivation = { memoryKiB: 262_144, iterations: 3, parallelism: 4 }

/** No header may ask for more, whoever wrote it. */
export const keyDerivationCeiling = { memoryKiB: 1_048_576, iterations: 20, parallelism: 8 }

/**
 * A slot that a password opens. The bounds hold before anything is derived: a header from a stranger must be able neither
 * to exhaust the memory (4 TiB) nor to make the password cheap to guess (1 KiB).
 */
export const passwordSlotSchema = z.strictObject({
  type: z.literal('password'),
  id: z.uuid(),
  kdf: z.literal('argon2id'),
  memoryKiB: z.int().min(19_456).max(keyDerivationCeiling.memoryKiB),
  iterations: z.int().min(1).max(keyDerivationCeiling.iterations),
  parallelism: z.int().min(1).max(keyDerivationCeiling.parallelism),
  salt: bytesSchema(saltBytes),
  /** What the derivation took on the computer that made the slot. Slots of the first version do not say. */
  milliseconds: z.int().min(0).max(3_600_000).exactOptional(),
  wrappedKey: bytesSchema(keyBytes + wrapOverhead),
})
export type PasswordSlot = z.infer<typeof passwordSlotSchema>

/** How long Argon2id takes here with this cost, in milliseconds. */
export async function measureDerivation(cost: KeyDerivation): Promise<number> {
  const startedAt = performance.now()
  await deriveFromPassword('any password', { ...cost, salt: randomBytes(saltBytes).toString('base64url') })
  return performance.now() - startedAt
}

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
  const cost = { memoryKiB, iterations, parallelism }
  const salt = randomBytes(saltBytes).toString('base64url')
  const startedAt = performance.now()
  return withSecret(await deriveFromPassword(password, { ...cost, salt }), async (key) => {
    const milliseconds = Math.round(performance.now() - startedAt)
    const description = {
      type: 'password',
      id: randomUUID(),
      kdf: 'argon2id',
      ...cost,
      salt,
      milliseconds,
    } as const
    const wrappedKey = wrap(key, rootKey, slotAssociatedData(vaultId, description))
    return { ...description, wrappedKey: wrappedKey.toString('base64url') }
  })
}

/** The root key, or undefined when this is not the password (or the slot was changed, which looks the same). */
export async function openPasswordSlot(
  vaultId: string,
  slot: PasswordSlot,
  password: string,
): Promise<Buffer | undefined> {
  const { wrappedKey, ...description } = slot
  return withSecret(await deriveFromPassword(password, description), async (key) =>
    unwrap(key, Buffer.from(wrappedKey, 'base64url'), slotAssociatedData(vaultId, description)),
  )
}

/**
 * 32 bytes by Argon2id from the password in UTF-8 and NFC: the same accented letter has two encodings, and which one
 * arrives depends on the keyboard and the system it is typed on.
 */
async function deriveFromPassword(
  password: string,
  slot: KeyDerivation & { readonly salt: string },
): Promise<Buffer> {
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
