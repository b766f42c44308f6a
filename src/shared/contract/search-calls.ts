import { z } from 'zod'
import { foundSchema, searchFiltersSchema } from '../model/search'
import { call } from './call'

export const searchCalls = {
  /**
   * Over titles and all texts of databases and credentials, by the rules of `readSearch`. It never fails for how it is written:
   * `problem` then says why it was searched as plain text.
   */
  searchVault: call(
    'unlocked',
    z.object({
      text: z.string().max(500),
      filters: searchFiltersSchema,
      limit: z.int().min(1).max(200),
    }),
    z.object({ found: z.array(foundSchema), problem: z.string().nullable() }),
  ),
}
