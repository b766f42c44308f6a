import type { ReactNode } from 'react'

export interface Column<Row> {
  id: string
  header: string
  /** A track of a CSS grid that does not depend on the content, e.g. `minmax(120px, 2fr)` or `96px`. */
  width: string
  align?: 'start' | 'end'
  cell: (row: Row) => ReactNode
  /** Whether the list can be had in its order. */
  sortable?: boolean
  /** There only where the person asks for it. */
  isExtra?: boolean
  /** Left out where there is no room, the highest first, unless the person asked for it. */
  spare?: number
  /** By which the row is known: always shown. */
  isFixed?: boolean
  /** How its cells are edited in their place. */
  edit?: ColumnEdit<Row>
}

export interface ColumnEdit<Row> {
  type: 'text' | 'date'
  /** What the field begins with; of a date `2027-05-03`, or nothing. */
  textOf: (row: Row) => string
  /** Why it cannot be changed in this row. */
  refusalOf?: (row: Row) => string | undefined
  /** Keeps what was typed. Resolves to what is wrong with it, or to null. */
  save: (row: Row, text: string) => Promise<string | null>
}

export interface TableSort {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

/** How a person arranged a table; columns by their ids, and one that is not named is as by default. */
export interface Arrangement {
  order: string[]
  shown: Record<string, boolean>
  /** Pixels. */
  widths: Record<string, number>
  sort: TableSort | null
}

export const plainArrangement: Arrangement = { order: [], shown: {}, widths: {}, sort: null }

/** Narrower than this nobody reads anything. */
export const narrowestColumn = 48

type Placed = Pick<Column<never>, 'id' | 'isExtra' | 'isFixed'>

/** The columns in the order the person gave them. One that is new since stays behind the one it follows by default. */
export function orderColumns<Item extends Placed>(
  columns: readonly Item[],
  { order }: Pick<Arrangement, 'order'>,
): Item[] {
  const ordered = order.flatMap((id) => columns.find((column) => column.id === id) ?? [])
  for (const [index, column] of columns.entries()) {
    if (ordered.includes(column)) continue
    const before = columns[index - 1]
    ordered.splice(before === undefined ? 0 : ordered.indexOf(before) + 1, 0, column)
  }
  return ordered
}

export function isShown(column: Placed, { shown }: Pick<Arrangement, 'shown'>): boolean {
  return column.isFixed === true || (shown[column.id] ?? column.isExtra !== true)
}

/** The columns that there is room for in so many pixels; those that are left would be scrolled to. */
export function fitColumns<Item extends Pick<Column<never>, 'id' | 'width' | 'spare'>>(
  columns: readonly Item[],
  { shown, widths }: Pick<Arrangement, 'shown' | 'widths'>,
  room: number,
): Item[] {
  const fitting = [...columns]
  const needed = () =>
    fitting.reduce((sum, { id, width }) => sum + (widths[id] ?? leastWidth(width)) + columnGap, 0)
  while (needed() > room) {
    const spare = fitting
      .filter((column) => column.spare !== undefined && shown[column.id] !== true)
      .toSorted((left, right) => (right.spare ?? 0) - (left.spare ?? 0))[0]
    if (spare === undefined) break
    fitting.splice(fitting.indexOf(spare), 1)
  }
  return fitting
}

/** Pixels between two columns. */
export const columnGap = 16

/** Of a track, e.g. 120 for `minmax(120px, 2fr)`. */
function leastWidth(track: string): number {
  return Number.parseInt(track.replace('minmax(', ''), 10) || 0
}

/** The order after a column was moved by some places, or null where it cannot go. */
export function moveColumn(
  columns: readonly Placed[],
  arrangement: Pick<Arrangement, 'order'>,
  id: string,
  places: number,
): string[] | null {
  const order = orderColumns(columns, arrangement).map((column) => column.id)
  const from = order.indexOf(id)
  const to = from + places
  if (from < 0 || to < 0 || to >= order.length) return null
  order.splice(from, 1)
  order.splice(to, 0, id)
  return order
}

/** What the columns are laid out by (`grid-template-columns`). */
export function tracksOf(
  columns: readonly Pick<Column<never>, 'id' | 'width'>[],
  { widths }: Pick<Arrangement, 'widths'>,
): string {
  return columns
    .map(({ id, width }) => {
      const chosen = widths[id]
      return chosen === undefined ? width : `${Math.max(narrowestColumn, chosen)}px`
    })
    .join(' ')
}

/** What a click on the header of a column makes of the order: that column, then the other way round. */
export function nextSort(sort: TableSort | null, column: string): TableSort {
  return sort?.column === column && sort.direction === 'ascending'
    ? { column, direction: 'descending' }
    : { column, direction: 'ascending' }
}
