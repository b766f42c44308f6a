import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { clsx } from 'clsx'
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { findTyped, stepTree, type TreeRow } from './tree-keys'

/** Milliseconds after which typing begins anew. */
const typingPause = 700

export interface TreeHandle {
  /** Gives the focus to the row that has the stop in the tab order. */
  focus: () => void
}

interface TreeProps<Row extends TreeRow> {
  ref?: Ref<TreeHandle>
  /** Accessible name. */
  label: string
  rows: readonly Row[]
  /** Pixels; has to be the same for a row at all times. */
  heightOf: (row: Row) => number
  isCurrent: (row: Row) => boolean
  /** Changes when another row becomes the current one: it is brought into sight, unless the person is at work in the tree. */
  currentKey: string | null
  /** A click, Enter or the space bar on a row that opens nothing under it. */
  onChoose: (row: Row) => void
  onToggle: (row: Row) => void
  children: (row: Row) => ReactNode
}

/**
 * A tree of two levels of which only what is in sight is in the page. One row is its stop in the tab order; arrow keys, Home, End
 * and first letters move it.
 */
export function Tree<Row extends TreeRow>({
  ref,
  label,
  rows,
  heightOf,
  isCurrent,
  currentKey,
  onChoose,
  onToggle,
  children,
}: TreeProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(false)
  const hasFocus = useRef(false)
  const typed = useRef({ text: '', at: 0 })
  const [movedTo, setMovedTo] = useState<string>()
  const active = Math.max(0, findIndex((row) => row.id === movedTo) ?? findIndex(isCurrent) ?? 0)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const row = rows[index]
      return row ? heightOf(row) : 0
    },
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 6,
    // The active row stays in the page, or the focus would be lost with it.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), active])]
        .filter((index) => index < rows.length)
        .sort((a, b) => a - b),
  })
  useLayoutEffect(() => {
    // A row that had the focus may be gone, and the focus with it.
    if (!wantsFocus.current && !(hasFocus.current && document.activeElement === document.body)) return
    wantsFocus.current = false
    focusActive()
  })
  useImperativeHandle(ref, () => ({ focus: focusActive }))
  const showCurrent = useEffectEvent(() => {
    const current = findIndex(isCurrent)
    if (current === undefined || scroller.current?.contains(document.activeElement)) return
    setMovedTo(undefined)
    virtualizer.scrollToIndex(current)
  })
  useEffect(() => {
    if (currentKey !== null) showCurrent()
  }, [currentKey])

  function findIndex(matches: (row: Row) => boolean): number | undefined {
    const index = rows.findIndex(matches)
    return index < 0 ? undefined : index
  }

  function focusActive(): void {
    scroller.current
      ?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')
      ?.focus({ preventScroll: true })
  }

  const moveTo = (index: number) => {
    if (index === active) return focusActive()
    wantsFocus.current = true
    setMovedTo(rows[index]?.id)
    virtualizer.scrollToIndex(index)
  }
  const act = (row: Row) => {
    setMovedTo(row.id)
    if (row.open === null) onChoose(row)
    else onToggle(row)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const row = rows[active]
    if (!row) return
    const before = event.timeStamp - typed.current.at < typingPause ? typed.current.text : ''
    if (event.key === 'Enter' || (event.key === ' ' && before === '')) act(row)
    else if (event.key.length === 1) {
      const text = before + event.key
      typed.current = { text, at: event.timeStamp }
      const found = findTyped(rows, active, text)
      if (found >= 0) moveTo(found)
    } else {
      const step = stepTree(
        rows,
        active,
        event.key,
        Math.floor((scroller.current?.clientHeight ?? 0) / heightOf(row)),
      )
      if (!step) return
      if (step.type === 'move') moveTo(step.index)
      else act(row)
    }
    event.preventDefault()
  }

  return (
    <div ref={scroller} className="-mr-2 h-full overflow-y-auto pr-2">
      <div role="tree" aria-label={label} className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (!row) return null
          return (
            <div
              key={item.key}
              role="treeitem"
              data-row={row.id}
              aria-level={row.level}
              aria-posinset={row.position}
              aria-setsize={row.siblings}
              aria-expanded={row.open ?? undefined}
              aria-current={isCurrent(row) ? 'page' : undefined}
              aria-selected={isCurrent(row)}
              tabIndex={item.index === active ? 0 : -1}
              onClick={() => act(row)}
              onKeyDown={onKeyDown}
              onFocus={() => {
                hasFocus.current = true
                setMovedTo(row.id)
              }}
              onBlur={() => {
                hasFocus.current = false
              }}
              style={{ height: item.size, translate: `0 ${item.start}px` }}
              className={clsx(
                'absolute inset-x-0 top-0 cursor-default rounded-control select-none focus-visible:-outline-offset-2',
                isCurrent(row) ? 'bg-selected' : row.open === null && 'hover:bg-hover',
              )}
            >
              {children(row)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
