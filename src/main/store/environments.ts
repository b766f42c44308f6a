import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { fail, type Result, succeed } from '../../shared/errors'
import type { Environment, EnvironmentDraft } from '../../shared/model/environment'
import { type Mode, modeNames, modeSchema } from '../../shared/model/mode'
import { texts } from '../../shared/texts'
import type { ReadableConnection, WritableConnection } from '../vault/connection'
import { jsonColumn, nameKey } from './columns'
import { missing, missingParent } from './failures'

const rowSchema = z.object({
  id: z.string(),
  databaseId: z.string(),
  name: z.string(),
  mode: modeSchema,
  baseUrl: z.string(),
  caCertificate: z.string().nullable(),
  variables: jsonColumn(z.array(z.object({ name: z.string(), value: z.string() }))),
})

const selectEnvironments = `
  SELECT id, database_id AS databaseId, name, mode, base_url AS baseUrl, ca_certificate AS caCertificate, variables
  FROM visible_environments`

const inOrder = "ORDER BY mode = 'live', created_at, name"

/** Test before Live, then in the order they were made in. */
export function listEnvironments(
  db: ReadableConnection,
  { databaseId }: { databaseId: string },
): Environment[] {
  const rows = db.all(`${selectEnvironments} WHERE database_id = :databaseId ${inOrder}`, { databaseId })
  return z.array(rowSchema).parse(rows)
}

/** Of all databases, in the same order. One query for all: there may be hundreds. */
export function listAllEnvironments(db: ReadableConnection): Environment[] {
  return z.array(rowSchema).parse(db.all(`${selectEnvironments} ${inOrder}`))
}

export function findEnvironment(db: ReadableConnection, { id }: { id: string }): Environment | undefined {
  return rowSchema.optional().parse(db.get(`${selectEnvironments} WHERE id = :id`, { id }))
}

/** Fails with `not-found` or `title-taken`. */
export function createEnvironment(
  db: WritableConnection,
  { databaseId, ...draft }: EnvironmentDraft & { databaseId: string },
): Result<Environment> {
  return db.transaction(() => {
    if (!isDatabaseVisible(db, { databaseId })) return missing('database')
    const environment = { ...draft, id: randomUUID(), databaseId }
    if (isNameTaken(db, environment)) return nameTaken(environment)
    db.run(
      `INSERT INTO environments
        (id, database_id, name, name_key, mode, base_url, ca_certificate, variables, created_at, updated_at)
        VALUES (:id, :databaseId, :name, :nameKey, :mode, :baseUrl, :caCertificate, :variables, :now, :now)`,
      { ...columnsOf(environment), databaseId, now: Date.now() },
    )
    return succeed(environment)
  })
}

/**
 * Fails with `not-found`, `title-taken`, or `invalid-input` when the mode of an environment would change that requests
 * were sent in: the history would show them in a mode they were not sent in.
 */
export function updateEnvironment(
  db: WritableConnection,
  { id, ...draft }: EnvironmentDraft & { id: string },
): Result<Environment> {
  return db.transaction(() => {
    const before = findEnvironment(db, { id })
    if (before === undefined) return missing('environment')
    const environment = { ...draft, id, databaseId: before.databaseId }
    if (isNameTaken(db, environment)) return nameTaken(environment)
    if (draft.mode !== before.mode && isInHistory(db, environment)) return modeFixed(before.mode, draft.mode)
    db.run(
      `UPDATE environments SET name = :name, name_key = :nameKey, mode = :mode, base_url = :baseUrl,
        ca_certificate = :caCertificate, variables = :variables, updated_at = :now WHERE id = :id`,
      { ...columnsOf(environment), now: Date.now() },
    )
    return succeed(environment)
  })
}

export function deleteEnvironment(db: WritableConnection, { id }: { id: string }): Result<void> {
  if (findEnvironment(db, { id }) === undefined) return missing('environment')
  db.run('UPDATE environments SET deleted_at = :now WHERE id = :id', { id, now: Date.now() })
  return succeed(undefined)
}

/** Fails with `not-found`, also while its database is in the trash, or with `title-taken`. */
export function restoreEnvironment(db: WritableConnection, { id }: { id: string }): Result<void> {
  return db.transaction(() => {
    const row = db.get('SELECT id, database_id AS databaseId, name FROM environments WHERE id = :id', { id })
    const environment = placeSchema.optional().parse(row)
    if (environment === undefined) return missing('environment')
    if (!isDatabaseVisible(db, environment)) return missingParent('environment')
    if (isNameTaken(db, environment)) return nameTaken(environment)
    db.run('UPDATE environments SET deleted_at = NULL WHERE id = :id', { id })
    return succeed(undefined)
  })
}

const placeSchema = rowSchema.pick({ id: true, databaseId: true, name: true })
type Place = z.infer<typeof placeSchema>

function columnsOf(environment: Environment) {
  const { id, name, mode, baseUrl, caCertificate } = environment
  const variables = JSON.stringify(environment.variables)
  return { id, name, nameKey: nameKey(name), mode, baseUrl, caCertificate, variables }
}

function isDatabaseVisible(db: ReadableConnection, { databaseId }: Pick<Place, 'databaseId'>): boolean {
  return db.get('SELECT 1 FROM visible_databases WHERE id = :databaseId', { databaseId }) !== undefined
}

function isNameTaken(db: ReadableConnection, { id, databaseId, name }: Place): boolean {
  const other = db.get(
    `SELECT 1 FROM environments
      WHERE database_id = :databaseId AND name_key = :nameKey AND id <> :id AND deleted_at IS NULL`,
    { id, databaseId, nameKey: nameKey(name) },
  )
  return other !== undefined
}

function nameTaken({ name }: { name: string }) {
  return fail('title-taken', texts.environmentRules.nameTaken(name), 'name')
}

function isInHistory(db: ReadableConnection, { id }: { id: string }): boolean {
  return db.get('SELECT 1 FROM exchanges WHERE environment_id = :id LIMIT 1', { id }) !== undefined
}

function modeFixed(before: Mode, after: Mode) {
  return fail('invalid-input', texts.environmentRules.modeFixed(modeNames[before], modeNames[after]), 'mode')
}
