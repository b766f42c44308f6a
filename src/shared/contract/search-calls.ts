import { z } from 'zod'
import { foundPageSchema, searchedKindSchema, searchFiltersSchema, searchPlaceSchema } from '../model/search'
import { call } from './call'

const search = z.object({
  /** By the rules of `readSearch`, filters among the words included; those that are given too must hold as well. */
  text: z.string().max(500),
  filters: searchFiltersSchema,
})
const limit = z.int().min(1).max(200)

export const searchCalls = {
  /**
   * Over names and texts of databases and credentials and the lines of the history: the first page of each kind. It never fails
   * for how it is written: `problem` then says why it was searched as plain text.
   */
  searchVault: call(
    'unlocked',
    search.extend({ limit }),
    z.object({
      pages: z.record(searchedKindSchema, foundPageSchema),
      problem: z.string().nullable(),
      /** What was searched instead, because nothing has these words and some are close to others. */
      mended: z.string().nullable(),
      /** False while old history is still being indexed, and not all of it found. */
      historyIndexed: z.boolean(),
    }),
  ),
  /** One page of one kind: the first, or the one after `after`. */
  searchPage: call(
    'unlocked',
    search.extend({ kind: searchedKindSchema, after: searchPlaceSchema.nullable(), limit }),
    foundPageSchema,
  ),
  /** How many things of each kind a search finds, at most `countLimit`. */
  countFound: call('unlocked', search, z.record(searchedKindSchema, z.int().nonnegative())),
}
