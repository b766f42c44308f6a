import { describe, expect, it } from 'vitest'
import { findOptions, rowsOf, stepOption } from '../../../src/renderer/ui/picker-options'

const none = { value: null, label: 'None' }
const get = { value: 'get', label: 'Secret key, Test', group: 'For Test' }
const post = { value: 'post', label: 'Public key, Test', group: 'For Test' }
const put = { value: 'put', label: 'Secret key, Live', group: 'Not for Test' }
const options = [none, get, post, put]

describe('findOptions', () => {
  it('wants every word, in any order and case', () => {
    expect(findOptions(options, 'test SECRET')).toEqual([get])
    expect(findOptions(options, '  ')).toEqual(options)
    expect(findOptions(options, 'nobody')).toEqual([])
  })
})

describe('rowsOf', () => {
  it('puts the name of each group before its first option', () => {
    expect(rowsOf(options).map((row) => (row.type === 'group' ? row.name : row.option.value))).toEqual([
      null,
      'For Test',
      'get',
      'post',
      'Not for Test',
      'put',
    ])
  })
})

describe('stepOption', () => {
  it('moves with the arrows and stays at the ends', () => {
    expect(stepOption(options, none, 'ArrowDown')).toBe(get)
    expect(stepOption(options, none, 'ArrowUp')).toBe(none)
    expect(stepOption(options, put, 'ArrowDown')).toBe(put)
    expect(stepOption(options, none, 'End')).toBe(put)
    expect(stepOption(options, undefined, 'ArrowDown')).toBe(none)
  })

  it('finds the next option with a letter, round and round', () => {
    expect(stepOption(options, get, 's')).toBe(put)
    expect(stepOption(options, put, 'S')).toBe(get)
    expect(stepOption(options, put, 'x')).toBeUndefined()
    expect(stepOption(options, put, 'Tab')).toBeUndefined()
  })
})
