import { expect, test } from 'vitest'
import {
  countSelected,
  everythingSelected,
  isSelected,
  nothingSelected,
  toggle,
  withSelected,
} from '../../../src/renderer/ui/table-selection'

test('rows are selected one by one, many at a time, and let go again', () => {
  const two = withSelected(toggle(nothingSelected, 'a'), ['b', 'c'], true)
  expect(countSelected(two, 10_000)).toBe(3)
  const without = toggle(two, 'b')
  expect(isSelected(without, 'a') && isSelected(without, 'c') && !isSelected(without, 'b')).toBe(true)
  expect(countSelected(withSelected(without, ['a', 'c', 'd'], false), 10_000)).toBe(0)
})

test('all are selected without being named, and some of them let go', () => {
  const most = withSelected(toggle(everythingSelected, 'a'), ['b'], false)
  expect(countSelected(everythingSelected, 10_000)).toBe(10_000)
  expect(countSelected(most, 10_000)).toBe(9_998)
  expect(isSelected(most, 'never loaded')).toBe(true)
  expect(isSelected(toggle(most, 'a'), 'a')).toBe(true)
  expect(countSelected(withSelected(most, ['a', 'b'], true), 10_000)).toBe(10_000)
})
