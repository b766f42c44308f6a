import { describe, expect, it } from 'vitest'
import {
  describeFilters,
  listFilters,
  removeFilter,
} from '../../../src/renderer/features/search/describe-filters'
import { listFilterOptions } from '../../../src/renderer/features/search/filter-options'
import { listFirst, stepRow } from '../../../src/renderer/features/search/search-rows'
import { type Found, noFilters, searchFiltersSchema } from '../../../src/shared/model/search'
import { builtInProviders } from '../../../src/shared/providers'

function databases(count: number): Found[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: 'database',
    id: String(index),
    title: 'Nordlys',
    providerId: 'generic',
  }))
}

const none = { found: [], next: null }

describe('the list of all kinds', () => {
  it('has the first of each, and a way to the rest where there is one', () => {
    const rows = listFirst({
      database: { found: databases(12), next: null },
      credential: none,
      exchange: none,
    })
    expect(rows.map(({ type }) => type)).toEqual(['heading', ...Array(8).fill('found'), 'all'])
    const few = listFirst({ database: { found: databases(2), next: null }, credential: none, exchange: none })
    expect(few.map(({ type }) => type)).toEqual(['heading', 'found', 'found'])
    const more = { found: databases(3), next: { stage: 0, number: 3 } }
    expect(listFirst({ database: none, credential: none, exchange: more }).at(-1)).toEqual({
      type: 'all',
      kind: 'exchange',
    })
  })

  it('is moved through past headings and round at its ends', () => {
    const page = { found: databases(1), next: null }
    const rows = listFirst({ database: page, credential: page, exchange: none })
    expect(stepRow(rows, -1, 1)).toBe(1)
    expect(stepRow(rows, 1, 1)).toBe(3)
    expect(stepRow(rows, 3, 1)).toBe(1)
    expect(stepRow(rows, 1, -1)).toBe(3)
    expect(stepRow([], -1, 1)).toBe(-1)
  })
})

describe('filters', () => {
  const named = { providers: builtInProviders, databases: [] }

  it('are said as chips, one for each that holds, and taken away one by one', () => {
    const filters = { ...noFilters, mode: 'live' as const, expiringDays: 30, status: '4xx', unused: true }
    expect(describeFilters(filters, named).map(({ label }) => label)).toEqual([
      'Live',
      'Expires within 30 days',
      'Never used',
      'Status 400s',
    ])
    expect(listFilters(removeFilter(filters, 'unused'))).toEqual(['mode', 'expiringDays', 'status'])
    expect(describeFilters(noFilters, named)).toEqual([])
  })

  it('that are offered can all be set, and are said in words', () => {
    for (const { sets, label } of listFilterOptions(named)) {
      const filters = searchFiltersSchema.parse({ ...noFilters, ...sets })
      expect(describeFilters(filters, named)).toEqual([{ name: Object.keys(sets)[0], label }])
    }
  })
})
