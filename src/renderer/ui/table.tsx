import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import {
  type Arrangement,
  type Column,
  fitColumns,
  isShown,
  orderColumns,
  plainArrangement,
  tracksOf,
} from './table-columns'
import { TableHeader } from './table-header'
import { type EditedCell, TableRow } from './table-row'
import { isSelected, type Selection } from './table-selection'
import { useActiveRow } from './use-active-row'
import { useRowSelection } from './use-row-selection'
import { useWidth } from './use-width'

export type { Column } from './table-columns'

const headerHeight = 32
const rowHeights = { comfortable: 38, compact: 30 } as const
/** Pixels left and right of a row, and of the check box before it. */
const framing = 16
const markWidth = 36
export type Density = keyof typeof rowHeights

export interface TableSelection<Row> {
  value: Selection
  onChange: (selection: Selection) => void
  /** The keys of all rows from one to another, both included, for when not all of them are loaded. */
  keysBetween: (first: number, last: number) => Promise<readonly string[]>
  /** What a row is called. */
  nameOf: (row: Row) => string
}

export interface TableProps<Row> {
  /** Accessible name. */
  label: string
  columns: readonly Column<Row>[]
  /** All of them in their order; one that is not loaded is undefined. */
  rows: readonly (Row | undefined)[]
  rowKey: (row: Row) => string
  /** The row that is shown elsewhere, e.g. in a drawer. */
  selectedKey?: string | null
  /** A click, or Enter on the active row. Without it rows are only read. */
  onSelect?: (row: Row) => void
  /** The last row came into sight: time to load more. */
  onReachEnd?: () => void
  /** These rows are in sight, the last included: time to load those of them that are not there. */
  onSight?: (first: number, last: number) => void
  density?: Density
  /** How the person arranged it, and what a new arrangement is told to. */
  arrangement?: Arrangement
  onArrange?: (change: Partial<Arrangement>) => void
  /** Rows can be marked for acts on many. */
  selection?: TableSelection<Row>
}

/**
 * A list with columns of which only the rows in sight are in the document, so that 10,000 rows cost what 40 do. One
 * stop in the tab order: arrows, Home, End and the page keys move the active row, Enter opens it, F2 edits it, Space and Shift
 * with an arrow mark rows. Fills its parent, which has to have a height.
 */
