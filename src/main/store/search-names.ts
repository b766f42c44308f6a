import { z } from 'zod'
import type { Providers } from '../../shared/providers'
import { findsIn, type SoughtWords } from '../../shared/rules/match-search'
import type { ReadableConnection } from '../vault/connection'
import { quoteWords } from './search-match'
import { expandPrefix } from './search-words'

const namedDatabaseSchema = z.object({ id: z.string(), name: z.string(), providerId: z.string() })
export type NamedDatabase = z.infer<typeof namedDatabaseSchema>

/** What a vault calls things, to find what belongs to them by. */
export interface SearchNames {
  readonly providers: Providers
  readonly databases: readonly NamedDatabase[]
}

export function listNamedDatabases(db: ReadableConnection): NamedDatabase[] {
  return z
    .array(namedDatabaseSchema)
    .parse(db.all('SELECT id, name, provider_id AS providerId FROM visible_databases'))
}

/** What the index of a noun is asked for words: outside of titles it has the ids of providers, whose names are meant. */
export function writeWithProviders(
  db: ReadableConnection,
  noun: 'database' | 'credential',
  providers: Providers,
): (sought: SoughtWords, columns?: 'title') => string {
  return (sought, columns) => {
    const words = expandPrefix(db, noun, sought).map((expanded) => quoteWords(expanded, columns))
    const ids = columns === undefined ? providers.filter(({ name }) => findsIn([name])(sought)) : []
    const meant = ids.map(({ id }) => quoteWords({ type: 'words', words: id, prefix: false }, 'body'))
    return `(${[...words, ...meant].join(' OR ')})`
  }
}
