import type { Database } from '../../../shared/model/database'
import { noFilters, type SearchFilters } from '../../../shared/model/search'
import { findProvider, type Providers } from '../../../shared/providers'
import { texts } from '../../../shared/texts'

const words = texts.search.filters

/** What filters name by their ids. */
export interface NamedThings {
  readonly providers: Providers
  readonly databases: readonly Database[]
}

/** A filter that holds, as a person reads it. */
export interface FilterWords {
  readonly name: keyof SearchFilters
  readonly label: string
}

/** The filters that hold, in a steady order. */
export function describeFilters(
  filters: SearchFilters,
  { providers, databases }: NamedThings,
): FilterWords[] {
  const { mode, state, tag, expiringDays, sentDays, status, method, providerId, databaseId } = filters
  const labels: Record<keyof SearchFilters, string | null> = {
    mode: mode && words.mode(mode),
    providerId: providerId && (findProvider(providers, providerId)?.name ?? providerId),
    databaseId: databaseId && (databases.find(({ id }) => id === databaseId)?.name ?? databaseId),
    state: state && words.states[state],
    tag: tag && words.tag(tag),
    expiringDays: expiringDays === null ? null : words.expiring(expiringDays),
    unused: filters.unused ? words.unused : null,
    credentialId: filters.credentialId && words.credential,
    method,
    status: status && words.status(status),
    sentDays: sentDays === null ? null : words.sent(sentDays),
  }
  return listFilters(filters).flatMap((name) => {
    const label = labels[name]
    return label === null ? [] : [{ name, label }]
  })
}

const filterOrder = [
  ...([
    'mode',
    'providerId',
    'databaseId',
    'credentialId',
    'state',
    'tag',
    'expiringDays',
    'unused',
  ] as const),
  ...(['method', 'status', 'sentDays'] as const),
]

/** The names of the filters that hold, in a steady order. */
export function listFilters(filters: SearchFilters): (keyof SearchFilters)[] {
  return filterOrder.filter((name) => filters[name] !== noFilters[name])
}

/** The filters without one. */
export function removeFilter(filters: SearchFilters, name: keyof SearchFilters): SearchFilters {
  return { ...filters, [name]: noFilters[name] }
}
