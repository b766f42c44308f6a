import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import type { FindingKind } from '../../../shared/model/health'
import { texts } from '../../../shared/texts'
import { FindingRow } from './finding-row'
import type { useFindingList } from './use-finding-list'

const words = texts.health

/** Pixels. */
const rowHeight = 58
const headingHeight = 60

type List = NonNullable<ReturnType<typeof useFindingList>['list']>

interface FindingRowsProps {
  list: List
  /** The one kind that is shown; null for all. */
  kind: FindingKind | null
  /** Rows from one to another came into sight. */
  onShow: (from: number, to: number) => void
}

type Item =
  | { readonly type: 'heading'; readonly kind: FindingKind }
  | { readonly type: 'row'; readonly index: number }

/** Findings under the heading of their kind, of which only those in sight are in the document. */
export function FindingRows({ list, kind, onShow }: FindingRowsProps) {
  const scroller = useRef<HTMLElement>(null)
  const itemAt = useMemo(() => createItems(list, kind), [list, kind])
  const virtualizer = useVirtualizer({
    count: itemAt.count,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (itemAt.find(index).type === 'heading' ? headingHeight : rowHeight),
    overscan: 8,
  })
  const items = virtualizer.getVirtualItems().map((item) => ({ ...item, shown: itemAt.find(item.index) }))
  const indexes = items.flatMap(({ shown }) => (shown.type === 'row' ? [shown.index] : []))
  const from = indexes[0]
  const to = indexes.at(-1)
  const tell = useEffectEvent(onShow)
  useEffect(() => {
    if (from !== undefined && to !== undefined) tell(from, to)
  }, [from, to])
  return (
    <section ref={scroller} aria-label={words.list} className="h-full overflow-y-auto">
      <div className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ key, start, size, shown }) => (
          <div
            key={key}
            className="absolute inset-x-0 top-0"
            style={{ height: size, translate: `0 ${start}px` }}
          >
            {shown.type === 'heading' ? (
              <KindHeading kind={shown.kind} />
            ) : (
              <FindingRow finding={list.rows.get(shown.index)} index={shown.index} total={list.total} />
            )}
          </div>
        ))}
      </div>
    </section>
  )
}

function KindHeading({ kind }: { kind: FindingKind }) {
  const { title, why } = words.kinds[kind]
  return (
    <div className="flex h-full flex-col justify-end px-4 pb-1.5">
      <h2 className="font-heading">{title}</h2>
      <p title={why} className="truncate text-dim">
        {why}
      </p>
    </div>
  )
}

/** What stands at each place: before the rows of a kind its heading. */
function createItems(
  { groups }: List,
  only: FindingKind | null,
): { count: number; find: (index: number) => Item } {
  let count = 0
  let rows = 0
  const starts = groups
    .filter(({ kind }) => only === null || kind === only)
    .map((group) => {
      const start = { kind: group.kind, item: count, row: rows }
      count += group.count + 1
      rows += group.count
      return start
    })
  return {
    count,
    find: (index) => {
      const start = starts.findLast(({ item }) => item <= index)
      if (start === undefined) throw new Error('An item stands before the first heading.')
      return start.item === index
        ? { type: 'heading', kind: start.kind }
        : { type: 'row', index: start.row + index - start.item - 1 }
    },
  }
}
