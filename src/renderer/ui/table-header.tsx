import { clsx } from 'clsx'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { texts } from '../../shared/texts'
import { ColumnResizer } from './column-resizer'
import type { TableSelection } from './table'
import { type Arrangement, type Column, nextSort, type TableSort } from './table-columns'
import { tableLine } from './table-row'
import { countSelected, everythingSelected, nothingSelected } from './table-selection'

const words = texts.controls.table

interface TableHeaderProps<Row> {
  columns: readonly Column<Row>[]
  arrangement: Arrangement
  gridTemplateColumns: string
  height: number
  /** How many rows there are. */
  total: number
  selection: TableSelection<Row> | undefined
  onSort: ((sort: TableSort) => void) | undefined
  /** A column is drawn to a width (px), which is not kept yet. */
  onDraw: ((id: string, width: number) => void) | undefined
  /** A width to keep; null for the one by default. */
  onWidth: ((id: string, width: number | null) => void) | undefined
}

/**
 * The row of headers: the order is changed by a click on them, the widths by their edges. One stop in the tab order, in
 * which the keys left and right go from one to the next.
 */
export function TableHeader<Row>(props: TableHeaderProps<Row>) {
  const { columns, arrangement, gridTemplateColumns, height, selection, onSort, onDraw, onWidth } = props
  const line = useRef<HTMLTableRowElement>(null)
  const [stop, setStop] = useState<string>()
  const stopAt = (id: string, isFirst: boolean) => ({
    tabIndex: (stop === undefined ? isFirst : stop === id) ? (0 as const) : (-1 as const),
    onFocus: () => setStop(id),
  })
  const firstSortable = columns.find(({ sortable }) => sortable)
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : null
    const buttons = [...(line.current?.querySelectorAll('button') ?? [])]
    const at = event.target instanceof HTMLButtonElement ? buttons.indexOf(event.target) : -1
    if (by === null || at < 0) return
    event.preventDefault()
    buttons[at + by]?.focus()
  }
  return (
    <thead className="sticky top-0 z-10 block bg-canvas">
      <tr
        ref={line}
        aria-rowindex={1}
        onKeyDown={onKeyDown}
        style={{ gridTemplateColumns, height }}
        className={tableLine}
      >
        {selection && (
          <th scope="col">
            <SelectAll {...{ selection }} total={props.total} />
          </th>
        )}
        {columns.map((column) => {
          const direction = arrangement.sort?.column === column.id ? arrangement.sort.direction : undefined
          const isSortable = column.sortable && onSort
          return (
            <th
              key={column.id}
              scope="col"
              // Else its width would be part of its name.
              aria-label={column.header}
              aria-sort={isSortable ? (direction ?? 'none') : undefined}
              className={clsx(
                'group relative flex h-full min-w-0 items-center text-left text-tiny font-strong text-faint',
                column.align === 'end' && 'justify-end text-right',
              )}
            >
              {isSortable ? (
                <button
                  type="button"
                  {...stopAt(column.id, column === firstSortable)}
                  onClick={() => onSort(nextSort(arrangement.sort, column.id))}
                  className="-ml-1.5 flex h-6 min-w-0 items-center gap-1 rounded-small px-1.5 hover:bg-hover hover:text-ink focus-visible:-outline-offset-2"
                >
                  <span className="truncate">{column.header}</span>
                  {direction === 'ascending' && <ArrowUp aria-hidden className="size-3 shrink-0" />}
                  {direction === 'descending' && <ArrowDown aria-hidden className="size-3 shrink-0" />}
                </button>
              ) : (
                <span className="truncate">{column.header}</span>
              )}
              {onDraw && onWidth && (
                <ColumnResizer
                  label={words.widthOf(column.header)}
                  {...stopAt(`${column.id} width`, false)}
                  onDraw={(width) => onDraw(column.id, width)}
                  onWidth={(width) => onWidth(column.id, width)}
                />
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

function SelectAll<Row>({ selection, total }: { selection: TableSelection<Row>; total: number }) {
  const count = countSelected(selection.value, total)
  const isAll = count > 0 && count >= total
  return (
    <label className="-ml-1 flex size-6 items-center justify-center">
      <input
        type="checkbox"
        aria-label={words.selectAll}
        checked={isAll}
        ref={(element) => {
          if (element) element.indeterminate = count > 0 && !isAll
        }}
        onChange={() => selection.onChange(isAll ? nothingSelected : everythingSelected)}
        className="size-3.5 accent-accent"
      />
    </label>
  )
}
