import { useVirtualizer } from '@tanstack/react-virtual'
import { clsx } from 'clsx'
import { ArrowRight } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { SoughtWords } from '../../../shared/rules/match-search'
import { texts } from '../../../shared/texts'
import { FoundLine } from './found-line'
import type { SearchRow } from './search-rows'

const words = texts.search

const rowHeight = 38
const headingHeight = 34

interface ResultListProps {
  id: string
  rows: readonly SearchRow[]
  /** The index of the row that the keys in the field of the search mean. */
  active: number
  onActiveChange: (index: number) => void
  /** A click, `beside` with the main modifier. */
  onChoose: (row: SearchRow, beside: boolean) => void
  /** The end came into sight. */
  onReachEnd: () => void
  sought: readonly SoughtWords[]
  /** The rows are still those of an earlier search. */
  pending: boolean
}

/** The id of the element of a row, for `aria-activedescendant`. */
export function rowId(listId: string, index: number): string {
  return `${listId}-${index}`
}

/** What was found as a list that the field above it moves through; only the rows in sight are in the document. */
export function ResultList(props: ResultListProps) {
  const { id, rows, active, onActiveChange, onChoose, onReachEnd, sought, pending } = props
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.type === 'heading' ? headingHeight : rowHeight),
    overscan: 10,
    paddingEnd: 8,
  })
  const showActive = useEffectEvent(() => {
    // With the heading of the first row.
    if (rows[active - 1]?.type === 'heading' && active === 1) virtualizer.scrollToOffset(0)
    else if (active >= 0) virtualizer.scrollToIndex(active)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another active row is the reason to scroll.
  useEffect(() => showActive(), [active])
  const measure = useEffectEvent(() => virtualizer.measure())
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows have other heights.
  useEffect(() => measure(), [rows])
  const reachEnd = useEffectEvent(onReachEnd)
  const lengthAtEnd = virtualizer.range?.endIndex === rows.length - 1 ? rows.length : null
  useEffect(() => {
    if (lengthAtEnd !== null) reachEnd()
  }, [lengthAtEnd])
  return (
    <div ref={scroller} className="@container h-full overflow-y-auto">
      <div
        id={id}
        role="listbox"
        aria-label={words.results}
        aria-busy={pending}
        className="relative"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start, size }) => {
          const row = rows[index]
          if (row === undefined) return null
          const place = { height: size, translate: `0 ${start}px` }
          if (row.type === 'heading')
            return (
              <div
                key={`heading ${row.kind}`}
                role="presentation"
                style={place}
                className="absolute inset-x-0 top-0 flex items-end px-5 pb-1 text-tiny font-strong text-faint"
              >
                {words.kinds[row.kind]}
              </div>
            )
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys go to the field, which keeps the focus.
            // biome-ignore lint/a11y/useFocusableInteractive: the same.
            <div
              key={row.type === 'all' ? `all ${row.kind}` : row.found.id}
              id={rowId(id, index)}
              role="option"
              aria-selected={index === active}
              style={place}
              onPointerMove={() => index !== active && onActiveChange(index)}
              onClick={(event) => onChoose(row, event.ctrlKey || event.metaKey)}
              className={clsx(
                'absolute inset-x-0 top-0 flex cursor-default items-center gap-3 border-b border-line px-5',
                index === active && 'bg-selected',
              )}
            >
              {row.type === 'all' ? (
                <span className="flex items-center gap-1.5 text-accent">
                  {words.showAll(words.kinds[row.kind])}
                  <ArrowRight aria-hidden className="size-3.5" />
                </span>
              ) : (
                <FoundLine found={row.found} sought={sought} />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
