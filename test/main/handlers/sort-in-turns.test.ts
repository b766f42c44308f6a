import { expect, test } from 'vitest'
import { sortInTurns } from '../../../src/main/handlers/sort-in-turns'

test.each([0, 1, 9_999, 10_000, 10_001, 35_000])(
  '%d items come in order, equal ones as they were',
  async (count) => {
    const items = Array.from({ length: count }, (_, index) => ({ order: (index * 7_919) % 101, index }))
    const compare = (a: { order: number }, b: { order: number }) => a.order - b.order
    expect(await sortInTurns(items, compare)).toEqual(items.toSorted(compare))
  },
)
