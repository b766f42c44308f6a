import { clsx } from 'clsx'
import { History } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { type FoundExchange, noFilters } from '../../../shared/model/search'
import { texts } from '../../../shared/texts'
import { changeExchangeSearch, useExchangeSearchStore } from '../../stores/exchange-search-store'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { ModePill } from '../../ui/mode-pill'
import { Notice } from '../../ui/notice'
import { type Column, Table } from '../../ui/table'
import { TextField } from '../../ui/text-field'
import { useClosableDetails } from '../../ui/use-closable-details'
import { useElementWidth } from '../../ui/use-element-width'
import { listFilters } from '../search/describe-filters'
import { FoundText } from '../search/found-text'
import { FoundUrl } from '../search/found-url'
import { SearchHelp } from '../search/search-help'
import { useFoundPages } from '../search/use-found-pages'
import { useSought } from '../search/use-sought'
import { longestSearch } from '../search/use-vault-search'
import { methodColumn, outcomeColumn, sentColumn, urlColumn } from './exchange-columns'
import { ExchangeFilters } from './exchange-filters'
import { ExchangePane } from './exchange-pane'
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
  const columns = useMemo(() => listColumns(sought, beside), [sought, beside])
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

function listColumns(sought: ReturnType<typeof useSought>, beside: boolean): Column<FoundExchange>[] {
  const url = urlColumn((url) => <FoundUrl url={url} sought={sought} />)
  const database: Column<FoundExchange> = {
    id: 'database',
    header: words.columns.database,
    width: 'minmax(96px, 1fr)',
    cell: ({ databaseName }) => <FoundText text={databaseName} sought={sought} />,
  }
  if (beside) return [methodColumn, url, outcomeColumn, database]
  const mode: Column<FoundExchange> = {
    id: 'mode',
    header: words.columns.mode,
    width: '76px',
    cell: ({ mode }) => <ModePill mode={mode} />,
  }
  const credential: Column<FoundExchange> = {
    id: 'credential',
    header: words.columns.credential,
    width: 'minmax(96px, 1fr)',
    cell: ({ credentialTitle }) => (
      <span className="text-dim">
        {credentialTitle !== null && <FoundText text={credentialTitle} sought={sought} />}
      </span>
    ),
  }
  return [mode, methodColumn, url, outcomeColumn, database, credential, sentColumn]
}
