import { z } from 'zod'
import type { FoundPage, SearchPlace } from '../../shared/model/search'
import type { ReadableConnection } from '../vault/connection'
import type { Search } from './search'
import { writeWithProviders } from './search-names'
import { readStages, selectStages } from './search-stages'

const rowSchema = z.object({ number: z.int(), id: z.string(), title: z.string(), providerId: z.string() })

/** Databases outside the trash: first those that have it in their name, then those that have it anywhere. */
export function findDatabases(
  db: ReadableConnection,
  search: Search,
  { after, limit }: { after: SearchPlace | null; limit: number },
): FoundPage {
  const { providerId } = search.filters
  const writeWords = writeWithProviders(db, 'database', search.names.providers)
  const stages = selectStages('database', { query: search.query, writeWords }).map(
    ({ source, number: column, condition, values }) =>
      (number: number, limit: number) =>
        z
          .array(rowSchema)
          .parse(
            db.all(
              `SELECT number, id, name AS title, provider_id AS providerId
                FROM ${source} CROSS JOIN visible_databases USING (id)
                WHERE ${condition} AND ${column} > :number AND (:providerId IS NULL OR provider_id = :providerId)
                ORDER BY ${column} LIMIT :limit`,
              { ...values, providerId, number, limit },
            ),
          )
          .map(({ number, ...row }) => ({ number, found: { kind: 'database' as const, ...row } })),
  )
  return readStages(stages, after, limit)
}
