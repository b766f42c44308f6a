import { z } from 'zod'
import type { Providers } from '../../shared/providers'
import { findsIn, type SoughtWords } from '../../shared/rules/match-search'
import type { ReadableConnection } from '../vault/connection'
import { quoteWords } from './search-match'

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

/** What the index of databases or credentials is asked for words in any place: it has the ids of providers, not their names. */
export function writeWithProviders(providers: Providers): (sought: SoughtWords) => string {
  return (sought) => {
    const ids = providers
      .filter(({ name }) => findsIn([name])(sought))
      .map(({ id }) => quoteWords({ type: 'words', words: id, prefix: false }, 'body'))
    return ids.length === 0 ? quoteWords(sought) : `(${[quoteWords(sought), ...ids].join(' OR ')})`
  }
}
