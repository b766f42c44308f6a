import { createMatcher } from './byte-matcher'
import { listPatterns, type Pattern } from './encodings'
import { listReadings, type Reading } from './unescape'

export interface Secret {
  /** What its mask says, e.g. `key of Secret key, Test`. */
  readonly label: string
  readonly value: string
}

export interface Redactor {
  /** The text with every secret in it replaced by `‹label›`. */
  redact(text: string): string
  /** Whether the text carries a secret, in any encoding. */
  carries(text: string): boolean
}

/**
 * Bytes. What is shorter stands in every text by chance; the places where the tester itself put it are masked as a
 * whole, see `authenticate.ts`.
 */
const shortestSecret = 4

/** Bytes of a pattern that the common table holds; a longer one is looked for by itself once these are found. */
const tablePart = 256

/** Bytes of the source to mask; `longest` is the length of the single finding that gave the label. */
interface Range {
  start: number
  end: number
  label: string
  longest: number
}

interface LabelledPattern extends Pattern {
  readonly label: string
}

/** What stands where a secret was. */
export function mask(label: string): string {
  return `‹${label}›`
}

/**
 * Finds secrets in text, raw and encoded, and masks them: percent-encoded, JSON- and HTML-escaped also several times
 * over, base64, base64url and hex. The time is linear in the text. It needs the secrets in the clear, so it lives in
 * main (docs/decisions/0005).
 */
export function createRedactor(secrets: readonly Secret[]): Redactor {
  const patterns = collectPatterns(secrets)
  const match = createMatcher(patterns.map(({ bytes }) => bytes.subarray(0, tablePart)))

  /** The ranges of the source to mask, in order and apart from each other. */
  function findRanges(source: Uint8Array): Range[] {
    const ranges: Range[] = []
    for (const reading of listReadings(source)) {
      const long = new Set<LabelledPattern>()
      match(reading.bytes, (index, end) => {
        const pattern = patterns[index]
        if (pattern === undefined) return
        addRange(ranges, locate(reading, end - Math.min(pattern.bytes.length, tablePart), end, pattern))
        if (pattern.bytes.length > tablePart) long.add(pattern)
      })
      for (const pattern of long) {
        createMatcher([pattern.bytes])(reading.bytes, (_, end) => {
          addRange(ranges, locate(reading, end - pattern.bytes.length, end, pattern))
        })
      }
    }
    ranges.sort((one, other) => one.start - other.start)
    const apart: Range[] = []
    for (const range of ranges) addRange(apart, range)
    return apart
  }

  function carries(text: string): boolean {
    return patterns.length > 0 && findRanges(Buffer.from(text, 'utf8')).length > 0
  }

  // A person may have put the secret itself in the title.
  const safeLabels = new Map(
    patterns.map(({ label }) => {
      const clean = cleanLabel(label)
      return [label, carries(clean) ? 'secret' : clean]
    }),
  )

  return {
    carries,
    redact(text) {
      if (patterns.length === 0) return text
      const source = Buffer.from(text, 'utf8')
      const ranges = findRanges(source)
      if (ranges.length === 0) return text
      const pieces: string[] = []
      let end = 0
      for (const range of ranges) {
        pieces.push(source.toString('utf8', end, range.start), mask(safeLabels.get(range.label) ?? 'secret'))
        end = range.end
      }
      pieces.push(source.toString('utf8', end))
      return pieces.join('')
    },
  }
}

/** Longest secret first, so that of two with the same encoding the longer one gives its name. */
function collectPatterns(secrets: readonly Secret[]): LabelledPattern[] {
  const found = new Map<string, LabelledPattern>()
  const longestFirst = secrets
    .filter(({ value }) => Buffer.byteLength(value) >= shortestSecret)
    .sort((one, other) => other.value.length - one.value.length)
  for (const { label, value } of longestFirst) {
    for (const pattern of listPatterns(value).filter(({ bytes }) => bytes.length >= shortestSecret)) {
      const key = `${Buffer.from(pattern.bytes).toString('latin1')} ${pattern.widenLeft} ${pattern.widenRight}`
      if (!found.has(key)) found.set(key, { ...pattern, label })
    }
  }
  return [...found.values()]
}

function locate({ bytes, toSource }: Reading, start: number, end: number, pattern: LabelledPattern): Range {
  let first = start
  let last = end
  if (pattern.widenLeft && isBase64(bytes[first - 1])) first--
  if (pattern.widenRight && isBase64(bytes[last])) last++
  if (pattern.widenRight) while (bytes[last] === 0x3d && last < end + 3) last++
  return { start: toSource(first), end: toSource(last), label: pattern.label, longest: end - start }
}

/** Adds a range to the last ones, joined where they overlap, or touch and have the same label. */
function addRange(ranges: Range[], added: Range): void {
  let range = added
  for (let last = ranges.at(-1); last !== undefined; last = ranges.at(-1)) {
    const overlap = range.start < last.end && last.start < range.end
    const touch = range.label === last.label && range.start <= last.end && last.start <= range.end
    if (!overlap && !touch) break
    ranges.pop()
    last.start = Math.min(last.start, range.start)
    last.end = Math.max(last.end, range.end)
    if (range.longest > last.longest) {
      last.longest = range.longest
      last.label = range.label
    }
    range = last
  }
  ranges.push(range)
}

function isBase64(byte: number | undefined): boolean {
  return byte !== undefined && /[A-Za-z0-9+/_-]/.test(String.fromCharCode(byte))
}

/** A mask must not end the JSON string or the HTML element it stands in, nor look like two. */
function cleanLabel(label: string): string {
  return label.replace(/["\\<>&‹›\p{Cc}]/gu, ' ').trim()
}
