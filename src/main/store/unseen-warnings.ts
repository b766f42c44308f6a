import { z } from 'zod'
import { type UnseenWarnings, unseenWarningsSchema } from '../../shared/model/database'
import { soonDays } from '../../shared/rules/expiry'
import type { ReadableConnection } from '../vault/connection'

const day = 24 * 60 * 60 * 1000

/**
 * How many credentials of each database ask for attention since it was looked at last: their end has come or has come near, or a
 * check of their current values was refused. `now` in ms since 1970.
 */
export function listUnseenWarnings(db: ReadableConnection, { now }: { now: number }): UnseenWarnings[] {
  const rows = db.all(
    `WITH warnings (database_id, credential_id, began_at) AS (
        SELECT database_id, credentials.id, iif(expires_at <= :now, expires_at, expires_at - :soon)
          FROM credentials JOIN credential_databases ON credential_id = credentials.id
          WHERE expires_at <= :now + :soon AND deleted_at IS NULL AND state = 'active'
        UNION ALL
        SELECT database_id, credentials.id, checked_at
          FROM reach_checks JOIN credentials ON credentials.id = reach_checks.credential_id
          JOIN credential_versions USING (credential_id, version)
          WHERE outcome = 'refused' AND checked_at >= credential_versions.created_at
            AND deleted_at IS NULL AND state = 'active'
            AND EXISTS (SELECT 1 FROM credential_databases AS links
              WHERE links.credential_id = credentials.id AND links.database_id = reach_checks.database_id)
      )
      SELECT database_id AS databaseId, count(DISTINCT credential_id) AS count
        FROM warnings JOIN visible_databases ON visible_databases.id = database_id
        WHERE began_at > ifnull(visited_at, 0) GROUP BY database_id`,
    { now, soon: soonDays * day },
  )
  return z.array(unseenWarningsSchema).parse(rows)
}
