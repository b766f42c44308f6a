import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import type { FindingKind } from '../../../shared/model/health'
import { texts } from '../../../shared/texts'
import { arrangeFindings } from './arrange-findings'
import { FindingRow } from './finding-row'
import type { useFindingList } from './use-finding-list'

const words = texts.health

/** Pixels, of a heading too. */
const rowHeight = 58

type List = NonNullable<ReturnType<typeof useFindingList>['list']>

interface FindingRowsProps {
  list: List
  /** The one kind that is shown; null for all. */
  kind: FindingKind | null
  /** Rows from one to another came into sight. */
  onShow: (from: number, to: number) => void
}

/** Findings under the heading of their kind, of which only those in sight are in the document. */
export function FindingRows({ list, kind, onShow }: FindingRowsProps) {
  const scroller = useRef<HTMLElement>(null)
  const arranged = useMemo(() => arrangeFindings(list.groups, kind), [list.groups, kind])
  const virtualizer = useVirtualizer({
    count: arranged.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const items = virtualizer.getVirtualItems().map((item) => ({ ...item, shown: arranged.find(item.index) }))
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
