import { z } from 'zod'
import type { ActivityDay } from '../../shared/model/health'
import type { ReadableConnection } from '../vault/connection'

const rowSchema = z.object({ day: z.string(), uses: z.int(), failures: z.int() })

/**
 * How often a credential was sent on each day since a moment, by the calendar of this computer; days without are left out. Read from
 * an index alone. No answer, or one from 400 on, is a failure.
 */
export function listActivity(
  db: ReadableConnection,
  { credentialId, since }: { credentialId: string; since: number },
): ActivityDay[] {
  const rows = db.all(
    `SELECT date(sent_at / 1000, 'unixepoch', 'localtime') AS day, count(*) AS uses,
        count(*) FILTER (WHERE status IS NULL OR status >= 400) AS failures
      FROM exchanges WHERE credential_id = :credentialId AND sent_at >= :since
      GROUP BY day ORDER BY day`,
    { credentialId, since },
  )
  return z.array(rowSchema).parse(rows)
}
