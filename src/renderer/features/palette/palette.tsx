import { History, KeyRound } from 'lucide-react'
import { useMemo, useState } from 'react'
import { type Found, noFilters, type SearchedKind } from '../../../shared/model/search'
import { findProvider, type Providers } from '../../../shared/providers'
import type { SoughtWords } from '../../../shared/rules/match-search'
import { texts } from '../../../shared/texts'
import { useProviderStore } from '../../stores/provider-store'
import { useViewStore } from '../../stores/view-store'
import { Badge } from '../../ui/badge'
import { type CommandItem, CommandMenu } from '../../ui/command-menu'
import { FoundText } from '../search/found-text'
import { openFound } from '../search/open-found'
import { useSought } from '../search/use-sought'
import { longestSearch, useVaultSearch } from '../search/use-vault-search'
import { listActions } from './palette-actions'
import { rankActions } from './rank-actions'

const words = texts.palette

/** More than one screen of a list that is narrowed by typing on. */
const limit = 12

interface PaletteProps {
  onClose: () => void
  onNewDatabase: () => void
  onShowShortcuts: () => void
}

/** Finds any database and credential by a few letters, and does what can be done from anywhere. */
export function Palette({ onClose, ...openers }: PaletteProps) {
  const [search, setSearch] = useState('')
  const vaultSearch = useMemo(() => ({ text: search.slice(0, longestSearch), filters: noFilters }), [search])
  const answer = useVaultSearch(vaultSearch, limit)
  const sought = useSought(answer?.result?.mended ?? answer?.search.text ?? '')
  const mode = useViewStore((state) => state.mode)
  const providers = useProviderStore((state) => state.providers)
  const itemsOf = (kind: SearchedKind): CommandItem[] =>
    (answer?.result?.pages[kind].found ?? []).map((found) => describeFound(found, { sought, providers }))
  const actions = rankActions(listActions({ mode, ...openers }), search).map(
    ({ id, label, icon, shortcut, run }): CommandItem => ({
      id,
      label,
      icon,
      ...(shortcut === undefined ? {} : { shortcut }),
      onSelect: run,
    }),
  )
  return (
    <CommandMenu
      onClose={onClose}
      label={words.label}
      placeholder={words.placeholder}
      search={search}
      onSearchChange={setSearch}
      groups={[
        { heading: words.databases, items: itemsOf('database') },
        { heading: words.credentials, items: itemsOf('credential') },
        { heading: words.history, items: search === '' ? [] : itemsOf('exchange') },
        { heading: words.actions, items: actions },
      ]}
      pending={answer?.search !== vaultSearch}
      empty={answer === undefined ? words.searching : words.nothing(search)}
      status={describeAnswer(answer)}
    />
  )
}

/** What there is to know of a search: why it was searched as text, or what else was searched. */
function describeAnswer(answer: ReturnType<typeof useVaultSearch>): string | null {
  if (answer?.result == null) return answer?.failure?.message ?? null
  const { problem, mended } = answer.result
  if (mended !== null) return texts.search.mended(answer.search.text, mended)
  return problem === null ? null : texts.search.asText(problem)
}

interface Context {
  sought: readonly SoughtWords[]
  providers: Providers
}

function describeFound(found: Found, { sought, providers }: Context): CommandItem {
  const onSelect = () => openFound(found)
  if (found.kind === 'exchange') {
    const { id, method, url, databaseName } = found
    return {
      ...{ id, onSelect },
      label: <FoundText text={`${method} ${url}`} sought={sought} />,
      detail: databaseName,
      icon: <History aria-hidden />,
    }
  }
  const { id, title } = found
  const label = <FoundText text={title} sought={sought} />
  if (found.kind === 'database') {
    const provider = findProvider(providers, found.providerId)
    const icon = provider && <Badge {...provider.badge} />
    return { id, label, detail: provider?.name ?? '', icon, onSelect }
  }
  const { database, otherDatabases } = found
  return {
    ...{ id, label, onSelect },
    detail: otherDatabases === 0 ? database.name : texts.search.andMore(database.name, otherDatabases),
    icon: <KeyRound aria-hidden />,
  }
}
