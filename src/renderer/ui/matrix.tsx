import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { clsx } from 'clsx'
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react'

const rowHeight = 34
const headerHeight = 34
const headerWidth = 200
const columnWidth = 148

interface MatrixProps<Row, Column> {
  /** Accessible name. */
  label: string
  /** What the rows are, over their names. */
  corner: string
  rows: readonly Row[]
  columns: readonly Column[]
  rowKey: (row: Row) => string
  columnKey: (column: Column) => string
  rowName: (row: Row) => string
  columnName: (column: Column) => string
  cell: (row: Row, column: Column) => ReactNode
  /** The cell that the focus is on. */
  onActive: (row: Row, column: Column) => void
}

/**
 * A grid of rows by columns of which only what is in sight is in the document, so that 300 by 50 cost what one screen does. One stop in
 * the tab order: arrows, Home, End and the page keys move the active cell. Fills its parent, which has to have a height.
 */
export function Matrix<Row, Column>(props: MatrixProps<Row, Column>) {
  const { label, corner, rows, columns, rowKey, columnKey, rowName, columnName, cell, onActive } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [moved, setMoved] = useState({ row: 0, column: 0 })
  const focusAfterMove = useRef(false)
  const active = {
    row: clamp(moved.row, rows.length),
    column: clamp(moved.column, columns.length),
  }
  const keep = (index: number) => (range: Range) =>
    [...new Set([...defaultRangeExtractor(range), index])].sort((a, b) => a - b)
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    // The active cell stays in the document wherever the grid is scrolled to: it holds the focus.
    rangeExtractor: keep(active.row),
  })
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    overscan: 3,
    scrollMargin: headerWidth,
    scrollPaddingStart: headerWidth,
    rangeExtractor: keep(active.column),
  })

  useLayoutEffect(() => {
    if (!focusAfterMove.current) return
    focusAfterMove.current = false
    scroller.current
      ?.querySelector<HTMLElement>(`[data-cell="${active.row} ${active.column}"]`)
      ?.focus({ preventScroll: true })
  }, [active.row, active.column])

  const move = (row: number, column: number) => {
    const target = { row: clamp(row, rows.length), column: clamp(column, columns.length) }
    focusAfterMove.current = true
    setMoved(target)
    down.scrollToIndex(target.row)
    across.scrollToIndex(target.column)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
    const steps: Partial<Record<string, readonly [row: number, column: number]>> = {
      ArrowDown: [active.row + 1, active.column],
      ArrowUp: [active.row - 1, active.column],
      ArrowRight: [active.row, active.column + 1],
      ArrowLeft: [active.row, active.column - 1],
      PageDown: [active.row + page, active.column],
      PageUp: [active.row - page, active.column],
      Home: [event.ctrlKey ? 0 : active.row, 0],
      End: [event.ctrlKey ? rows.length - 1 : active.row, columns.length - 1],
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    move(...step)
  }

  const width = headerWidth + across.getTotalSize()
  const shownColumns = across.getVirtualItems()
  const headerCell = 'absolute top-0 flex items-center truncate px-2 text-tiny font-strong text-faint'
  return (
    <div ref={scroller} className="h-full overflow-auto rounded-control border border-line">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML lets a table be a grid, its cells then are grid cells
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        className="relative block"
        style={{ minWidth: width, height: headerHeight + down.getTotalSize() }}
      >
        <thead className="sticky top-0 z-20 block">
          <tr
            aria-rowindex={1}
            className="block border-b border-line bg-side"
            style={{ minWidth: width, height: headerHeight }}
          >
            <th
              scope="col"
              aria-colindex={1}
              className="sticky left-0 z-10 inline-flex items-center border-r border-line bg-side px-3 text-left text-tiny font-strong text-faint"
              style={{ width: headerWidth, height: headerHeight - 1 }}
            >
              {corner}
            </th>
            {shownColumns.map((item) => {
              const column = columns[item.index]
              if (column === undefined) return null
              return (
                <th
                  key={columnKey(column)}
                  scope="col"
                  aria-colindex={item.index + 2}
                  title={columnName(column)}
                  className={headerCell}
                  style={{ left: item.start, width: columnWidth, height: headerHeight - 1 }}
                >
                  <span className="truncate">{columnName(column)}</span>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody className="block">
          {down.getVirtualItems().map((line) => {
            const row = rows[line.index]
            if (row === undefined) return null
            return (
              <tr
                key={rowKey(row)}
                aria-rowindex={line.index + 2}
                className="absolute inset-x-0 block border-b border-line hover:bg-hover"
                style={{ top: line.start, minWidth: width, height: rowHeight }}
              >
                <th
                  scope="row"
                  aria-colindex={1}
                  title={rowName(row)}
                  className="sticky left-0 z-10 inline-flex items-center border-r border-line bg-panel px-3 text-left font-normal"
                  style={{ width: headerWidth, height: rowHeight - 1 }}
                >
                  <span className="truncate">{rowName(row)}</span>
                </th>
                {shownColumns.map((item) => {
                  const column = columns[item.index]
                  if (column === undefined) return null
                  const isActive = line.index === active.row && item.index === active.column
                  return (
                    <td
                      key={columnKey(column)}
                      aria-colindex={item.index + 2}
                      data-cell={`${line.index} ${item.index}`}
                      tabIndex={isActive ? 0 : -1}
                      onKeyDown={onKeyDown}
                      onFocus={() => {
                        setMoved({ row: line.index, column: item.index })
                        onActive(row, column)
                      }}
                      className={clsx(
                        'absolute top-0 flex cursor-default items-center px-2 focus-visible:-outline-offset-2',
                        isActive && 'bg-selected',
                      )}
                      style={{ left: item.start, width: columnWidth, height: rowHeight - 1 }}
                    >
                      {cell(row, column)}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(index, count - 1))
}
