import { listReadings } from './unescape'

/** One way in which a secret can stand in a text. */
export interface Pattern {
  readonly bytes: Uint8Array
  /** The character before or after holds bits of the secret as well: it goes along, where it belongs to base64. */
  readonly widenLeft: boolean
  readonly widenRight: boolean
}

/**
 * How a secret looks raw, in hex of either case, and in base64 and base64url (RFC 4648) whatever stands before and
 * after it. What escapes single characters (percent-encoding, JSON, HTML) is undone in the text instead, see
 * `unescape.ts`, because each writer escapes other characters. A secret that holds what looks like an escape suffers
 * the same there, so it is looked for in that form too.
 */
export function listPatterns(secret: string): Pattern[] {
  const bytes = Buffer.from(secret, 'utf8')
  const readings = [...listReadings(bytes)].map((reading) => reading.bytes)
  const hex = bytes.toString('hex')
  const texts = [hex, hex.toUpperCase()]
  // A form (application/x-www-form-urlencoded) writes a space as +.
  if (secret.includes(' ')) texts.push(secret.replaceAll(' ', '+'))
  const plain = [...readings, ...texts.map((text) => Buffer.from(text, 'utf8'))]
  return [
    ...plain.map((pattern) => ({ bytes: pattern, widenLeft: false, widenRight: false })),
    ...[0, 1, 2].flatMap((shift) => [
      base64Pattern(bytes, shift, 'base64'),
      base64Pattern(bytes, shift, 'base64url'),
    ]),
  ]
}

/**
 * The characters of base64 that depend on the secret alone when `shift` bytes (modulo 3) stand before it. A character
 * holds 6 bits, so at either end one may be shared with a neighbour and differs from text to text.
 */
function base64Pattern(bytes: Buffer, shift: number, encoding: 'base64' | 'base64url'): Pattern {
  const firstBit = 8 * shift
  const lastBit = firstBit + 8 * bytes.length
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString(encoding)
  return {
    bytes: Buffer.from(text.slice(Math.ceil(firstBit / 6), Math.floor(lastBit / 6)), 'latin1'),
    widenLeft: firstBit % 6 !== 0,
    widenRight: lastBit % 6 !== 0,
  }
}
