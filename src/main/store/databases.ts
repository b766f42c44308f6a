import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Result, succeed } from '../../shared/errors'
import {
  type Database,
  type DatabaseChange,
  type DatabaseDraft,
  databaseSchema,
  newDatabase,
} from '../../shared/model/database'
import type { ReadableConnection, WritableConnection } from '../vault/connection'
import { flagColumn, jsonColumn } from './columns'
import { listAllEnvironments, listEnvironments } from './environments'
import { missing } from './failures'

const rowSchema = z.object({
  id: z.string(),
  providerId: z.string(),
  name: z.string(),
  note: z.string(),
  liveReadOnly: flagColumn,
  favourite: flagColumn,
  visitedAt: z.int().nullable(),
  // What a later version lets people choose is as if nothing was chosen.
  colour: databaseSchema.shape.colour.catch(null),
  icon: databaseSchema.shape.icon.catch(null),
  tags: jsonColumn(z.array(z.string())),
  createdAt: z.int(),
  updatedAt: z.int(),
  credentialCounts: jsonColumn(z.object({ test: z.int(), live: z.int() })),
})

const selectDatabases = `
  SELECT id, provider_id AS providerId, name, note, live_read_only AS liveReadOnly,
    favourite, visited_at AS visitedAt, colour, icon, tags,
    created_at AS createdAt, updated_at AS updatedAt,
    (SELECT json_object('test', test, 'live', live) FROM credential_counts
      WHERE database_id = visible_databases.id) AS credentialCounts
  FROM visible_databases`

/** By name. */
export function listDatabases(db: ReadableConnection): Database[] {
  const rows = z.array(rowSchema).parse(db.all(`${selectDatabases} ORDER BY name COLLATE NOCASE, id`))
  const databases = new Map<string, Database>(rows.map((row) => [row.id, { ...row, environments: [] }]))
  for (const environment of listAllEnvironments(db))
    databases.get(environment.databaseId)?.environments.push(environment)
  return [...databases.values()]
}

export function findDatabase(db: ReadableConnection, { id }: { id: string }): Database | undefined {
  const row = rowSchema.optional().parse(db.get(`${selectDatabases} WHERE id = :id`, { id }))
  return row && { ...row, environments: listEnvironments(db, { databaseId: id }) }
}

export function createDatabase(db: WritableConnection, draft: DatabaseDraft): Database {
  const now = Date.now()
  const row = { ...draft, id: randomUUID(), createdAt: now, updatedAt: now }
  db.run(
    `INSERT INTO databases (id, provider_id, name, note, live_read_only, created_at, updated_at)
      VALUES (:id, :providerId, :name, :note, :liveReadOnly, :createdAt, :updatedAt)`,
    { ...row, liveReadOnly: draft.liveReadOnly ? 1 : 0 },
  )
  return { ...newDatabase, ...row }
}

export function updateDatabase(
  db: WritableConnection,
  { id, name, note, liveReadOnly, colour, icon, tags }: DatabaseChange,
): Result<Database> {
  db.run(
    `UPDATE databases SET name = :name, note = :note, live_read_only = :liveReadOnly, colour = :colour, icon = :icon,
        tags = :tags, updated_at = :now
      WHERE id = :id AND deleted_at IS NULL`,
    {
      ...{ id, name, note, colour, icon, now: Date.now() },
      liveReadOnly: liveReadOnly ? 1 : 0,
      tags: JSON.stringify(tags),
    },
  )
  const database = findDatabase(db, { id })
  return database === undefined ? missing('database') : succeed(database)
}

/** Does not count as a change of the database: it is about the person. Fails with `not-found`, as `visitDatabase` does. */
export function changeFavourite(
  db: WritableConnection,
  { id, favourite }: Pick<Database, 'id' | 'favourite'>,
): Result<void> {
  const changed = db.run(
    'UPDATE databases SET favourite = :favourite WHERE id = :id AND deleted_at IS NULL',
    {
      id,
      favourite: favourite ? 1 : 0,
    },
  )
  return changed === 0 ? missing('database') : succeed(undefined)
}

export function visitDatabase(
  db: WritableConnection,
  { id, now }: { id: string; now: number },
): Result<void> {
  const changed = db.run('UPDATE databases SET visited_at = :now WHERE id = :id AND deleted_at IS NULL', {
    id,
    now,
  })
  return changed === 0 ? missing('database') : succeed(undefined)
}

/** Its environments, its history and the credentials it alone has go out of sight with it, and come back with it. */
export function deleteDatabase(db: WritableConnection, { id }: { id: string }): Result<void> {
  const changed = db.run('UPDATE databases SET deleted_at = :now WHERE id = :id AND deleted_at IS NULL', {
    id,
    now: Date.now(),
  })
  return changed === 0 ? missing('database') : succeed(undefined)
}

export function restoreDatabase(db: WritableConnection, { id }: { id: string }): Result<void> {
  const changed = db.run('UPDATE databases SET deleted_at = NULL WHERE id = :id', { id })
  return changed === 0 ? missing('database') : succeed(undefined)
}
