import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJsonError, formatJson, formatLongJson } from '../../../src/renderer/features/tester/json-text'

describe('formatJson', () => {
  it('lays out like JSON.stringify with two spaces, for every JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(formatJson(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2))
      }),
    )
  })

  it('is stable: laying out twice changes nothing', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const once = formatJson(text)
        expect(formatJson(once)).toBe(once)
      }),
    )
  })

  it('keeps the digits of numbers, the order of names and names that come twice', () => {
    expect(formatJson('{"b":12345678901234567890,"a":1.0,"b":1e400}')).toBe(
      '{\n  "b": 12345678901234567890,\n  "a": 1.0,\n  "b": 1e400\n}',
    )
  })

  it('keeps a mask and a variable whole where JSON has no place for them', () => {
    expect(formatJson('{"key":‹key of Secret key, Test›,"amount":{{amount}}}')).toBe(
      '{\n  "key": ‹key of Secret key, Test›,\n  "amount": {{amount}}\n}',
    )
  })

  it('loses nothing but white space of any text at all', () => {
    const bare = (text: string): string => text.replace(/\s/g, '')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]:,"\\ \n1a‹›') }), (text) => {
        expect(bare(formatJson(text))).toBe(bare(text))
      }),
    )
  })
})

describe('formatLongJson', () => {
  const long = JSON.stringify(Array.from({ length: 20_000 }, (_, index) => ({ index, name: 'Nordlys' })))

  it('comes to the same as at once', async () => {
    expect(await formatLongJson(long, new AbortController().signal)).toBe(formatJson(long))
  })

  it('lets others have their turn, and stops when it is not wanted any more', async () => {
    const abort = new AbortController()
    setTimeout(() => abort.abort(new Error('left')))
    await expect(formatLongJson(long.repeat(20), abort.signal)).rejects.toThrow('left')
  })
})

describe('findJsonError', () => {
  it('accepts JSON, with variables in and out of strings', () => {
    expect(findJsonError('')).toBeNull()
    expect(findJsonError('{"amount": {{amount}}, "reference": "{{$uuid}}"}')).toBeNull()
  })

  it.each([
    { text: '{\n  "a": 1,\n  "b" 2\n}', line: 3, column: 7 },
    { text: '{\n  "a": [1, 2\n', line: 2, column: 13 },
    { text: '{"amount": {{amount}} "b": 1}', line: 1, column: 23 },
    { text: '{"a": yes}', line: 1, column: 7 },
    { text: "{'a': 1}", line: 1, column: 2 },
  ])('says where $text goes wrong', ({ text, line, column }) => {
    expect(findJsonError(text)).toMatchObject({ line, column })
  })

  it('gives a reason without repeating the text', () => {
    expect(findJsonError('{"a": yes}')?.message).toBe("Unexpected token 'y'")
    expect(findJsonError('{"a": 1')?.message).not.toContain('JSON')
  })
})
