import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Database } from '../../../shared/model/database'
import { noFilters } from '../../../shared/model/search'
import { texts } from '../../../shared/texts'
import { useDatabaseStore } from '../../stores/database-store'
import { useProviderStore } from '../../stores/provider-store'
import { openSearch } from '../../stores/search-store'
import { useViewStore } from '../../stores/view-store'
import { type CommandItem, CommandMenu } from '../../ui/command-menu'
import { isCommandPressed } from '../../ui/keys'
import { useSought } from '../search/use-sought'
import { longestSearch, type SearchAnswer, useVaultSearch } from '../search/use-vault-search'
import { keysOf } from '../shell/shortcut-names'
import { describeCredential, describeDatabase, describeExchange, rankDatabases } from './found-items'
import type { PaletteAction } from './palette-action'
import { noteUse, usePaletteUses } from './palette-uses'
import { isCalled, rank } from './rank'
import { useViewActions } from './use-view-actions'
import { listVaultActions } from './vault-actions'
import { weighUse } from './weigh-use'

const words = texts.palette

/** So much of each kind is found: the rest is a key away in the search. */
const limit = 8
const exchangeLimit = 4
const similarLimit = 3
/** Of those that are there while nothing is typed. */
const shownFirst = 5

/** Finds databases, credentials and what was sent by a few letters, and does everything that has a button. */
export function Palette({ onClose }: { onClose: () => void }) {
  const [search, setSearch] = useState('')
  const [now] = useState(() => Date.now())
  const vaultSearch = useMemo(() => ({ text: search.slice(0, longestSearch), filters: noFilters }), [search])
  const answer = useVaultSearch(vaultSearch, limit)
  const sought = useSought(answer?.result?.mended ?? answer?.search.text ?? '')
  const mode = useViewStore((state) => state.mode)
  const providers = useProviderStore((state) => state.providers)
  const databases = useDatabaseStore((state) => state.databases)
  const uses = usePaletteUses()
  const viewActions = useViewActions()
  const vaultActions = useMemo(() => listVaultActions(mode), [mode])

  const isTyped = search.trim() !== ''
  const pages = answer?.result?.pages
  const ranking = { search, uses, now }
  const foundDatabases = rankDatabases(databases ?? [], { ...ranking, found: pages?.database.found ?? [] })
  const credentials = (pages?.credential.found ?? [])
    .filter((found) => found.kind === 'credential')
    .toSorted((left, right) => weighUse(uses[right.id], now) - weighUse(uses[left.id], now))
  const exchanges = (pages?.exchange.found ?? []).filter((found) => found.kind === 'exchange')
  const showAll: CommandItem = {
    id: 'show-all',
    label: words.showAll(search),
    icon: <Search aria-hidden />,
    shortcut: keysOf('search'),
    onSelect: () => openSearch(search),
  }
  const databaseItems = (some: readonly Database[]) =>
    some
      .slice(0, isTyped ? limit : shownFirst)
      .map((database) => counted(describeDatabase(database, { sought, providers })))
  const actions = rank(isTyped ? [...viewActions, ...vaultActions] : vaultActions, ranking)
  const actionGroup = {
    heading: words.actions,
    items: actions.slice(0, isTyped ? limit : actions.length).map(({ thing }) => describeAction(thing)),
  }
  // What an action is called, and nothing else is, means the action.
  const isActionMeant =
    isTyped &&
    actions.some(({ isClose }) => isClose) &&
    !foundDatabases.meant.some(({ name }) => isCalled(name, search)) &&
    !credentials.some(({ title }) => isCalled(title, search))
  return (
    <CommandMenu
      onClose={onClose}
      label={words.label}
      placeholder={words.placeholder}
      search={search}
      onSearchChange={setSearch}
      groups={[
        {
          heading: words.here,
          items: isTyped
            ? []
            : rank(viewActions, ranking)
                .slice(0, shownFirst)
                .map(({ thing }) => describeAction(thing)),
        },
        ...(isActionMeant ? [actionGroup] : []),
        { heading: words.databases, items: databaseItems(foundDatabases.meant) },
        {
          heading: words.credentials,
          items: isTyped ? credentials.map((found) => counted(describeCredential(found, sought))) : [],
        },
        {
          heading: words.similarDatabases,
          items: databaseItems(foundDatabases.similar.slice(0, similarLimit)),
        },
        ...(isActionMeant ? [] : [actionGroup]),
        {
          heading: words.history,
          items: isTyped
            ? exchanges.slice(0, exchangeLimit).map((found) => describeExchange(found, sought))
            : [],
        },
        { heading: words.search, items: isTyped ? [showAll] : [] },
      ]}
      pending={answer?.search !== vaultSearch}
      empty={words.searching}
      status={describeAnswer(answer)}
      findByKeys={(event) => (isCommandPressed(event, 'search') ? showAll : undefined)}
    />
  )
}

function describeAction({ id, name, icon, shortcut, run }: PaletteAction): CommandItem {
  return counted({ id, label: name, icon, ...(shortcut === undefined ? {} : { shortcut }), onSelect: run })
}

/** What is chosen is remembered, so that it comes sooner the next time. */
function counted(item: CommandItem): CommandItem {
  return {
    ...item,
    onSelect: () => {
      noteUse(item.id)
      item.onSelect()
    },
  }
}

/** What there is to know of a search: why it was searched as text, or what else was searched. */
function describeAnswer(answer: SearchAnswer | undefined): string | null {
  if (answer?.result == null) return answer?.failure?.message ?? null
  const { problem, mended } = answer.result
  if (mended !== null) return texts.search.mended(answer.search.text, mended)
  return problem === null ? null : texts.search.asText(problem)
}
