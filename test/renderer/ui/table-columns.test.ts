import { expect, test } from 'vitest'
import {
  fitColumns,
  isShown,
  moveColumn,
  nextSort,
  orderColumns,
  plainArrangement,
  tracksOf,
} from '../../../src/renderer/ui/table-columns'

const columns = [
  { id: 'title', width: 'minmax(120px, 2fr)', isFixed: true },
  { id: 'state', width: '96px' },
  { id: 'owner', width: '120px', isExtra: true },
  { id: 'expires', width: '96px' },
]

function idsIn(order: string[]): string[] {
  return orderColumns(columns, { order }).map(({ id }) => id)
}

test('columns stand as a person moved them, and a new one behind the one it follows by default', () => {
  expect(idsIn([])).toEqual(['title', 'state', 'owner', 'expires'])
  expect(idsIn(['expires', 'title', 'state'])).toEqual(['expires', 'title', 'state', 'owner'])
  expect(idsIn(['state', 'gone', 'title'])).toEqual(['state', 'owner', 'expires', 'title'])
})

test('a move ends at the ends', () => {
  expect(moveColumn(columns, plainArrangement, 'state', -1)).toEqual(['state', 'title', 'owner', 'expires'])
  expect(moveColumn(columns, { order: ['expires', 'title', 'state', 'owner'] }, 'expires', -1)).toBeNull()
  expect(moveColumn(columns, plainArrangement, 'expires', 1)).toBeNull()
  expect(moveColumn(columns, plainArrangement, 'nobody', 1)).toBeNull()
})

test('what is extra is hidden and all else shown unless the person said otherwise; what is fixed stays', () => {
  const shownWith = (shown: Record<string, boolean>) =>
    columns.filter((column) => isShown(column, { shown })).map(({ id }) => id)
  expect(shownWith({})).toEqual(['title', 'state', 'expires'])
  expect(shownWith({ owner: true, state: false, title: false })).toEqual(['title', 'owner', 'expires'])
})

test('a width takes the place of the track, and none is too narrow to be found again', () => {
  expect(tracksOf(columns, { widths: { state: 140, owner: 3 } })).toBe('minmax(120px, 2fr) 140px 48px 96px')
})

test('a header sorts by its column, then the other way round', () => {
  const once = nextSort(null, 'title')
  expect(once).toEqual({ column: 'title', direction: 'ascending' })
  expect(nextSort(once, 'title')).toEqual({ column: 'title', direction: 'descending' })
  expect(nextSort(nextSort(once, 'title'), 'title')).toEqual(once)
  expect(nextSort(once, 'state')).toEqual({ column: 'state', direction: 'ascending' })
})

test('where there is no room, what can be spared goes, unless the person asked for it', () => {
  const spared = [
    { id: 'title', width: 'minmax(120px, 2fr)' },
    { id: 'owner', width: '100px', spare: 1 },
    { id: 'secret', width: '100px', spare: 2 },
  ]
  const fitting = (room: number, shown = {}, widths = {}) =>
    fitColumns(spared, { shown, widths }, room).map(({ id }) => id)
  expect(fitting(368)).toEqual(['title', 'owner', 'secret'])
  expect(fitting(367)).toEqual(['title', 'owner'])
  expect(fitting(367, { secret: true })).toEqual(['title', 'secret'])
  expect(fitting(368, {}, { title: 200 })).toEqual(['title', 'owner'])
  expect(fitting(10)).toEqual(['title'])
})
