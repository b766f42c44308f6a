/** A reading of the source in which escapes are undone. */
export interface Reading {
  readonly bytes: Uint8Array
  /** Where in the source the byte at this offset begins. */
  readonly toSource: (offset: number) => number
}

interface Unit {
  /** Bytes of the source that the escape takes. */
  readonly length: number
  readonly codePoint: number
  /** A percent escape stands for a byte, the others for a character, which is written as UTF-8. */
  readonly isByte: boolean
}

interface Escape {
  readonly trigger: number
  readonly read: (bytes: Uint8Array, offset: number) => Unit | undefined
}

const percent: Escape = {
  trigger: 0x25,
  read: (bytes, offset) => {
    const value = readDigits(bytes, offset + 1, offset + 3, 16)
    return value?.length === 2 ? { length: 3, codePoint: value.value, isByte: true } : undefined
  },
}

const shortEscapes: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '"': '"',
  "'": "'",
  '/': '/',
  '\\': '\\',
}

/** JSON (RFC 8259), whose escapes most programming languages share. */
const backslash: Escape = {
  trigger: 0x5c,
  read: (bytes, offset) => {
    const short = shortEscapes[String.fromCharCode(bytes[offset + 1] ?? 0)]
    if (short !== undefined) return { length: 2, codePoint: short.charCodeAt(0), isByte: false }
    const high = readUtf16(bytes, offset)
    if (high === undefined) return undefined
    const low = high >= 0xd800 && high < 0xdc00 ? readUtf16(bytes, offset + 6) : undefined
    if (low === undefined || low < 0xdc00 || low > 0xdfff) {
      return { length: 6, codePoint: high, isByte: false }
    }
    return { length: 12, codePoint: 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00), isByte: false }
  },
}

const entities: readonly { readonly name: string; readonly character: string }[] = [
  { name: '&amp;', character: '&' },
  { name: '&lt;', character: '<' },
  { name: '&gt;', character: '>' },
  { name: '&quot;', character: '"' },
  { name: '&apos;', character: "'" },
]

/** HTML and XML: numbers, and the five names that both know. */
const ampersand: Escape = {
  trigger: 0x26,
  read: (bytes, offset) => {
    if (bytes[offset + 1] !== 0x23) {
      const entity = entities.find(({ name }) => startsWith(bytes, offset, name))
      return (
        entity && { length: entity.name.length, codePoint: entity.character.charCodeAt(0), isByte: false }
      )
    }
    const isHex = bytes[offset + 2] === 0x78 || bytes[offset + 2] === 0x58
    const start = offset + (isHex ? 3 : 2)
    const number = readDigits(bytes, start, start + 7, isHex ? 16 : 10)
    if (number === undefined || number.value > 0x10ffff) return undefined
    const end = start + number.length
    return bytes[end] === 0x3b
      ? { length: end + 1 - offset, codePoint: number.value, isByte: false }
      : undefined
  },
}

const escapes: readonly Escape[] = [percent, backslash, ampersand]

/** Layers: a URL in JSON in a JSON string has three. */
const maximumLayers = 3

/** A text as it is, and then with one layer of escapes after the other undone, as long as there are any. */
export function* listReadings(source: Uint8Array): Generator<Reading> {
  let reading: Reading | undefined = { bytes: source, toSource: (offset) => offset }
  for (let layer = 0; reading !== undefined; layer++) {
    yield reading
    reading = layer < maximumLayers ? undo(reading) : undefined
  }
}

/** Undoes one layer of escapes; undefined when there is none. What is no whole escape stays as it is. */
function undo({ bytes, toSource }: Reading): Reading | undefined {
  if (!escapes.some(({ trigger }) => bytes.includes(trigger))) return undefined
  // No escape is shorter than what it stands for.
  const undone = new Uint8Array(bytes.length)
  /** Where each escape ends, before and after. */
  const ends = { before: [0], after: [0] }
  let length = 0
  let offset = 0
  while (offset < bytes.length) {
    const byte = bytes[offset] ?? 0
    const unit = isTrigger(byte)
      ? escapes.find(({ trigger }) => trigger === byte)?.read(bytes, offset)
      : undefined
    if (unit === undefined) {
      undone[length++] = byte
      offset++
      continue
    }
    for (const written of unit.isByte ? [unit.codePoint] : encodeUtf8(unit.codePoint))
      undone[length++] = written
    offset += unit.length
    ends.before.push(offset)
    ends.after.push(length)
  }
  if (ends.after.length === 1) return undefined
  return {
    bytes: undone.subarray(0, length),
    toSource: (position) => {
      const index = findLast(ends.after, position)
      return toSource((ends.before[index] ?? 0) + position - (ends.after[index] ?? 0))
    },
  }
}

/** The index of the last of these ascending numbers that is not larger. */
function findLast(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((ascending[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}

function isTrigger(byte: number): boolean {
  return byte === 0x25 || byte === 0x5c || byte === 0x26
}

function encodeUtf8(codePoint: number): Iterable<number> {
  return codePoint < 0x80 ? [codePoint] : Buffer.from(String.fromCodePoint(codePoint), 'utf8')
}

function readUtf16(bytes: Uint8Array, offset: number): number | undefined {
  if (bytes[offset] !== 0x5c || bytes[offset + 1] !== 0x75) return undefined
  const digits = readDigits(bytes, offset + 2, offset + 6, 16)
  return digits?.length === 4 ? digits.value : undefined
}

function readDigits(
  bytes: Uint8Array,
  start: number,
  limit: number,
  base: 10 | 16,
): { readonly value: number; readonly length: number } | undefined {
  let value = 0
  let offset = start
  for (; offset < limit; offset++) {
    const digit = readDigit(bytes[offset] ?? 0, base)
    if (digit === undefined) break
    value = value * base + digit
  }
  return offset === start ? undefined : { value, length: offset - start }
}

function readDigit(byte: number, base: 10 | 16): number | undefined {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const lower = byte | 0x20
  return base === 16 && lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : undefined
}

function startsWith(bytes: Uint8Array, offset: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (bytes[offset + index] !== text.charCodeAt(index)) return false
  }
  return true
}
