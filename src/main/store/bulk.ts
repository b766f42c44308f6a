import { z } from 'zod'
import type { BulkAct } from '../../shared/model/bulk'
import { credentialModeSchema, credentialStateSchema } from '../../shared/model/credential'
import type { CredentialSelection } from '../../shared/model/credential-list'
import type { ReadableConnection, WritableConnection } from '../vault/connection'
import { flagColumn, jsonColumn } from './columns'
import { listSelectedIds } from './credential-list'

const rowSchema = z.object({
  id: z.string(),
  title: z.string(),
  providerId: z.string(),
  kindId: z.string(),
  mode: credentialModeSchema,
  state: credentialStateSchema,
  expiresAt: z.int().nullable(),
  writeOnly: flagColumn,
  tags: jsonColumn(z.array(z.string())),
  /** Where it belongs to only one. */
  databaseId: z.string().nullable(),
})
/** What an act on many has to know of each. */
export type SelectedCredential = z.infer<typeof rowSchema>

/** What is selected and there, by title. */
export function listSelected(db: ReadableConnection, selection: CredentialSelection): SelectedCredential[] {
  const ids = listSelectedIds(db, selection)
  const rows = db.all(
    `SELECT id, title, provider_id AS providerId, kind_id AS kindId, mode, state, expires_at AS expiresAt,
        write_only AS writeOnly, tags,
        (SELECT iif(count(*) = 1, max(database_id), NULL) FROM credential_databases WHERE credential_id = id) AS databaseId
      FROM credentials WHERE id IN (SELECT value FROM json_each(:ids))`,
    { ids: JSON.stringify(ids) },
  )
  const found = new Map(
    z
      .array(rowSchema)
      .parse(rows)
      .map((row) => [row.id, row]),
  )
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** Of these credentials those whose title another one in a database has. */
export function listTakenTitles(
  db: ReadableConnection,
  { ids, databaseId }: { ids: readonly string[]; databaseId: string },
): Set<string> {
  const rows = db.all(
    `SELECT id FROM credentials WHERE id IN (SELECT value FROM json_each(:ids)) AND EXISTS (
      SELECT 1 FROM credentials AS others JOIN credential_databases ON credential_id = others.id
        WHERE others.title_key = credentials.title_key AND others.id <> credentials.id AND others.deleted_at IS NULL
          AND database_id = :databaseId)`,
    { ids: JSON.stringify(ids), databaseId },
  )
  return new Set(
    z
      .array(z.object({ id: z.string() }))
      .parse(rows)
      .map(({ id }) => id),
  )
}

/** Which of these databases each credential belongs to, by the ids of the credentials. */
export function listPlaces(
  db: ReadableConnection,
  { ids, databaseIds }: { ids: readonly string[]; databaseIds: readonly string[] },
): Map<string, string[]> {
  const rows = db.all(
    `SELECT credential_id AS id, json_group_array(database_id) AS databaseIds FROM credential_databases
      WHERE credential_id IN (SELECT value FROM json_each(:ids))
        AND database_id IN (SELECT value FROM json_each(:databaseIds)) GROUP BY credential_id`,
    { ids: JSON.stringify(ids), databaseIds: JSON.stringify(databaseIds) },
  )
  const places = z
    .array(z.object({ id: z.string(), databaseIds: jsonColumn(z.array(z.string())) }))
    .parse(rows)
  return new Map(places.map((place) => [place.id, place.databaseIds]))
}

/** Does an act on all of these; whether each allows it was asked before. */
export function changeMany(
  db: WritableConnection,
  act: BulkAct,
  { ids, now }: { ids: readonly string[]; now: number },
): void {
  const these = { ids: JSON.stringify(ids), now }
  const set = (change: string, values: Record<string, string> = {}) =>
    db.run(
      `UPDATE credentials SET ${change}, updated_at = :now WHERE id IN (SELECT value FROM json_each(:ids))`,
      { ...these, ...values },
    )
  switch (act.type) {
    case 'add-tag':
      set(`tags = json_insert(tags, '$[#]', :tag)`, { tag: act.tag })
      return
    case 'remove-tag':
      set('tags = (SELECT json_group_array(value) FROM json_each(tags) WHERE value <> :tag)', {
        tag: act.tag,
      })
      return
    case 'deactivate':
      set(`state = 'deactivated'`)
      return
    case 'reactivate':
      set(`state = 'active'`)
      return
    case 'delete':
      set('deleted_at = :now')
      return
    case 'move':
      set('mode = mode')
      db.run(
        `DELETE FROM credential_databases WHERE database_id = :from
          AND credential_id IN (SELECT value FROM json_each(:ids))`,
        { ids: these.ids, from: act.from },
      )
      db.run(
        'INSERT OR IGNORE INTO credential_databases (credential_id, database_id) SELECT value, :to FROM json_each(:ids)',
        { ids: these.ids, to: act.to },
      )
  }
}
