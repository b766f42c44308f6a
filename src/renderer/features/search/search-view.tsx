import { clsx } from 'clsx'
import { SearchX } from 'lucide-react'
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react'
import {
  countLimit,
  type FoundCredential,
  type FoundExchange,
  noFilters,
  type SearchedKind,
  searchedKindSchema,
} from '../../../shared/model/search'
import { texts } from '../../../shared/texts'
import { changeSearch, useSearchStore } from '../../stores/search-store'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Notice } from '../../ui/notice'
import { SegmentedControl } from '../../ui/segmented-control'
import { useElementWidth } from '../../ui/use-element-width'
import { listFilters, removeFilter } from './describe-filters'
import { FilterChips } from './filter-chips'
import { FoundBeside } from './found-beside'
import { openFound } from './open-found'
import { ResultList, rowId } from './result-list'
import { SearchField } from './search-field'
import { SearchHelp } from './search-help'
import { listFirst, listFound, type SearchRow, stepRow } from './search-rows'
import { useFoundCounts } from './use-found-counts'
import { useFoundPages } from './use-found-pages'
import { useSought } from './use-sought'
import { type SearchAnswer, useVaultSearch } from './use-vault-search'

const words = texts.search

const firstPage = 50

/** Searches everything in the vault while one types. The field keeps the focus: arrow keys move through what is found. */
export function SearchView() {
  const { text, filters, kind } = useSearchStore()
  const search = useMemo(() => ({ text, filters }), [text, filters])
  const answer = useVaultSearch(search, firstPage)
  const counts = useFoundCounts(search)
  const result = answer?.result ?? undefined
  const sought = useSought(result?.mended ?? answer?.search.text ?? '')
  const listed: SearchedKind = kind === 'all' ? 'database' : kind
  const pages = useFoundPages(
    answer?.search ?? search,
    listed,
    kind === 'all' ? undefined : result?.pages[listed],
  )
  const rows = useMemo(
    () => (kind === 'all' ? (result ? listFirst(result.pages) : []) : listFound(pages.found)),
    [kind, result, pages.found],
  )
  const { active, setActive } = useActive(rows, answer)
  const [beside, setBeside] = useState<FoundCredential | FoundExchange | null>(null)
  const frame = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const roomy = useElementWidth(frame, 820)
  const listId = useId()

  const choose = (row: SearchRow | undefined, isBeside: boolean) => {
    if (row?.type === 'all') changeSearch({ kind: row.kind })
    if (row?.type !== 'found') return
    if (isBeside && row.found.kind !== 'database') setBeside(row.found)
    else openFound(row.found)
  }
  const isPending = answer?.search !== search
  /** Enter came before what fits was known: it means the best of it, beside the others or not. */
  const [entered, setEntered] = useState<{ beside: boolean }>()
  const finishEntered = useEffectEvent(() => {
    setEntered(undefined)
    if (entered) choose(rows[active], entered.beside)
  })
  useEffect(() => {
    if (entered && !isPending) finishEntered()
  }, [entered, isPending])
  const enter = (beside: boolean) => {
    if (isPending) setEntered({ beside })
    else choose(rows[active], beside)
  }
  const leaveBeside = () => {
    setBeside(null)
    field.current?.focus()
  }
  const keyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 } as const
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      setActive(stepRow(rows, active, step[event.key]))
    else if (event.key === 'Enter') enter(event.ctrlKey || event.metaKey)
    else if (event.key === 'Escape' && beside) leaveBeside()
    else if (event.key === 'Escape' && text !== '') changeSearch({ text: '' })
    else if (event.key === 'Backspace' && text === '') removeLastFilter()
    else return
    event.preventDefault()
  }
  const nothing = result !== undefined && rows.length === 0
  return (
    <div className="flex h-full flex-col">
      <h1 className="sr-only">{words.title}</h1>
      <header className="flex shrink-0 flex-col gap-2.5 border-b border-line px-5 py-3">
        <div className="flex items-center gap-2">
          <SearchField
            {...{ ref: field, text, filters, listId, onKeyDown: keyDown }}
            onSearchChange={changeSearch}
            activeId={active >= 0 ? rowId(listId, active) : undefined}
          />
          <SearchHelp />
        </div>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <FilterChips filters={filters} onFiltersChange={(filters) => changeSearch({ filters })} />
          <SegmentedControl
            label={words.kindsLabel}
            value={kind}
            onValueChange={(kind) => changeSearch({ kind })}
            options={(['all', ...searchedKindSchema.options] as const).map((value) => ({
              value,
              label:
                value === 'all' || counts === undefined
                  ? words.kinds[value]
                  : words.kindWithCount(words.kinds[value], counts[value], countLimit),
            }))}
          />
        </div>
        <SearchNotices answer={answer} />
      </header>
      <p role="status" className="sr-only">
        {counts && words.found(counts, countLimit)}
      </p>
      <div
        ref={frame}
        className={clsx('relative min-h-0 flex-1', beside && roomy && 'grid grid-cols-[minmax(0,1fr)_400px]')}
      >
        {nothing ? (
          <EmptyState
            icon={<SearchX />}
            title={words.nothing.title}
            action={
              listFilters(filters).length > 0 && (
                <Button onClick={() => changeSearch({ filters: noFilters })}>{words.nothing.action}</Button>
              )
            }
          >
            {words.nothing.text}
          </EmptyState>
        ) : (
          <ResultList
            {...{ id: listId, rows, active, sought }}
            onActiveChange={setActive}
            onChoose={choose}
            onReachEnd={pages.loadMore}
            pending={isPending}
          />
        )}
        {beside && (
          <div
            className={clsx(
              'min-h-0 min-w-0 border-l border-line bg-panel',
              !roomy && 'absolute inset-y-0 right-0 z-20 w-[min(480px,100%)] animate-appear shadow-high',
            )}
          >
            <FoundBeside found={beside} onClose={leaveBeside} />
          </div>
        )}
      </div>
    </div>
  )
}

/** The row that Enter opens: the first of a new answer, until the person moves. */
function useActive(rows: readonly SearchRow[], answer: SearchAnswer | undefined) {
  const [moved, setMoved] = useState<{ answer: SearchAnswer | undefined; index: number }>()
  const active = moved?.answer === answer && moved !== undefined ? moved.index : stepRow(rows, -1, 1)
  return {
    active: Math.min(active, rows.length - 1),
    setActive: (index: number) => setMoved({ answer, index }),
  }
}

function removeLastFilter(): void {
  const { filters } = useSearchStore.getState()
  const last = listFilters(filters).at(-1)
  if (last) changeSearch({ filters: removeFilter(filters, last) })
}

/** What there is to know about an answer: why it was searched as text, or what else was searched. */
function SearchNotices({ answer }: { answer: SearchAnswer | undefined }) {
  if (answer === undefined) return null
  const { result, failure, search } = answer
  if (failure) {
    return (
      <Notice tone="bad" role="alert" title={words.cannot}>
        {failure.message}
      </Notice>
    )
  }
  const notices = [
    result?.problem ? words.asText(result.problem) : null,
    result?.mended ? words.mended(search.text, result.mended) : null,
    result?.historyIndexed === false ? words.stillIndexing : null,
  ].filter((notice) => notice !== null)
  return notices.map((notice) => (
    <Notice key={notice} tone="info" role="status">
      {notice}
    </Notice>
  ))
}
