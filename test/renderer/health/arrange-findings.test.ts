import { expect, test } from 'vitest'
import { arrangeFindings, type FindingItem } from '../../../src/renderer/features/health/arrange-findings'

const groups = [
  { kind: 'expired', severity: 'urgent', count: 2 },
  { kind: 'expiring', severity: 'warning', count: 100_000 },
  { kind: 'never-used', severity: 'hint', count: 1 },
] as const

const say = (item: FindingItem) => (item.type === 'heading' ? item.kind : item.index)

test('each kind has its heading, and rows are numbered through', () => {
  const { count, find } = arrangeFindings([...groups], null)
  expect(count).toBe(100_006)
  expect([0, 1, 2, 3, 4, 100_003, 100_004, 100_005].map((place) => say(find(place)))).toEqual([
    ...['expired', 0, 1, 'expiring', 2, 100_001],
    ...['never-used', 100_002],
  ])
})

test('of one kind the rows begin with the first, for they are listed alone', () => {
  const { count, find } = arrangeFindings([...groups], 'never-used')
  expect([count, say(find(0)), say(find(1))]).toEqual([2, 'never-used', 0])
})

test('nothing stands beyond the end, nor anywhere when nothing was found', () => {
  expect(() => arrangeFindings([...groups], null).find(100_006)).toThrow('100006')
  expect(arrangeFindings([], null).count).toBe(0)
})
