import { z } from 'zod'
import type { ReadableConnection, WritableConnection } from '../vault/connection'

const indexedFromSchema = z.object({ indexedFrom: z.int() })
const lowestSchema = z.object({ lowest: z.int().nullable() })

/** Whether a search in the history finds all of it, and not only what is newer than the index or in it already. */
export function isHistoryIndexed(db: ReadableConnection): boolean {
  return findNextSlice(db, 1) === undefined
}

/** Indexes the newest exchanges that are not yet, at most `count`; returns whether there may be more. */
export function indexOlderExchanges(db: WritableConnection, count: number): boolean {
  return db.transaction(() => {
    const slice = findNextSlice(db, count)
    if (slice === undefined) return false
    db.run(
      `INSERT INTO exchange_index (rowid, text, facets)
        SELECT number, text, facets FROM exchange_texts WHERE number >= :from AND number < :before ORDER BY number`,
      slice,
    )
    db.run('UPDATE exchange_indexing SET indexed_from = :from', { from: slice.from })
    return true
  })
}

/** The numbers of the next exchanges to index: `from` is one of them, `before` is not. */
function findNextSlice(db: ReadableConnection, count: number): { from: number; before: number } | undefined {
  const { indexedFrom } = indexedFromSchema.parse(
    db.get('SELECT indexed_from AS indexedFrom FROM exchange_indexing'),
  )
  const { lowest } = lowestSchema.parse(
    db.get(
      `SELECT min(number) AS lowest FROM
        (SELECT rowid AS number FROM exchanges WHERE rowid < :indexedFrom ORDER BY rowid DESC LIMIT :count)`,
      { indexedFrom, count },
    ),
  )
  return lowest === null ? undefined : { from: lowest, before: indexedFrom }
}
