import { z } from 'zod'
import { credentialModeSchema } from '../../shared/model/credential'
import type { Expiry, ExpiryDay } from '../../shared/model/health'
import type { ReadableConnection } from '../vault/connection'
import { jsonColumn } from './columns'

const daySchema = z.object({ day: z.string(), count: z.int() })

const expirySchema = z.object({
  credentialId: z.string(),
  title: z.string(),
  providerId: z.string(),
  mode: credentialModeSchema,
  expiresAt: z.int(),
  databases: jsonColumn(z.array(z.object({ id: z.string(), name: z.string() }))),
})

/** From a moment to before another. */
interface Span {
  readonly from: number
  readonly to: number
}

const endingWithin = `FROM visible_credentials WHERE state = 'active' AND expires_at >= :from AND expires_at < :to`

/** How many active credentials end on each day of a span, by the calendar of this computer. */
export function listExpiryDays(db: ReadableConnection, span: Span): ExpiryDay[] {
  const rows = db.all(
    `SELECT date(expires_at / 1000, 'unixepoch', 'localtime') AS day, count(*) AS count ${endingWithin}
      GROUP BY day ORDER BY day`,
    { ...span },
  )
  return z.array(daySchema).parse(rows)
}

/** The active credentials that end within a span, those that end first; at most `limit`. */
export function listExpiries(db: ReadableConnection, { limit, ...span }: Span & { limit: number }): Expiry[] {
  const rows = db.all(
    `SELECT id AS credentialId, title, provider_id AS providerId, mode, expires_at AS expiresAt,
        (SELECT json_group_array(json_object('id', databases.id, 'name', name) ORDER BY name, databases.id)
          FROM visible_links JOIN databases ON databases.id = database_id
          WHERE credential_id = visible_credentials.id) AS databases
      ${endingWithin} ORDER BY expires_at, title_key, id LIMIT :limit`,
    { ...span, limit },
  )
  return z.array(expirySchema).parse(rows)
}
