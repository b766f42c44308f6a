import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { clsx } from 'clsx'
import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { useActiveRow } from './use-active-row'

const rowHeight = 38
const headerHeight = 32

export interface Column<Row> {
  id: string
  header: string
  /** A track of a CSS grid that does not depend on the content, e.g. `minmax(120px, 2fr)` or `96px`. */
  width: string
  align?: 'start' | 'end'
  cell: (row: Row) => ReactNode
}

interface TableProps<Row> {
  /** Accessible name. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** The row that is shown elsewhere, e.g. in a drawer. */
  selectedKey?: string | null
  /** A click, or Enter on the active row. Without it rows are only read. */
  onSelect?: (row: Row) => void
  /** The last row came into sight: time to load more. */
  onReachEnd?: () => void
}

/**
 * A list with columns of which only the rows in sight are in the document, so that 10,000 rows cost what 40 do. One
 * stop in the tab order: arrows, Home, End and the page keys move the active row, Enter selects it. Fills its parent,
 * which has to have a height.
 */
export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows, rowKey, selectedKey = null, onSelect, onReachEnd } = props
  const scroller = useRef<HTMLDivElement>(null)
  const focusAfterMove = useRef(false)
  const select = (index: number) => {
    const row = rows[index]
    if (row !== undefined) onSelect?.(row)
  }
  const { active, setActive, onKeyDown } = useActiveRow({
    count: rows.length,
    initial: rows.findIndex((row) => rowKey(row) === selectedKey),
    pageSize: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2),
    onMove: (index) => {
      focusAfterMove.current = true
      virtualizer.scrollToIndex(index)
    },
    onEnter: select,
  })
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    // The active row stays in the document wherever the list is scrolled to: it holds the focus.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])].sort((a, b) => a - b),
  })

  useLayoutEffect(() => {
    if (!focusAfterMove.current) return
    focusAfterMove.current = false
    scroller.current
      ?.querySelector<HTMLElement>(`[aria-rowindex="${active + 2}"]`)
      ?.focus({ preventScroll: true })
  }, [active])

  const reachEnd = useEffectEvent(() => onReachEnd?.())
  // A longer list whose end is in sight as well has to ask again, so the length is what the effect watches.
  const lengthAtEnd = virtualizer.range?.endIndex === rows.length - 1 ? rows.length : null
  useEffect(() => {
    if (lengthAtEnd !== null) reachEnd()
  }, [lengthAtEnd])

  const tracks = { gridTemplateColumns: columns.map((column) => column.width).join(' ') }
  const line = 'grid min-w-fit items-center gap-x-4 border-b border-line px-4'
  return (
    <div ref={scroller} className="h-full overflow-auto">
      <table aria-label={label} aria-rowcount={rows.length + 1} className="block">
        <thead className="sticky top-0 z-10 block bg-canvas">
          <tr aria-rowindex={1} style={{ ...tracks, height: headerHeight }} className={line}>
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={clsx(
                  'truncate text-left text-tiny font-strong text-faint',
                  column.align === 'end' && 'text-right',
                )}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="relative block" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index]
            if (row === undefined) return null
            const key = rowKey(row)
            return (
              <tr
                key={key}
                aria-rowindex={item.index + 2}
                aria-current={key === selectedKey || undefined}
                tabIndex={item.index === active ? 0 : -1}
                onKeyDown={onKeyDown}
                onClick={() => {
                  setActive(item.index)
                  onSelect?.(row)
                }}
                style={{ ...tracks, height: rowHeight, translate: `0 ${item.start - headerHeight}px` }}
                className={clsx(
                  line,
                  'absolute inset-x-0 top-0 cursor-default focus-visible:-outline-offset-2',
                  key === selectedKey ? 'bg-selected' : 'hover:bg-hover',
                )}
              >
                {columns.map((column) => (
                  <td
                    key={column.id}
                    className={clsx('min-w-0 truncate', column.align === 'end' && 'numbers text-right')}
                  >
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
