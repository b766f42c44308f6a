import { clsx } from 'clsx'
import { History } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { Database } from '../../../shared/model/database'
import type { Environment } from '../../../shared/model/environment'
import { type Mode, modeNames } from '../../../shared/model/mode'
import { parseAddress } from '../../../shared/rules/address'
import { texts } from '../../../shared/texts'
import { ArrangedTable } from '../../arranged-table'
import { openTab } from '../../stores/view-store'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { useClosableDetails } from '../../ui/use-closable-details'
import { useElementWidth } from '../../ui/use-element-width'
import { exchangeColumns } from './exchange-columns'
import { ExchangePane } from './exchange-pane'
import { useExchangeList } from './use-exchange-list'

const words = texts.history

interface HistoryTabProps {
  database: Database
  mode: Mode
  environment: Environment | undefined
}

/** What was sent from a database in a mode, newest first, and one exchange of it in full. */
export function HistoryTab(props: HistoryTabProps) {
  return <HistoryList key={`${props.database.id} ${props.mode}`} {...props} />
}

function HistoryList({ database, mode, environment }: HistoryTabProps) {
  const { exchanges, failure, loadMore } = useExchangeList(database.id, mode)
  const [selectedId, setSelectedId] = useState<string | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const roomy = useElementWidth(frame, 900)
  const origin = environment ? (parseAddress(environment.baseUrl)?.origin ?? '') : ''
  const beside = roomy && selectedId !== null
  const columns = useMemo(() => exchangeColumns(origin, beside), [origin, beside])
  const close = useClosableDetails(frame, selectedId !== null, () => setSelectedId(null))

  if (failure) {
    return (
      <EmptyState
        title={words.cannotBeRead}
        action={<Button onClick={loadMore}>{texts.common.tryAgain}</Button>}
      >
        {failure.message}
      </EmptyState>
    )
  }
  if (exchanges?.length === 0) {
    return (
      <EmptyState
        icon={<History />}
        title={words.empty.title(modeNames[mode])}
        action={<Button onClick={() => openTab('requests')}>{words.empty.goToRequests}</Button>}
      >
        {words.empty.whatComesHere}
      </EmptyState>
    )
  }
  return (
    <div
      ref={frame}
      className={clsx('relative h-full', beside && 'grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)]')}
    >
      {exchanges && (
        <ArrangedTable
          id="history"
          label={words.label}
          columns={columns}
          rows={exchanges}
          rowKey={({ id }) => id}
          selectedKey={selectedId}
          onSelect={({ id }) => setSelectedId(id)}
          onReachEnd={loadMore}
        />
      )}
      {selectedId && <ExchangePane id={selectedId} roomy={roomy} onClose={close} />}
    </div>
  )
}
