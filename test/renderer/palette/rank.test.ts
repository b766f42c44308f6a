import { describe, expect, it } from 'vitest'
import { isCalled, rank } from '../../../src/renderer/features/palette/rank'
import { countUse, weighUse } from '../../../src/renderer/features/palette/weigh-use'

const now = 1_790_000_000_000
const day = 24 * 60 * 60 * 1000

const things = [
  { id: 'switch-mode', name: 'Switch to Live', keywords: ['mode', 'environment'] },
  { id: 'settings', name: 'Settings', keywords: ['password', 'backup'] },
  { id: 'trash', name: 'Trash', keywords: ['deleted', 'restore'] },
  { id: 'nordlys', name: 'Nordlys Arkitekter AS' },
  { id: 'northern', name: 'Northern Air' },
]

function find(search: string, uses = {}): string[] {
  return rank(things, { search, uses, now }).map(({ thing }) => thing.id)
}

describe('what fits what is typed comes best first', () => {
  it('everything is there while nothing is typed', () => {
    expect(find(' ')).toEqual(things.map(({ id }) => id))
  })

  it.each([
    ['trash', 'trash'],
    ['swlive', 'switch-mode'],
    ['passw', 'settings'],
    ['dele', 'trash'],
    ['naa', 'nordlys'],
    ['nordly ark', 'nordlys'],
  ])('%s finds %s first', (search, id) => {
    expect(find(search)[0]).toBe(id)
  })

  it('what fits nothing is left out', () => {
    expect(find('xyzzy')).toEqual([])
  })

  it.each([
    ['nord', true],
    ['ark', true],
    ['naa', true],
    ['nrdlys', false],
    ['nordyls', false],
  ])('%s is what Nordlys is meant by: %s', (search, close) => {
    const found = rank(things, { search, uses: {}, now }).find(({ thing }) => thing.id === 'nordlys')
    expect(found?.isClose).toBe(close)
    expect(isCalled('Nordlys Arkitekter AS', search)).toBe(close)
  })
})

describe('what is used comes sooner', () => {
  it('among what fits as well, and while nothing is typed', () => {
    const uses = { northern: { count: 5, lastAt: now - day } }
    expect(find('nor')[0]).toBe('nordlys')
    expect(find('nor', uses)[0]).toBe('northern')
    expect(find('', uses)[0]).toBe('northern')
  })

  it('often and lately counts for more, never for nothing', () => {
    const weights = [
      weighUse(undefined, now),
      weighUse({ count: 9, lastAt: now - 365 * day }, now),
      weighUse({ count: 1, lastAt: now }, now),
      weighUse({ count: 9, lastAt: now }, now),
    ]
    expect(weights).toEqual(weights.toSorted((left, right) => left - right))
    expect(weights[0]).toBe(0)
  })

  it('only so much is remembered, and what is used least is forgotten', () => {
    let uses = {}
    for (let index = 0; index < 400; index += 1) uses = countUse(uses, `thing ${index}`, now + index)
    expect(Object.keys(uses)).toHaveLength(300)
    expect(uses).toHaveProperty('thing 399', { count: 1, lastAt: now + 399 })
    expect(uses).not.toHaveProperty('thing 0')
    expect(countUse(uses, 'thing 399', now)).toHaveProperty('thing 399', { count: 2, lastAt: now })
  })
})
