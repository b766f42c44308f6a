import { History, KeyRound } from 'lucide-react'
import type { Database } from '../../../shared/model/database'
import type { Found, FoundCredential, FoundExchange } from '../../../shared/model/search'
import { findProvider, type Providers } from '../../../shared/providers'
import type { SoughtWords } from '../../../shared/rules/match-search'
import { openDatabase } from '../../stores/view-store'
import type { CommandItem } from '../../ui/command-menu'
import { DatabaseBadge } from '../databases/database-badge'
import { FoundPlace } from '../search/found-place'
import { FoundText } from '../search/found-text'
import { FoundUrl } from '../search/found-url'
import { openFound } from '../search/open-found'
import { MethodWord } from '../tester/method-word'
import { type Ranked, rank } from './rank'
import type { Uses } from './weigh-use'

type Sought = readonly SoughtWords[]

interface DatabaseSearch {
  readonly search: string
  readonly uses: Uses
  readonly now: number
  /** What main found of databases, by all their texts. */
  readonly found: readonly Found[]
}

/**
 * Those that are meant, by their names or as main found them, the used ones first; and those whose names have the letters, which
 * come after what is meant otherwise.
 */
export function rankDatabases(
  databases: readonly Database[],
  { found, ...ranking }: DatabaseSearch,
): { meant: readonly Database[]; similar: readonly Database[] } {
  const named = rank(databases, ranking)
  const foundIds = new Set(found.map(({ id }) => id))
  const known = new Set(named.map(({ thing }) => thing.id))
  const isMeant = ({ thing, isClose }: Ranked<Database>) => isClose || foundIds.has(thing.id)
  return {
    meant: [
      ...named.filter(isMeant).map(({ thing }) => thing),
      ...databases.filter(({ id }) => foundIds.has(id) && !known.has(id)),
    ],
    similar: named.filter((ranked) => !isMeant(ranked)).map(({ thing }) => thing),
  }
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
  const { id, title } = credential
  return {
    id,
    label: <FoundText text={title} sought={sought} />,
    detail: <FoundPlace credential={credential} sought={sought} />,
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
