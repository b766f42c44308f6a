import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRedactor, mask } from '../../../src/main/tester/redact'

const label = 'key of Secret key, Test'
const shown = '‹key of Secret key, Test›'

function redact(secret: string, text: string): string {
  return createRedactor([{ label, value: secret }]).redact(text)
}

function hexByte(byte: number): string {
  return byte.toString(16).padStart(2, '0')
}

function mapBytes(text: string, map: (byte: number) => string): string {
  return [...Buffer.from(text, 'utf8')].map(map).join('')
}

function mapUnits(text: string, map: (unit: number) => string): string {
  return Array.from({ length: text.length }, (_, index) => map(text.charCodeAt(index))).join('')
}

function jsonEscape(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

/** Encodings of a whole text. */
const encodings: Readonly<Record<string, (text: string) => string>> = {
  raw: (text) => text,
  encodeURIComponent,
  'percent, upper case': (text) => mapBytes(text, (byte) => `%${hexByte(byte).toUpperCase()}`),
  'percent, lower case': (text) => mapBytes(text, (byte) => `%${hexByte(byte)}`),
  form: (text) => new URLSearchParams([['', text]]).toString().slice(1),
  'percent twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  JSON: jsonEscape,
  'JSON, PHP': (text) => jsonEscape(text).replaceAll('/', '\\/'),
  'JSON, all \\u': (text) => mapUnits(text, (unit) => `\\u${unit.toString(16).padStart(4, '0')}`),
  'JSON, all \\U in upper case': (text) =>
    mapUnits(text, (unit) => `\\u${unit.toString(16).padStart(4, '0').toUpperCase()}`),
  'JSON in JSON': (text) => jsonEscape(jsonEscape(text)),
  'URL in JSON': (text) => jsonEscape(encodeURIComponent(text)),
  'JSON in a URL': (text) => encodeURIComponent(jsonEscape(text)),
  'HTML names': (text) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
  'HTML numbers': (text) => Array.from(text, (character) => `&#${character.codePointAt(0)};`).join(''),
  'HTML hex numbers': (text) =>
    Array.from(text, (character) => `&#x${character.codePointAt(0)?.toString(16)};`).join(''),
  hex: (text) => Buffer.from(text, 'utf8').toString('hex'),
  'hex, upper case': (text) => Buffer.from(text, 'utf8').toString('hex').toUpperCase(),
}

/** Keys as they are, passwords as people choose them, and anything that UTF-8 can hold. */
const secretText = fc
  .oneof(
    fc.stringMatching(/^(sk_test_|apik:)?[A-Za-z0-9]{8,40}$/),
    fc.base64String({ minLength: 8, maxLength: 400 }),
    fc.string({ unit: 'binary', minLength: 4, maxLength: 40 }),
    fc.stringMatching(/^[ab]{4,600}$/),
    // Looks like escapes, of which enough is left when they are undone.
    fc.stringMatching(/^[%\\&+ /"u0041x;#]{24,40}$/),
  )
  .filter((text) => !/\p{Surrogate}/u.test(text) && !/[‹›§]/.test(text) && !shown.includes(text))

/** Text that is in no secret, so what stands around a mask can be compared. */
const around = fc.stringMatching(/^§{0,5}$/)

describe('a secret', () => {
  it.each(Object.entries(encodings))('is masked: %s', (_, encode) => {
    fc.assert(
      fc.property(secretText, around, around, (secret, before, after) => {
        expect(redact(secret, before + encode(secret) + after)).toBe(before + shown + after)
      }),
      { numRuns: 150 },
    )
  })

  it('is masked when each character is escaped in another way', () => {
    const escapes = ['raw', 'percent, upper case', 'JSON, all \\u', 'HTML numbers'].map(
      (name) => encodings[name] ?? encodeURIComponent,
    )
    const printable = fc.stringMatching(/^[A-Za-z0-9_:.-]{4,30}$/)
    fc.assert(
      fc.property(printable, fc.array(fc.nat(3), { minLength: 30, maxLength: 30 }), (secret, choices) => {
        const mixed = Array.from(secret, (character, index) =>
          escapes[choices[index] ?? 0]?.(character),
        ).join('')
        expect(redact(secret, mixed)).toBe(shown)
      }),
    )
  })

  it.each(['base64', 'base64url'] as const)(
    'is masked in %s, whatever stands before and after it',
    (encoding) => {
      const neighbour = fc.uint8Array({ maxLength: 7 })
      fc.assert(
        fc.property(secretText, neighbour, neighbour, (secret, before, after) => {
          const text = Buffer.concat([before, Buffer.from(secret), after]).toString(encoding)
          const [left = '', right = '', ...more] = redact(secret, `<${text}>`).split(shown)
          expect(more).toEqual([])
          // Nothing but whole characters of the neighbours is left: those that hold no bit of the secret.
          expect(left.length - 1).toBeLessThanOrEqual(Math.floor((before.length * 8) / 6))
          expect(right.replaceAll('=', '').length - 1).toBeLessThanOrEqual(Math.ceil((after.length * 8) / 6))
          expect(`<${text}>`.startsWith(left)).toBe(true)
          expect(`<${text}>`.endsWith(right)).toBe(true)
        }),
        { numRuns: 300 },
      )
    },
  )

  it('is masked in base64 that is escaped itself', () => {
    const pair = Buffer.from('apikey:my?secret>key').toString('base64')
    expect(redact('my?secret>key', encodeURIComponent(`Basic ${pair}`))).toBe(`Basic%20YXBpa2V5O${shown}`)
    expect(redact('my?secret>key', `{"a":"${pair.replaceAll('/', '\\/')}"}`)).toBe(
      `{"a":"YXBpa2V5O${shown}"}`,
    )
  })

  it('leaves nothing of itself in any text', () => {
    fc.assert(
      fc.property(
        secretText,
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constant(null)), { maxLength: 8 }),
        (secret, pieces) => {
          const text = pieces.map((piece) => piece ?? secret).join('')
          const redacted = redact(secret, text)
          expect(redacted).not.toContain(secret)
          if (text.includes(secret)) expect(redacted).toContain(shown)
          else if (redacted === text)
            expect(createRedactor([{ label, value: secret }]).carries(text)).toBe(false)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is masked over its whole length when it is long and repeats itself', () => {
    const secret = `${'a'.repeat(300)}${'b'.repeat(100)}`
    expect(redact(secret, `§${'a'.repeat(350)}${'b'.repeat(150)}§`)).toBe(`§${shown}${'b'.repeat(50)}§`)
  })

  it('of less than four bytes is left alone, for it stands in every text by chance', () => {
    expect(redact('abc', 'abc abcabc')).toBe('abc abcabc')
    expect(redact('', 'text')).toBe('text')
  })
})

describe('several secrets', () => {
  const user = { label: 'user', value: 'secret' }
  const whole = { label: 'whole', value: 'my-secret-key' }

  it('have each their own mask', () => {
    const redactor = createRedactor([user, { label: 'other', value: 'hidden' }])
    expect(redactor.redact('secret and hidden')).toBe('‹user› and ‹other›')
  })

  it.each([[[user, whole]], [[whole, user]]])(
    'give the longest its name where one contains the other',
    (secrets) => {
      expect(createRedactor(secrets).redact('a my-secret-key, a secret')).toBe('a ‹whole›, a ‹user›')
    },
  )

  it('are masked together where they overlap', () => {
    const redactor = createRedactor([
      { label: 'first', value: 'abcdef' },
      { label: 'second', value: 'defghijk' },
    ])
    expect(redactor.redact('-abcdefghijk-')).toBe('-‹second›-')
  })
})

describe('a mask', () => {
  it('keeps JSON whole and does not look like two', () => {
    const redactor = createRedactor([{ label: 'key of "a\\b" ‹c›', value: 'hidden' }])
    expect(JSON.parse(redactor.redact('{"a":"hidden"}'))).toEqual({ a: '‹key of  a b   c›' })
  })

  it('does not give away a secret that somebody put in the title', () => {
    const redactor = createRedactor([{ label: 'key of hidden-value', value: 'hidden-value' }])
    expect(redactor.redact('hidden-value')).toBe(mask('secret'))
  })
})

describe('a text without secrets', () => {
  const redactor = createRedactor([{ label, value: 'sk_test_vYZCAeHawUqDCmVpEKh2U' }])

  it.each([
    '',
    '%',
    '%4',
    '%zz',
    '\\',
    '\\u',
    '\\u12',
    '\\ud83d',
    '&',
    '&#',
    '&#;',
    '&#x110000;',
    '&nbsp;',
    '\ud800',
    '100 % \\o/ &c.',
  ])('stays as it is: %j', (text) => {
    expect(redactor.redact(text)).toBe(text)
    expect(redactor.carries(text)).toBe(false)
  })

  it('stays as it is, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(redactor.redact(text)).toBe(text)
      }),
    )
  })
})

describe('10 MB', () => {
  // Each would run for hours if the time grew with the square; nothing else limits it but the time limit of a test.
  const size = 10_000_000

  it.each([
    ['a secret of one letter in a text of it', 'a'.repeat(1_000), 'a'],
    ['a long one whose end never comes', `${'a'.repeat(15_000)}b`, 'a'],
    ['escapes', 'a%%\\\\&&b', '\\\\\\%5c&#'],
  ])('of %s', (_, secret, unit) => {
    const text = unit.repeat(size / unit.length)
    expect(redact(secret, `${text}§${secret}`).endsWith(shown)).toBe(true)
  })
})
