import { describe, expect, it } from 'vitest'
import { readBody } from '../../../src/main/tester/response-text'

describe('readBody', () => {
  it.each([
    ['UTF-8 by default', 'æ€😀', undefined, 'æ€😀'],
    ['UTF-8 by name', 'æ', 'application/json; charset="UTF-8"', 'æ'],
    ['a charset nobody knows', 'æ', 'text/plain; charset=klingon', 'æ'],
    ['a byte order mark', '\ufeff{}', 'application/json', '{}'],
    ['nothing', '', 'image/png', ''],
  ])('%s', (_, text, contentType, expected) => {
    expect(readBody(Buffer.from(text, 'utf8'), contentType)).toEqual({ type: 'text', text: expected })
  })

  it.each([
    ['iso-8859-1', Buffer.from('æ', 'latin1'), 'æ'],
    ['iso-8859-15', Buffer.from([0xa4]), '€'],
    ['shift_jis', Buffer.from([0x82, 0xa0]), 'あ'],
    ['utf-16le', Buffer.from('æ', 'utf16le'), 'æ'],
    ['utf-8', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('æ', 'utf16le')]), 'æ'],
  ])('%s', (charset, bytes, expected) => {
    expect(readBody(bytes, `text/plain;charset=${charset}`)).toEqual({ type: 'text', text: expected })
  })

  it.each([
    [Buffer.from([0xff, 0x00]), 'text/plain'],
    [Buffer.from('a\0b'), 'text/plain'],
    [Buffer.from([0xc3]), undefined],
  ])('what is no text is binary: %s', (bytes, contentType) => {
    expect(readBody(bytes, contentType)).toEqual({ type: 'binary' })
  })
})
