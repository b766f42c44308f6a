import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filterNames, readFilters } from '../../../src/shared/rules/search-filters'
import { readSearch } from '../../../src/shared/rules/search-query'

const names = {
  providers: [
    { id: 'moloni-on', name: 'Moloni ON' },
    { id: 'moment-payments', name: 'Moment Payments' },
  ],
}

describe('filters are typed among the words', () => {
  it.each([
    ['mode:live', { mode: 'live' }, ''],
    ['MODE:Live', { mode: 'live' }, ''],
    ['payroll mode:l', { mode: 'live' }, 'payroll '],
    ['state:expired key', { state: 'expired' }, ' key'],
    ['provider:moment', { providerId: 'moment-payments' }, ''],
    ['provider:"moloni on"', { providerId: 'moloni-on' }, ''],
    ['tag:payroll', { tag: 'payroll' }, ''],
    ['tag:"month end" x', { tag: 'month end' }, ' x'],
    ['expires:30d', { expiringDays: 30 }, ''],
    ['expires:30', { expiringDays: 30 }, ''],
    ['is:unused', { unused: true }, ''],
    ['method:post status:4xx', { method: 'POST', status: '4xx' }, ' '],
    ['status:failed', { status: 'failed' }, ''],
    ['sent:7d', { sentDays: 7 }, ''],
    ['mode:', {}, ''],
    ['mode:test mode:live', { mode: 'live' }, ' '],
    // What only looks like one.
    ['"mode:live"', {}, '"mode:live"'],
    ['mode\\:live', {}, 'mode\\:live'],
    ['https://nordlys.example', {}, 'https://nordlys.example'],
    ['darkmode:live', {}, 'darkmode:live'],
  ])('%j', (text, filters, rest) => {
    expect(readFilters(text, names)).toEqual({ filters, rest, problem: null })
  })
})

it.each([
  ['mode:both', 'mode: cannot be “both”; it takes test or live.'],
  ['expires:soon', 'expires: cannot be “soon”; it takes a number of days, such as 30d.'],
  ['status:999', 'status: cannot be “999”; it takes a status, such as 404 or 4xx, or failed.'],
  ['provider:acme', 'provider: cannot be “acme”; it takes the name of a provider.'],
])('a filter without sense is searched as text, and it is said: %j', (text, problem) => {
  expect(readSearch(text, names)).toEqual({
    query: { type: 'words', words: text, prefix: true },
    filters: {},
    problem,
  })
})

it('no filter makes a search fail', () => {
  const piece = fc.oneof(
    fc.constantFrom(...filterNames).map((name) => `${name}:`),
    fc.constantFrom('"', '\\', ' ', ':', 'live', '30d', 'AND', '(', '-'),
    fc.string({ maxLength: 3 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      const { rest } = readFilters(text, names)
      expect(rest.length).toBeLessThanOrEqual(text.length)
      expect(() => readSearch(text, names)).not.toThrow()
    }),
  )
})
