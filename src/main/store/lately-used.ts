import { z } from 'zod'
import { credentialModeSchema } from '../../shared/model/credential'
import type { LatelyUsed } from '../../shared/model/lately-used'
import type { ReadableConnection } from '../vault/connection'
import { jsonColumn } from './columns'

const rowSchema = z.object({
  id: z.string(),
  title: z.string(),
  mode: credentialModeSchema,
  database: jsonColumn(z.object({ id: z.string(), name: z.string() })),
  lastUsedAt: z.int(),
})

/** Credentials outside the trash that went out with a request, the last one first. */
export function listLatelyUsed(db: ReadableConnection, { limit }: { limit: number }): LatelyUsed[] {
  const rows = db.all(
    `SELECT id, title, mode, last_used_at AS lastUsedAt,
        (SELECT json_object('id', visible_databases.id, 'name', name)
          FROM visible_links JOIN visible_databases ON visible_databases.id = database_id
          WHERE credential_id = credentials.id ORDER BY name COLLATE NOCASE LIMIT 1) AS database
      FROM credentials
      WHERE last_used_at IS NOT NULL AND deleted_at IS NULL
        AND EXISTS (SELECT 1 FROM visible_links WHERE credential_id = credentials.id)
      ORDER BY last_used_at DESC LIMIT :limit`,
    { limit },
  )
  return z.array(rowSchema).parse(rows)
}
