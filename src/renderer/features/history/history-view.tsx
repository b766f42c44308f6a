import { clsx } from 'clsx'
import { History } from 'lucide-react'
import { useMemo, useRef } from 'react'
import type { Database } from '../../../shared/model/database'
import { noFilters } from '../../../shared/model/search'
import { parseAddress } from '../../../shared/rules/address'
import { texts } from '../../../shared/texts'
import { useDatabaseStore } from '../../stores/database-store'
import { changeExchangeSearch, useExchangeSearchStore } from '../../stores/exchange-search-store'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Notice } from '../../ui/notice'
import { Table } from '../../ui/table'
import { TextField } from '../../ui/text-field'
import { useClosableDetails } from '../../ui/use-closable-details'
import { useElementWidth } from '../../ui/use-element-width'
import { listFilters } from '../search/describe-filters'
import { SearchHelp } from '../search/search-help'
import { useFoundPages } from '../search/use-found-pages'
import { useSought } from '../search/use-sought'
import { longestSearch } from '../search/use-vault-search'
import { ExchangeFilters } from './exchange-filters'
import { ExchangePane } from './exchange-pane'
import { historyColumns } from './history-columns'
import { useExchangeSearch } from './use-exchange-search'

const words = texts.history

/** What was sent from all databases, newest first, narrowed down by words and filters, and one exchange of it in full. */
export function HistoryView() {
  const { text, filters, selectedId } = useExchangeSearchStore()
  const search = useMemo(() => ({ text, filters }), [text, filters])
  const answer = useExchangeSearch(search)
  const pages = useFoundPages(answer?.search ?? search, 'exchange', answer?.page)
  const exchanges = useMemo(() => pages.found.filter((found) => found.kind === 'exchange'), [pages.found])
  const sought = useSought(answer?.search.text ?? '')
  const frame = useRef<HTMLDivElement>(null)
  const roomy = useElementWidth(frame, 1_000)
  const beside = roomy && selectedId !== null
  const databases = useDatabaseStore((state) => state.databases)
  const origins = useMemo(() => listOrigins(databases ?? []), [databases])
  const room = beside ? 'beside' : roomy ? 'wide' : 'narrow'
  const columns = useMemo(() => historyColumns({ sought, origins, room }), [sought, origins, room])
  const close = useClosableDetails(frame, selectedId !== null, () =>
    changeExchangeSearch({ selectedId: null }),
  )
  const isNarrowed = text !== '' || listFilters(filters).length > 0
  return (
    <div className="flex h-full flex-col">
      <header className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-5 py-3">
        <h1 className="mr-2 text-heading font-heading">{words.label}</h1>
        <TextField
          label={words.search}
          labelHidden
          type="search"
          placeholder={words.placeholder}
          className="min-w-44 flex-1"
          maxLength={longestSearch}
          value={text}
          onChange={(event) => changeExchangeSearch({ text: event.target.value })}
        />
        <SearchHelp />
        <ExchangeFilters filters={filters} onFiltersChange={(filters) => changeExchangeSearch({ filters })} />
      </header>
      <p role="status" className="px-5 pt-2 text-dim empty:hidden">
        {answer?.problem && texts.search.asText(answer.problem)}
      </p>
      <div
        ref={frame}
        className={clsx('relative min-h-0 flex-1', beside && 'grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)]')}
      >
        {answer?.failure && (
          <div className="p-4">
            <Notice tone="bad" role="alert" title={words.cannotBeRead}>
              {answer.failure.message}
            </Notice>
          </div>
        )}
        {answer?.page?.found.length === 0 ? (
          <EmptyState
            icon={<History />}
            title={isNarrowed ? words.nothingFits : words.empty.nothingAtAll}
            action={
              listFilters(filters).length > 0 && (
                <Button onClick={() => changeExchangeSearch({ filters: noFilters })}>
                  {words.clearFilters}
                </Button>
              )
            }
          >
            {isNarrowed ? words.tryOther : words.empty.whatComesHere}
          </EmptyState>
        ) : (
          answer?.page && (
            <Table
              label={words.label}
              columns={columns}
              rows={exchanges}
              rowKey={({ id }) => id}
              selectedKey={selectedId}
              onSelect={({ id }) => changeExchangeSearch({ selectedId: id })}
              onReachEnd={pages.loadMore}
            />
          )
        )}
        {selectedId && <ExchangePane id={selectedId} roomy={roomy} onClose={close} />}
      </div>
    </div>
  )
}

/** The origin of each environment, by its id. */
function listOrigins(databases: readonly Database[]): ReadonlyMap<string, string> {
  return new Map(
    databases.flatMap(({ environments }) =>
      environments.map(({ id, baseUrl }) => [id, parseAddress(baseUrl)?.origin ?? ''] as const),
    ),
  )
}
