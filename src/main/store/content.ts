import { z } from 'zod'
import type { BackupContent } from '../../shared/model/backup'
import type { ReadableConnection } from '../vault/connection'

const rowSchema = z.object({ databases: z.int(), credentials: z.int(), exchanges: z.int() })

/** How much there is outside the trash, to tell one vault from another by. */
export function countContent(
  db: ReadableConnection,
): Pick<BackupContent, 'databases' | 'credentials' | 'exchanges'> {
  return rowSchema.parse(
    db.get(
      `SELECT (SELECT count(*) FROM visible_databases) AS databases,
        (SELECT count(*) FROM visible_credentials) AS credentials,
        (SELECT count(*) FROM exchanges WHERE database_id IN (SELECT id FROM visible_databases)) AS exchanges`,
    ),
  )
}
