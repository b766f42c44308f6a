import { z } from 'zod'
import {
  type Exchange,
  type ExchangeSummary,
  exchangeSchema,
  failureKindSchema,
} from '../../shared/model/exchange'
import { modeSchema } from '../../shared/model/mode'
import { methodSchema } from '../../shared/model/request'
import type { ReadableConnection, WritableConnection } from '../vault/connection'
import { jsonColumn } from './columns'

export const exchangeSummaryRow = z.object({
  id: z.string(),
  databaseId: z.string(),
  environmentId: z.string(),
  credentialId: z.string().nullable(),
  mode: modeSchema,
  method: methodSchema,
  url: z.string(),
  sentAt: z.int(),
  durationMs: z.number(),
  status: z.int().nullable(),
  failure: failureKindSchema.nullable(),
})
const { requestHeaders, redirects, outcome } = exchangeSchema.shape
const rowSchema = exchangeSummaryRow.omit({ status: true, failure: true }).extend({
  requestHeaders: jsonColumn(requestHeaders),
  redirects: jsonColumn(redirects),
  requestBody: z.string().nullable(),
  outcome: jsonColumn(outcome),
})

export const exchangeSummaryColumns = `id, database_id AS databaseId, environment_id AS environmentId,
  credential_id AS credentialId, mode, method, url, sent_at AS sentAt, duration_ms AS durationMs`

/** Adds an entry to the history, in which every secret is masked already. */
export function insertExchange(db: WritableConnection, exchange: Exchange): void {
  const { requestHeaders, redirects, outcome, ...columns } = exchange
  db.run(
    `INSERT INTO exchanges
      (id, database_id, environment_id, credential_id, mode, method, sent_at, duration_ms, status, failure, url,
        request_headers, redirects, request_body, outcome)
      VALUES (:id, :databaseId, :environmentId, :credentialId, :mode, :method, :sentAt, :durationMs, :status, :failure,
        :url, :requestHeaders, :redirects, :requestBody, :outcome)`,
    {
      ...columns,
      status: outcome.type === 'response' ? outcome.status : null,
      failure: outcome.type === 'failure' ? outcome.kind : null,
      requestHeaders: JSON.stringify(requestHeaders),
      redirects: JSON.stringify(redirects),
      outcome: JSON.stringify(outcome),
    },
  )
}

/**
 * Newest first, at most `limit`; `before` is the last one already known. Pages are found by their key, not by counting, so
 * that the thousandth page is as fast as the first and none shifts when new entries come.
 */
export function listExchanges(
  db: ReadableConnection,
  {
    databaseId,
    mode,
    before,
    limit,
  }: Pick<Exchange, 'databaseId' | 'mode'> & {
    before: Pick<Exchange, 'sentAt' | 'id'> | null
    limit: number
  },
): ExchangeSummary[] {
  const from = before ?? { sentAt: Number.MAX_SAFE_INTEGER, id: '' }
  const rows = db.all(
    `SELECT ${exchangeSummaryColumns}, status, failure FROM exchanges
      WHERE database_id = :databaseId AND mode = :mode AND (sent_at, id) < (:sentAt, :id)
        AND EXISTS (SELECT 1 FROM visible_databases WHERE id = :databaseId)
      ORDER BY sent_at DESC, id DESC LIMIT :limit`,
    { databaseId, mode, limit, ...from },
  )
  return z.array(exchangeSummaryRow).parse(rows)
}

export function findExchange(db: ReadableConnection, { id }: { id: string }): Exchange | undefined {
  const row = db.get(
    `SELECT ${exchangeSummaryColumns}, request_headers AS requestHeaders, redirects, request_body AS requestBody, outcome
      FROM exchanges WHERE id = :id AND database_id IN (SELECT id FROM visible_databases)`,
    { id },
  )
  return rowSchema.optional().parse(row)
}
