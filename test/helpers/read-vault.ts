import { createCipheriv } from 'node:crypto'

/**
 * A second reader of vaults, written from docs/vault-format.md and not from the code that it checks. Nothing of `src/main`
 * is used here.
 */

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
