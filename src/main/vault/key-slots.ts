import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { bytesSchema } from './bytes'
import { canonicalJson } from './canonical-json'
import { agree, publicKeyOf, readPrivateKey } from './key-agreement'
import { deriveKey } from './keys'
import { unwrap, wrap, wrapOverhead } from './wrap'

const keyBytes = 32
const sealedRootKey = keyBytes + wrapOverhead

const fields = {
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  /** Of the key that opens the slot, encrypted under the root key. */
  publicKey: bytesSchema(keyBytes + wrapOverhead),
  ephemeralKey: bytesSchema(keyBytes),
  wrappedKey: bytesSchema(sealedRootKey),
}

/** A slot that the recovery code opens. `confirmed` once the person has typed the code back. */
export const recoverySlotSchema = z.strictObject({
  type: z.literal('recovery'),
  confirmed: z.boolean(),
  ...fields,
})
export type RecoverySlot = z.infer<typeof recoverySlotSchema>

/** A slot that the key in the operating system's keychain opens. */
export const keychainSlotSchema = z.strictObject({ type: z.literal('keychain'), ...fields })
export type KeychainSlot = z.infer<typeof keychainSlotSchema>

/**
 * A slot that a random key opens, with no slow derivation: there is nothing to guess. The root key is wrapped for the
 * key's public half, so that a new root key can be wrapped by someone who has the old one and not the code or the
 * keychain. Whoever learned an old root key gets no further: it opens no slot. The public half is kept encrypted, so a
 * thief of the file would have to guess the key, even with a computer that breaks the curve.
 */
export type KeySlot = RecoverySlot | KeychainSlot

type Wrapping = 'publicKey' | 'ephemeralKey' | 'wrappedKey'

export function makeRecoverySlot(vaultId: string, rootKey: Buffer, key: Buffer): RecoverySlot {
  const description = { type: 'recovery', ...newSlot(), confirmed: false } as const
  return { ...description, ...wrapFor(publicKeyOf(readPrivateKey(key)), vaultId, description, rootKey) }
}

export function makeKeychainSlot(vaultId: string, rootKey: Buffer, key: Buffer): KeychainSlot {
  const description = { type: 'keychain', ...newSlot() } as const
  return { ...description, ...wrapFor(publicKeyOf(readPrivateKey(key)), vaultId, description, rootKey) }
}

/** The same slot for a new root key, or with another description: what opens it stays as it is. */
export function renewRecoverySlot(
  vaultId: string,
  slot: RecoverySlot,
  rootKey: Buffer,
  change: { readonly rootKey?: Buffer; readonly confirmed?: boolean },
): RecoverySlot {
  const { type, id, createdAt } = slot
  const description = { type, id, createdAt, confirmed: change.confirmed ?? slot.confirmed }
  const publicKey = openPublicKey(vaultId, slot, rootKey)
  return { ...description, ...wrapFor(publicKey, vaultId, description, change.rootKey ?? rootKey) }
}

export function renewKeychainSlot(
  vaultId: string,
  slot: KeychainSlot,
  rootKey: Buffer,
  newRootKey: Buffer,
): KeychainSlot {
  const { type, id, createdAt } = slot
  const description = { type, id, createdAt }
  const publicKey = openPublicKey(vaultId, slot, rootKey)
  return { ...description, ...wrapFor(publicKey, vaultId, description, newRootKey) }
}

/** The root key, or undefined when this is not the key of the slot (or the slot was changed, which looks the same). */
export function openKeySlot(vaultId: string, slot: KeySlot, key: Buffer): Buffer | undefined {
  const { wrappedKey, ...description } = slot
  const ephemeralKey = Buffer.from(slot.ephemeralKey, 'base64url')
  const privateKey = readPrivateKey(key)
  const wrappingKey = agree(
    { privateKey, publicKey: ephemeralKey },
    [ephemeralKey, publicKeyOf(privateKey)],
    wrappingUse,
  )
  if (wrappingKey === undefined) return undefined
  const rootKey = unwrap(
    wrappingKey,
    Buffer.from(wrappedKey, 'base64url'),
    slotAssociatedData(vaultId, description),
  )
  wrappingKey.fill(0)
  return rootKey
}

type Description = Omit<RecoverySlot, Wrapping> | Omit<KeychainSlot, Wrapping>

const wrappingUse = 'latchkey 1 slot'

function newSlot() {
  return { id: randomUUID(), createdAt: new Date().toISOString() }
}

function wrapFor(
  publicKey: Buffer,
  vaultId: string,
  description: Description,
  rootKey: Buffer,
): Pick<KeySlot, Wrapping> {
  const secret = randomBytes(keyBytes)
  const privateKey = readPrivateKey(secret)
  secret.fill(0)
  const ephemeralKey = publicKeyOf(privateKey)
  const wrappingKey = agree({ privateKey, publicKey }, [ephemeralKey, publicKey], wrappingUse)
  if (wrappingKey === undefined) throw new Error('The public key of a slot is not one.')
  const hidingKey = deriveKey(rootKey, vaultId, 'slots')
  const open = {
    publicKey: wrap(hidingKey, publicKey, publicKeyPlace(vaultId, description)).toString('base64url'),
    ephemeralKey: ephemeralKey.toString('base64url'),
  }
  const associated = slotAssociatedData(vaultId, { ...description, ...open })
  const wrappedKey = wrap(wrappingKey, rootKey, associated).toString('base64url')
  wrappingKey.fill(0)
  hidingKey.fill(0)
  return { ...open, wrappedKey }
}

/** Throws when it does not open: the header was authenticated with this root key before. */
function openPublicKey(vaultId: string, slot: KeySlot, rootKey: Buffer): Buffer {
  const hidingKey = deriveKey(rootKey, vaultId, 'slots')
  const publicKey = unwrap(hidingKey, Buffer.from(slot.publicKey, 'base64url'), publicKeyPlace(vaultId, slot))
  hidingKey.fill(0)
  if (publicKey === undefined) throw new Error('The public key of a slot does not open.')
  return publicKey
}

function publicKeyPlace(vaultId: string, { type, id }: { type: string; id: string }): Buffer {
  return Buffer.from(canonicalJson({ purpose: 'latchkey slot public key 1', slot: { type, id }, vaultId }))
}

/** All of a slot but the wrapped key itself, and the vault it is of. */
export function slotAssociatedData(vaultId: string, slot: Parameters<typeof canonicalJson>[0]): Buffer {
  return Buffer.from(canonicalJson({ purpose: 'latchkey slot 1', slot, vaultId }), 'utf8')
}
