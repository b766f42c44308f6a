import { CircleCheck, Filter } from 'lucide-react'
import { useRef, useState } from 'react'
import type { FindingFilter, HealthSummary } from '../../../shared/model/health'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { useElementWidth } from '../../ui/use-element-width'
import { FindingFilters } from './finding-filters'
import { FindingRows } from './finding-rows'
import { KindChoice } from './kind-choice'
import { useFindingList } from './use-finding-list'

const words = texts.health

const noFilter: FindingFilter = {
  kind: null,
  mode: null,
  providerId: null,
  databaseId: null,
  dismissed: false,
}

/** What was found, by kind, with what helps. */
export function FindingsTab({ summary }: { summary: HealthSummary }) {
  const [filter, setFilter] = useState(noFilter)
  const { list, failure, reload, show } = useFindingList(filter)
  const frame = useRef<HTMLDivElement>(null)
  const roomy = useElementWidth(frame, 760)
  const change = (changed: Partial<FindingFilter>) => setFilter({ ...filter, ...changed })
  const kinds = list && (
    <KindChoice
      groups={list.groups}
      value={filter.kind}
      roomy={roomy}
      onValueChange={(kind) => change({ kind })}
    />
  )
  return (
    <div ref={frame} className="flex h-full flex-col">
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-4 py-2">
        {!roomy && kinds}
        <FindingFilters filter={filter} onChange={change} dismissed={summary.dismissed} />
        {list && (
          <p role="status" className="numbers ml-auto text-dim">
            {words.shown(list.total)}
          </p>
        )}
      </div>
      <div className="flex min-h-0 flex-1">
        {roomy && <div className="w-56 shrink-0 overflow-y-auto border-r border-line p-2">{kinds}</div>}
        <div className="min-w-0 flex-1">
          {failure ? (
            <EmptyState
              title={words.cannotBeRead}
              action={<Button onClick={reload}>{texts.common.tryAgain}</Button>}
            >
              {failure.message}
            </EmptyState>
          ) : list?.total === 0 ? (
            summary.progress === null && <NothingFound filter={filter} onClear={() => setFilter(noFilter)} />
          ) : (
            list && <FindingRows key={JSON.stringify(filter)} list={list} kind={filter.kind} onShow={show} />
          )}
        </div>
      </div>
    </div>
  )
}

function NothingFound({ filter, onClear }: { filter: FindingFilter; onClear: () => void }) {
  const { empty } = words
  const isFiltered =
    filter.mode !== null || filter.providerId !== null || filter.databaseId !== null || filter.kind !== null
  if (!isFiltered && !filter.dismissed)
    return (
      <EmptyState icon={<CircleCheck />} title={empty.nothing.title}>
        {empty.nothing.text}
      </EmptyState>
    )
  const { title, text } = isFiltered ? empty.noneFits : empty.noneDismissed
  return (
    <EmptyState
      icon={<Filter />}
      title={title}
      action={<Button onClick={onClear}>{words.filters.clear}</Button>}
    >
      {text}
    </EmptyState>
  )
}
