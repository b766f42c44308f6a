import { z } from 'zod'
import { credentialModeSchema } from '../../shared/model/credential'
import type { Expiry } from '../../shared/model/health'
import type { ReadableConnection } from '../vault/connection'
import { jsonColumn } from './columns'

const countSchema = z.object({ count: z.int() })

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

/** How many active credentials end within a span. */
export function countExpiries(db: ReadableConnection, span: Span): number {
  return countSchema.parse(db.get(`SELECT count(*) AS count ${endingWithin}`, { ...span })).count
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