export function Table<Row>(props: TableProps<Row>) {
  const { label, rows, rowKey, selectedKey = null, onSelect, selection } = props
  const { density = 'comfortable', arrangement = plainArrangement, onArrange } = props
  const rowHeight = rowHeights[density]
  const scroller = useRef<HTMLDivElement>(null)
  const width = useWidth(scroller)
  const chosen = orderColumns(props.columns, arrangement).filter((column) => isShown(column, arrangement))
  const columns = fitColumns(chosen, arrangement, width - (selection ? framing + markWidth : framing))
  const editable = columns.filter(({ edit }) => edit)
  const focusAfterMove = useRef(false)
  const [edited, setEdited] = useState<EditedCell | null>(null)
  /** The width of the column that is being drawn, before it is kept. */
  const [drawn, setDrawn] = useState<Record<string, number>>({})
  const marks = useRowSelection({ rows, rowKey, selection })

  const { active, setActive, onKeyDown } = useActiveRow({
    count: rows.length,
    initial: rows.findIndex((row) => row !== undefined && rowKey(row) === selectedKey),
    pageSize: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2),
    onMove: (index, event) => {
      if (event.shiftKey) void marks.extendTo(index, active)
      goTo(index)
    },
    onEnter: (index) => {
      const row = rows[index]
      if (row !== undefined) onSelect?.(row)
    },
    onKey: (event, index) => {
      if (event.key === 'F2') return edit(index, editable[0]?.id)
      return marks.onKey(event, index)
    },
  })
  const goTo = (index: number) => {
    focusAfterMove.current = true
    virtualizer.scrollToIndex(index)
  }
  const edit = (index: number, columnId: string | undefined): boolean => {
    if (columnId === undefined || rows[index] === undefined) return false
    setActive(index)
    setEdited({ index, columnId })
    return true
  }
  /** Ends an edit, or goes on to the next cell of the row that can be edited. */
  const endEdit = (step: -1 | 0 | 1) => {
    const at = editable.findIndex(({ id }) => id === edited?.columnId)
    const next = step === 0 ? undefined : editable[at + step]
    if (edited && next) return setEdited({ ...edited, columnId: next.id })
    setEdited(null)
    goTo(active)
  }

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
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was measured was measured with the height of before.
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight])

  // Whatever was done ends in the row: a key moved it there, or an edit is over.
  useLayoutEffect(() => {
    if (!focusAfterMove.current || edited) return
    focusAfterMove.current = false
    scroller.current
      ?.querySelector<HTMLElement>(`[aria-rowindex="${active + 2}"]`)
      ?.focus({ preventScroll: true })
  })

  // A row that a change has moved to another place stays the active one, and is edited on there.
  const activeRow = rows[active]
  const activeKey = activeRow === undefined ? null : rowKey(activeRow)
  const last = useRef({ rows, activeKey })
  useLayoutEffect(() => {
    const { rows: before, activeKey: key } = last.current
    last.current = { rows, activeKey }
    if (before === rows || key === null || key === activeKey) return
    const index = rows.findIndex((row) => row !== undefined && rowKey(row) === key)
    if (index < 0) return
    last.current = { rows, activeKey: key }
    setActive(index)
    if (edited) setEdited({ ...edited, index })
    if (document.activeElement?.closest('tbody')) goTo(index)
  })

  // In another order one looks at the beginning.
  const order = arrangement.sort && `${arrangement.sort.column} ${arrangement.sort.direction}`
  const shownOrder = useRef(order)
  useEffect(() => {
    if (order === shownOrder.current) return
    shownOrder.current = order
    scroller.current?.scrollTo({ top: 0 })
  }, [order])

  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 }
  const see = useEffectEvent((first: number, last: number) => props.onSight?.(first, last))
  const isMissing = rows.slice(startIndex, endIndex + 1).includes(undefined)
  useEffect(() => {
    if (isMissing) see(startIndex, endIndex)
  }, [isMissing, startIndex, endIndex])
  const reachEnd = useEffectEvent(() => props.onReachEnd?.())
  // A longer list whose end is in sight as well has to ask again, so the length is what the effect watches.
  const lengthAtEnd = virtualizer.range?.endIndex === rows.length - 1 ? rows.length : null
  useEffect(() => {
    if (lengthAtEnd !== null) reachEnd()
  }, [lengthAtEnd])

  const tracks = tracksOf(columns, { widths: { ...arrangement.widths, ...drawn } })
  const gridTemplateColumns = selection ? `20px ${tracks}` : tracks
  return (
    <div ref={scroller} className="h-full overflow-auto">
      <table
        aria-label={label}
        aria-rowcount={rows.length + 1}
        {...(selection && { role: 'grid', 'aria-multiselectable': true })}
        className="block"
      >
        <TableHeader
          {...{ columns, arrangement, gridTemplateColumns, selection }}
          height={headerHeight}
          total={rows.length}
          onSort={onArrange && ((sort) => onArrange({ sort }))}
          onDraw={onArrange && ((id, width) => setDrawn({ [id]: width }))}
          onWidth={
            onArrange &&
            ((id, width) => {
              const { [id]: _, ...others } = arrangement.widths
              onArrange({ widths: width === null ? others : { ...others, [id]: width } })
              setDrawn({})
            })
          }
        />
        <tbody className="relative block" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            const key = row === undefined ? null : rowKey(row)
            return (
              <TableRow
                key={index}
                {...{ index, row, columns, gridTemplateColumns, onKeyDown }}
                height={rowHeight}
                top={start - headerHeight}
                isActive={index === active}
                isOpen={key !== null && key === selectedKey}
                isMarked={selection && key !== null ? isSelected(selection.value, key) : null}
                name={row === undefined ? '' : (selection?.nameOf(row) ?? '')}
                edited={edited?.index === index ? edited.columnId : null}
                onFocus={() => setActive(index)}
                onMark={() => marks.toggleAt(index)}
                onEdit={(columnId) => edit(index, columnId)}
                onEndEdit={endEdit}
                onClick={(event) => {
                  setActive(index)
                  if (row !== undefined && !marks.onClick(event, index)) onSelect?.(row)
                }}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
