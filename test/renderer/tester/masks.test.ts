import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsMask, splitMasks } from '../../../src/renderer/features/tester/masks'

describe('splitMasks', () => {
  it('names what each mask hides and where it stands', () => {
    expect(splitMasks('{"with": ‹key of Secret key, Test›, "n": 1}')).toEqual([
      { from: 0, piece: { type: 'text', text: '{"with": ' } },
      { from: 9, piece: { type: 'mask', what: 'key of Secret key, Test' } },
      { from: 34, piece: { type: 'text', text: ', "n": 1}' } },
    ])
  })

  it('takes quotation marks of that shape for text when they stay open or span lines', () => {
    expect(splitMasks('‹open')).toEqual([{ from: 0, piece: { type: 'text', text: '‹open' } }])
    expect(holdsMask('‹a\nb›')).toBe(false)
    expect(holdsMask('‹›')).toBe(false)
  })

  it('loses nothing of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'‹›ab \n') }), (text) => {
        const joined = splitMasks(text)
          .map(({ piece }) => (piece.type === 'text' ? piece.text : `‹${piece.what}›`))
          .join('')
        expect(joined).toBe(text)
      }),
    )
  })
})
