import { expect, test } from 'vitest'
import { findTyped, stepTree, type TreeRow } from '../../../src/renderer/ui/tree-keys'

function row(label: string, level: 1 | 2, open: boolean | null = null): TreeRow {
  return { id: label, label, level, open, position: 1, siblings: 1 }
}

const rows = [
  row('Milient', 1, true),
  row('Fjell', 2),
  row('Nordlys', 2),
  row('Moloni', 1, false),
  row('Momentus', 1, true),
  row('Expo', 2),
]

function step(active: number, key: string): string | undefined {
  const taken = stepTree(rows, active, key, 3)
  return taken && `${taken.type} ${rows[taken.index]?.label}`
}

test('up and down go through all that is shown, and stay within it', () => {
  expect([step(0, 'ArrowDown'), step(2, 'ArrowDown'), step(5, 'ArrowDown')]).toEqual([
    ...['move Fjell', 'move Moloni', 'move Expo'],
  ])
  expect([step(3, 'ArrowUp'), step(0, 'ArrowUp')]).toEqual(['move Nordlys', 'move Milient'])
  expect([step(1, 'PageDown'), step(1, 'PageUp')]).toEqual(['move Momentus', 'move Milient'])
  expect([step(3, 'Home'), step(3, 'End')]).toEqual(['move Milient', 'move Expo'])
})

test('left and right close and open, and go from a row to what it is under and back', () => {
  expect([step(3, 'ArrowRight'), step(0, 'ArrowRight'), step(1, 'ArrowRight')]).toEqual([
    ...['toggle Moloni', 'move Fjell', undefined],
  ])
  expect([step(0, 'ArrowLeft'), step(2, 'ArrowLeft'), step(5, 'ArrowLeft'), step(3, 'ArrowLeft')]).toEqual([
    ...['toggle Milient', 'move Milient', 'move Momentus', undefined],
  ])
})

test('keys that mean nothing are left alone, and an empty tree takes none ill', () => {
  expect(step(0, 'a')).toBeUndefined()
  expect(stepTree([], 0, 'ArrowRight', 3)).toBeUndefined()
  expect(findTyped([], 0, 'a')).toBe(-1)
})

test('first letters find the next row that begins so, round the end', () => {
  expect(findTyped(rows, 0, 'm')).toBe(3)
  expect(findTyped(rows, 3, 'm')).toBe(4)
  expect(findTyped(rows, 4, 'm')).toBe(0)
  expect(findTyped(rows, 4, 'mom')).toBe(4)
  expect(findTyped(rows, 0, 'NO')).toBe(2)
  expect(findTyped(rows, 0, 'x')).toBe(-1)
})
