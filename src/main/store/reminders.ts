import { z } from 'zod'
import { credentialModeSchema } from '../../shared/model/credential'
import type { EndingCredential } from '../../shared/rules/reminders'
import type { ReadableConnection, WritableConnection } from '../vault/connection'
import { jsonColumn } from './columns'

const rowSchema = z.object({
  id: z.string(),
  title: z.string(),
  mode: credentialModeSchema,
  expiresAt: z.int(),
  databases: jsonColumn(z.array(z.object({ id: z.string(), name: z.string() }))),
  shownDays: jsonColumn(z.array(z.int())),
})

/** Credentials that are in use and end before a moment, or have ended. */
export function listEndingCredentials(
  db: ReadableConnection,
  { before }: { before: number },
): EndingCredential[] {
  const rows = db.all(
    `SELECT id, title, mode, expires_at AS expiresAt,
      (SELECT json_group_array(json_object('id', database_id, 'name', name) ORDER BY name, database_id)
        FROM visible_links JOIN databases ON databases.id = database_id
        WHERE credential_id = visible_credentials.id) AS databases,
      (SELECT json_group_array(days_before) FROM reminders
        WHERE credential_id = visible_credentials.id AND expires_at = visible_credentials.expires_at) AS shownDays
      FROM visible_credentials
      WHERE state = 'active' AND expires_at < :before`,
    { before },
  )
  return z.array(rowSchema).parse(rows)
}

/** Notes that a person was reminded of an end, so that they are not again. */
export function markReminded(
  db: WritableConnection,
  reminder: { credentialId: string; expiresAt: number; days: readonly number[]; now: number },
): void {
  db.run(
    `INSERT OR IGNORE INTO reminders (credential_id, expires_at, days_before, shown_at)
      SELECT :credentialId, :expiresAt, value, :now FROM json_each(:days)`,
    { ...reminder, days: JSON.stringify(reminder.days) },
  )
}
