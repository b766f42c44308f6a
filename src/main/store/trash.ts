import { z } from 'zod'
import { fail, type Result, succeed } from '../../shared/errors'
import { type TrashedItem, type TrashedKind, trashedKindSchema } from '../../shared/model/trash'
import { findProvider } from '../../shared/providers'
import { texts } from '../../shared/texts'
import type { ReadableConnection, WritableConnection } from '../vault/connection'
import { listProviders } from './providers'
import { getSettings } from './settings'

const day = 24 * 60 * 60 * 1000

const rowSchema = z.object({
  kind: trashedKindSchema,
  id: z.string(),
  name: z.string(),
  place: z.string(),
  deletedAt: z.int(),
})

/** What lies in a trashed database goes with it and is not named apart, unless it was deleted before. */
const selectTrash = `
  SELECT 'database' AS kind, id, name, provider_id AS place, deleted_at AS deletedAt
    FROM databases WHERE deleted_at IS NOT NULL
  UNION ALL
  SELECT 'environment', id, name, (SELECT name FROM databases WHERE id = database_id), deleted_at
    FROM environments WHERE deleted_at IS NOT NULL
  UNION ALL
  SELECT 'credential', id, title,
    (SELECT group_concat(name, ', ' ORDER BY name) FROM credential_databases JOIN databases ON id = database_id
      WHERE credential_id = credentials.id),
    deleted_at
    FROM credentials WHERE deleted_at IS NOT NULL`

/** What was deleted last comes first. */
export function listTrash(db: ReadableConnection): TrashedItem[] {
  const { trashDays } = getSettings(db)
  const providers = listProviders(db)
  const rows = z.array(rowSchema).parse(db.all(`${selectTrash} ORDER BY deletedAt DESC, id`))
  return rows.map((row) => ({
    ...row,
    place: row.kind === 'database' ? (findProvider(providers, row.place)?.name ?? row.place) : row.place,
    purgedAt: row.deletedAt + trashDays * day,
  }))
}

/**
 * Removes one thing in the trash for good: a database with its environments, its history and the credentials that no other
 * database has, a credential with its versions. Fails with `not-found` unless it is in the trash.
 */
export function removeForever(
  db: WritableConnection,
  { kind, id }: Pick<TrashedItem, 'kind' | 'id'>,
): Result<TrashedItem> {
  return db.transaction(() => {
    const item = listTrash(db).find((candidate) => candidate.kind === kind && candidate.id === id)
    if (item === undefined) return fail('not-found', texts.missing.trashedItem)
    removeItem(db, item)
    return succeed(item)
  })
}

/** Returns what was removed. */
export function emptyTrash(db: WritableConnection): TrashedItem[] {
  return removeItems(db, () => true)
}

/** Removes what has been in the trash for as long as the settings say, and returns it. */
export function purgeTrash(db: WritableConnection, { now }: { now: number }): TrashedItem[] {
  return removeItems(db, (item) => item.purgedAt <= now)
}

function removeItems(db: WritableConnection, isMeant: (item: TrashedItem) => boolean): TrashedItem[] {
  return db.transaction(() => {
    const items = listTrash(db).filter(isMeant)
    for (const item of items) removeItem(db, item)
    return items
  })
}

const tables: Record<TrashedKind, string> = {
  database: 'databases',
  environment: 'environments',
  credential: 'credentials',
}

/** An item that went with an earlier one is gone already. */
function removeItem(db: WritableConnection, { kind, id }: TrashedItem): void {
  if (kind === 'database')
    db.run(
      `DELETE FROM credentials WHERE id IN (SELECT credential_id FROM credential_databases WHERE database_id = :id)
        AND NOT EXISTS (SELECT 1 FROM credential_databases WHERE credential_id = id AND database_id <> :id)`,
      { id },
    )
  db.run(`DELETE FROM ${tables[kind]} WHERE id = :id`, { id })
}
