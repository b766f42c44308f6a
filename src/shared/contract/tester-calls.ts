import { z } from 'zod'
import { exchangeSchema, exchangeSummarySchema } from '../model/exchange'
import { idSchema, timestampSchema } from '../model/id'
import { modeSchema } from '../model/mode'
import { requestSchema } from '../model/request'
import { call } from './call'

export const testerCalls = {
  /**
   * Sends and waits. What the guard refuses fails with `guard-refused` before anything leaves, and what it asks about with
   * `sending-needs-confirmation` unless it is `confirmed`; what went wrong on the way is an exchange whose outcome says so.
   * `sendId` is made by the renderer so that it can cancel.
   */
  sendRequest: call(
    'unlocked',
    z.object({ sendId: idSchema, request: requestSchema, confirmed: z.boolean() }),
    exchangeSchema,
  ),
  /** Does nothing when the request has already ended. */
  cancelRequest: call('unlocked', z.object({ sendId: idSchema }), z.void()),
  /** Newest first; `before` is the `sentAt` and `id` of the last one already shown. */
  listExchanges: call(
    'unlocked',
    z.object({
      databaseId: idSchema,
      mode: modeSchema,
      before: z.object({ sentAt: timestampSchema, id: idSchema }).nullable(),
      limit: z.int().min(1).max(500),
    }),
    z.array(exchangeSummarySchema),
  ),
  getExchange: call('unlocked', z.object({ id: idSchema }), exchangeSchema),
}
