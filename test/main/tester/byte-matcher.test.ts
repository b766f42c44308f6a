import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMatcher } from '../../../src/main/tester/byte-matcher'

function findAll(patterns: readonly Uint8Array[], text: Uint8Array): string[] {
  const found: string[] = []
  createMatcher(patterns)(text, (pattern, end) => found.push(`${pattern} to ${end}`))
  return found.sort()
}

function findSlowly(patterns: readonly Uint8Array[], text: Uint8Array): string[] {
  return patterns
    .flatMap((pattern, index) =>
      Array.from({ length: text.length + 1 }, (_, end) => end)
        .filter((end) => end >= pattern.length)
        .filter((end) => Buffer.from(pattern).equals(text.subarray(end - pattern.length, end)))
        .map((end) => `${index} to ${end}`),
    )
    .sort()
}

it('finds what looking at every place finds', () => {
  // Few different bytes make patterns that overlap, contain and begin one another.
  const bytes = fc.constantFrom(0, 1, 255)
  const pattern = fc
    .uint8Array({ minLength: 1, maxLength: 6 })
    .chain(({ length }) =>
      fc.array(bytes, { minLength: length, maxLength: length }).map((values) => Uint8Array.from(values)),
    )
  const text = fc.array(bytes, { maxLength: 60 }).map((values) => Uint8Array.from(values))
  fc.assert(
    fc.property(fc.array(pattern, { maxLength: 6 }), text, (patterns, haystack) => {
      expect(findAll(patterns, haystack)).toEqual(findSlowly(patterns, haystack))
    }),
    { numRuns: 500 },
  )
})

it('knows every byte', () => {
  const pattern = Uint8Array.from({ length: 256 }, (_, byte) => byte)
  expect(findAll([pattern], pattern)).toEqual(['0 to 256'])
})
