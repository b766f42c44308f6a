import { History, KeyRound } from 'lucide-react'
import type { Database } from '../../../shared/model/database'
import type { Found, FoundCredential, FoundExchange } from '../../../shared/model/search'
import { findProvider, type Providers } from '../../../shared/providers'
import type { SoughtWords } from '../../../shared/rules/match-search'
import { texts } from '../../../shared/texts'
import { openDatabase } from '../../stores/view-store'
import type { CommandItem } from '../../ui/command-menu'
import { DatabaseBadge } from '../databases/database-badge'
import { FoundText } from '../search/found-text'
import { FoundUrl } from '../search/found-url'
import { openFound } from '../search/open-found'
import { MethodWord } from '../tester/method-word'
import { rank } from './rank'
import type { Uses } from './weigh-use'

type Sought = readonly SoughtWords[]

interface DatabaseSearch {
  readonly search: string
  readonly uses: Uses
  readonly now: number
  /** What main found of databases, by all their texts. */
  readonly found: readonly Found[]
}

/** Those whose names fit by their letters, the used ones first, and then those that are found by another text of theirs. */
export function rankDatabases(
  databases: readonly Database[],
  { found, ...ranking }: DatabaseSearch,
): readonly Database[] {
  const named = rank(databases, ranking)
  const known = new Set(named.map(({ id }) => id))
  const others = found.flatMap(({ id }) =>
    known.has(id) ? [] : databases.filter((database) => database.id === id),
  )
  return [...named, ...others]
}

export function describeDatabase(
  database: Database,
  { sought, providers }: { sought: Sought; providers: Providers },
): CommandItem {
  const { id, name, providerId } = database
  return {
    id,
    label: <FoundText text={name} sought={sought} />,
    detail: findProvider(providers, providerId)?.name ?? '',
    icon: <DatabaseBadge database={database} />,
    onSelect: () => openDatabase(id),
  }
}

export function describeCredential(credential: FoundCredential, sought: Sought): CommandItem {
  const { id, title, database, otherDatabases } = credential
  return {
    id,
    label: <FoundText text={title} sought={sought} />,
    detail: otherDatabases === 0 ? database.name : texts.search.andMore(database.name, otherDatabases),
    icon: <KeyRound aria-hidden />,
    onSelect: () => openFound(credential),
  }
}

export function describeExchange(exchange: FoundExchange, sought: Sought): CommandItem {
  const { id, method, url, databaseName } = exchange
  return {
    id,
    label: (
      <span className="font-mono text-mono">
        <MethodWord method={method} /> <FoundUrl url={url} sought={sought} />
      </span>
    ),
    detail: databaseName,
    icon: <History aria-hidden />,
    onSelect: () => openFound(exchange),
  }
}
