import assert from 'node:assert/strict'
import { argon2Sync, createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync } from 'node:crypto'
import { z } from 'zod'

/**
 * A second reader of vaults, written from docs/vault-format.md and not from the code that it checks. Nothing of `src/main`
 * is used here.
 */

/** What a vault turns out to hold. */
export interface ReadVault {
  readonly vaultId: string
  /** The plain SQLite file. */
  readonly database: Buffer
  readonly openSealed: (credentialId: string, part: string, version: number, sealed: Buffer) => string
}

export function readVault(header: Buffer, database: Buffer, password: string): ReadVault {
  const [version, json = '', mac, checksum] = header.toString('utf8').split('\n')
  assert.match(version ?? '', /^latchkey-vault [12]$/)
  assert.equal(checksum, `checksum ${sha256(`${version}\n${json}\n${mac}\n`)}`)
  const { vaultId, cipher, slots } = headerSchema.parse(JSON.parse(json))
  assert.equal(cipher, 'chacha20')

  const { wrappedKey, ...slot } = Array.isArray(slots) ? slots[0] : slots.password
  const passwordKey = argon2Sync('argon2id', {
    message: Buffer.from(password.normalize('NFC'), 'utf8'),
    nonce: Buffer.from(slot.salt, 'base64url'),
    memory: slot.memoryKiB,
    passes: slot.iterations,
    parallelism: slot.parallelism,
    tagLength: 32,
  })
  // The members in alphabetical order, as the format has them.
  const { id, iterations, kdf, memoryKiB, milliseconds, parallelism, salt, type } = slot
  const description = { id, iterations, kdf, memoryKiB, milliseconds, parallelism, salt, type }
  const associated = JSON.stringify({ purpose: 'latchkey slot 1', slot: description, vaultId })
  const rootKey = unwrap(passwordKey, Buffer.from(wrappedKey, 'base64url'), Buffer.from(associated))
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', rootKey, vaultId, `latchkey 1 ${use}`, 32))
  const expected = createHmac('sha256', derive('header')).update(`${version}\n${json}\n`).digest('base64url')
  assert.equal(mac, `mac ${expected}`)

  return {
    vaultId,
    database: decryptDatabase(database, derive('database')),
    openSealed: (credentialId, part, version, sealed) => {
      const place = (layer: string) =>
        prefixed(`latchkey part 1 ${layer}`, vaultId, credentialId, part, `${version}`)
      assert.equal(sealed[0], 1)
      const key = unwrap(derive('sealing'), sealed.subarray(1, 61), place('key'))
      return unwrap(key, sealed.subarray(61), place('value')).toString('utf8')
    },
  }
}

const slotSchema = z.object({
  type: z.string(),
  id: z.string(),
  kdf: z.string(),
  memoryKiB: z.int(),
  iterations: z.int(),
  parallelism: z.int(),
  salt: z.string(),
  milliseconds: z.int().optional(),
  wrappedKey: z.string(),
})

const headerSchema = z.object({
  vaultId: z.string(),
  cipher: z.string(),
  /** A list with one of them in version 1. */
  slots: z.union([z.tuple([slotSchema]), z.object({ password: slotSchema })]),
})

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

/** AES-256-GCM: 12 bytes nonce, ciphertext, 16 bytes tag. */
function unwrap(key: Buffer, wrapped: Buffer, associated: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, wrapped.subarray(0, 12))
  decipher.setAAD(associated)
  decipher.setAuthTag(wrapped.subarray(-16))
  return Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()])
}

/** Each field behind its length in four bytes, big-endian. */
function prefixed(...fields: string[]): Buffer {
  return Buffer.concat(
    fields.flatMap((field) => {
      const length = Buffer.alloc(4)
      length.writeUInt32BE(Buffer.byteLength(field))
      return [length, Buffer.from(field)]
    }),
  )
}

const pageBytes = 4_096
const tagBytes = 16
const nonceBytes = 16

/** The plain SQLite file that an encrypted one holds. Throws at a page whose tag does not fit. */
export function decryptDatabase(encrypted: Buffer, key: Buffer): Buffer {
  const pages = Array.from({ length: encrypted.length / pageBytes }, (_, index) => {
    const page = encrypted.subarray(index * pageBytes, (index + 1) * pageBytes)
    return decryptPage(page, index + 1, key)
  })
  return Buffer.concat(pages)
}

function decryptPage(page: Buffer, number: number, key: Buffer): Buffer {
  const tagStart = pageBytes - tagBytes
  const nonceStart = tagStart - nonceBytes
  const nonce = page.subarray(nonceStart, nonceStart + 12)
  const counter = (page.readUInt32LE(nonceStart + 12) ^ number) >>> 0
  const once = chacha20(key, nonce, counter, Buffer.alloc(64))
  if (!poly1305(once.subarray(0, 32), page.subarray(0, tagStart)).equals(page.subarray(tagStart)))
    throw new Error(`The tag of page ${number} does not fit.`)

  // The first page begins with a salt that a raw key does not use, and with eight bytes of SQLite's header in the clear.
  const start = number === 1 ? 24 : 0
  const plain = Buffer.from(page)
  chacha20(once.subarray(32), nonce, counter + 1, page.subarray(start, nonceStart)).copy(plain, start)
  if (number === 1) plain.write('SQLite format 3\0', 0, 'latin1')
  return plain
}

function chacha20(key: Buffer, nonce: Buffer, counter: number, data: Buffer): Buffer {
  const start = Buffer.alloc(4)
  start.writeUInt32LE(counter >>> 0)
  return createCipheriv('chacha20', key, Buffer.concat([start, nonce])).update(data)
}

/** RFC 8439, section 2.5. */
function poly1305(key: Buffer, message: Buffer): Buffer {
  const prime = 2n ** 130n - 5n
  const r = littleEndian(key.subarray(0, 16)) & 0x0ffffffc0ffffffc0ffffffc0fffffffn
  let sum = 0n
  for (let offset = 0; offset < message.length; offset += 16)
    sum =
      ((sum + littleEndian(Buffer.concat([message.subarray(offset, offset + 16), Buffer.of(1)]))) * r) % prime
  const tag = (sum + littleEndian(key.subarray(16))) % 2n ** 128n
  return Buffer.from(tag.toString(16).padStart(32, '0'), 'hex').reverse()
}

function littleEndian(bytes: Buffer): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`)
}
