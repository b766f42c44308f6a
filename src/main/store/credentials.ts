import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { fail, type Result, succeed } from '../../shared/errors'
import {
  type Credential,
  type CredentialChange,
  type CredentialDraft,
  credentialModeSchema,
  credentialStateSchema,
  ownerSchema,
  partSchema,
} from '../../shared/model/credential'
import { endpointSchema } from '../../shared/model/endpoint'
import { texts } from '../../shared/texts'
import type { ReadableConnection, WritableConnection } from '../vault/connection'
import type { SealingKey } from '../vault/seal'
import { flagColumn, jsonColumn, nameKey, nullableJsonColumn } from './columns'
import { missing, missingParent } from './failures'
import { insertVersion, type NewPart, sealNextParts, sealParts, selectParts } from './parts'
import { refuseWhileRotating } from './rotation-rows'

const rowSchema = z.object({
  id: z.string(),
  providerId: z.string(),
  kindId: z.string(),
  title: z.string(),
  description: z.string(),
  mode: credentialModeSchema,
  state: credentialStateSchema,
  databaseIds: jsonColumn(z.array(z.string())),
  parts: jsonColumn(z.array(partSchema)),
  expiresAt: z.int().nullable(),
  writeOnly: flagColumn,
  owner: nullableJsonColumn(ownerSchema),
  tags: jsonColumn(z.array(z.string())),
  notes: z.string(),
  cost: z.string(),
  allowedEndpoints: nullableJsonColumn(z.array(endpointSchema)),
  grants: nullableJsonColumn(z.array(z.string())),
  version: z.int(),
  createdAt: z.int(),
  updatedAt: z.int(),
  lastUsedAt: z.int().nullable(),
})

/** One query for all, however many there are; what is sealed is not read. */
const selectCredentials = `
  SELECT id, provider_id AS providerId, kind_id AS kindId, title, description, mode, state, version,
    expires_at AS expiresAt, write_only AS writeOnly, owner, tags, notes, cost, grants,
    allowed_endpoints AS allowedEndpoints,
    created_at AS createdAt, updated_at AS updatedAt, last_used_at AS lastUsedAt,
    (SELECT json_group_array(database_id) FROM visible_links WHERE credential_id = id) AS databaseIds,
    (${selectParts} WHERE credential_id = id AND credential_parts.version = visible_credentials.version) AS parts
  FROM visible_credentials`

/** By title, both modes. None when the database is in the trash. */
export function listCredentials(
  db: ReadableConnection,
  { databaseId }: { databaseId: string },
): Credential[] {
  const rows = db.all(
    `${selectCredentials}
      WHERE id IN (SELECT credential_id FROM visible_links WHERE database_id = :databaseId)
      ORDER BY title_key, id`,
    { databaseId },
  )
  return z.array(rowSchema).parse(rows)
}

export function findCredential(db: ReadableConnection, { id }: { id: string }): Credential | undefined {
  return rowSchema.optional().parse(db.get(`${selectCredentials} WHERE id = :id`, { id }))
}

/** In the order of the ids; what is not there is left out. */
export function listCredentialsById(
  db: ReadableConnection,
  { ids }: { ids: readonly string[] },
): Credential[] {
  const rows = db.all(`${selectCredentials} WHERE id IN (SELECT value FROM json_each(:ids))`, {
    ids: JSON.stringify(ids),
  })
  const found = new Map(
    z
      .array(rowSchema)
      .parse(rows)
      .map((row) => [row.id, row]),
  )
  return ids.flatMap((id) => found.get(id) ?? [])
}

/** A credential as it is with the values of another version; undefined when there is no such version. */
export function findCredentialAt(
  db: ReadableConnection,
  { id, version }: { id: string; version: number },
): Credential | undefined {
  const credential = findCredential(db, { id })
  const row = db.get(
    `SELECT (${selectParts} WHERE credential_parts.credential_id = :id AND credential_parts.version = :version) AS parts
      FROM credential_versions WHERE credential_id = :id AND version = :version`,
    { id, version },
  )
  const found = rowSchema.pick({ parts: true }).optional().parse(row)
  return credential && found && { ...credential, version, parts: found.parts }
}

/** Of a provider, by title, both modes. */
export function listCredentialsOfProvider(
  db: ReadableConnection,
  { providerId }: { providerId: string },
): Credential[] {
  const rows = db.all(`${selectCredentials} WHERE provider_id = :providerId ORDER BY title_key, id`, {
    providerId,
  })
  return z.array(rowSchema).parse(rows)
}

/** Fails with `invalid-input` (databases that are gone or another provider's) or `title-taken`. */
export function createCredential(
  db: WritableConnection,
  sealingKey: SealingKey,
  { parts, databaseIds, ...fields }: Omit<CredentialDraft, 'parts'> & { parts: readonly NewPart[] },
): Result<Credential> {
  return db.transaction(() => {
    const id = randomUUID()
    const now = Date.now()
    const refused =
      refuseParts(parts) ??
      refuseDatabases(db, { ...fields, databaseIds }) ??
      refuseTitle(db, { ...fields, id, databaseIds })
    if (refused !== undefined) return refused
    db.run(
      `INSERT INTO credentials
        (id, provider_id, kind_id, title, title_key, description, mode, version, created_at, updated_at, expires_at,
          write_only, owner, tags, notes, cost, allowed_endpoints, grants)
        VALUES (:id, :providerId, :kindId, :title, :titleKey, :description, :mode, 1, :now, :now, :expiresAt,
          :writeOnly, :owner, :tags, :notes, :cost, :allowedEndpoints, :grants)`,
      { ...columnsOf(fields), id, providerId: fields.providerId, kindId: fields.kindId, now },
    )
    linkDatabases(db, { id, databaseIds })
    const version = { credentialId: id, version: 1 }
    insertVersion(db, { ...version, createdAt: now }, sealParts(sealingKey, version, parts))
    return succeed(getCredential(db, { id }))
  })
}

/**
 * Parts make a new version, in which those that are not given keep their value; without parts the version stays. Links to
 * databases in the trash stay too: nobody sees them to choose. Fails like `createCredential`, and with `not-found` or
 * `database-damaged` (a part that should be kept does not open), and with `rotation-under-way` when
 * there are parts or the mode changes.
 */
export function updateCredential(
  db: WritableConnection,
  sealingKey: SealingKey,
  {
    parts,
    databaseIds,
    ...fields
  }: Omit<CredentialChange, 'parts' | 'basedOn'> & { parts: readonly NewPart[] },
): Result<Credential> {
  return db.transaction(() => {
    const { id, title } = fields
    const before = findCredential(db, { id })
    if (before === undefined) return missing('credential')
    const refused =
      refuseParts(parts) ??
      (parts.length > 0 || fields.mode !== before.mode
        ? refuseWhileRotating(db, { credentialId: id })
        : undefined) ??
      refuseDatabases(db, { providerId: before.providerId, databaseIds }) ??
      refuseTitle(db, { id, title, databaseIds })
    if (refused !== undefined) return refused

    const now = Date.now()
    let { version } = before
    if (parts.length > 0) {
      const sealed = sealNextParts(db, sealingKey, { credentialId: id, version }, parts)
      if (!sealed.ok) return sealed
      version += 1
      insertVersion(db, { credentialId: id, version, createdAt: now }, sealed.value)
    }
    db.run(
      `UPDATE credentials SET title = :title, title_key = :titleKey, description = :description, mode = :mode,
        version = :version, updated_at = :now, expires_at = :expiresAt, write_only = :writeOnly, owner = :owner,
        tags = :tags, notes = :notes, cost = :cost, allowed_endpoints = :allowedEndpoints, grants = :grants
        WHERE id = :id`,
      { ...columnsOf(fields), id, version, now },
    )
    linkDatabases(db, { id, databaseIds })
    return succeed(getCredential(db, { id }))
  })
}

export function deleteCredential(db: WritableConnection, { id }: { id: string }): Result<void> {
  if (findCredential(db, { id }) === undefined) return missing('credential')
  db.run('UPDATE credentials SET deleted_at = :now WHERE id = :id', { id, now: Date.now() })
  return succeed(undefined)
}

/** Fails with `not-found`, also while all its databases are in the trash, or with `title-taken`. */
export function restoreCredential(db: WritableConnection, { id }: { id: string }): Result<void> {
  return db.transaction(() => {
    const row = db.get(
      `SELECT id, title, (SELECT json_group_array(database_id) FROM visible_links WHERE credential_id = id) AS databaseIds
        FROM credentials WHERE id = :id`,
      { id },
    )
    const credential = rowSchema.pick({ id: true, title: true, databaseIds: true }).optional().parse(row)
    if (credential === undefined) return missing('credential')
    if (credential.databaseIds.length === 0) return missingParent('credential')
    const refused = refuseTitle(db, credential)
    if (refused !== undefined) return refused
    db.run('UPDATE credentials SET deleted_at = NULL WHERE id = :id', { id })
    return succeed(undefined)
  })
}

/** Notes that a credential went out with a request. */
export function markUsed(db: WritableConnection, { id, usedAt }: { id: string; usedAt: number }): void {
  db.run('UPDATE credentials SET last_used_at = :usedAt WHERE id = :id', { id, usedAt })
}

function getCredential(db: ReadableConnection, { id }: { id: string }): Credential {
  return rowSchema.parse(db.get(`${selectCredentials} WHERE id = :id`, { id }))
}

type Fields = Omit<CredentialDraft, 'parts' | 'databaseIds' | 'providerId' | 'kindId'>

/** What a person says of a credential, as it is stored. */
function columnsOf({ title, description, mode, expiresAt, writeOnly, notes, cost, ...lists }: Fields) {
  const { owner, tags, allowedEndpoints, grants } = lists
  return {
    ...{ title, titleKey: nameKey(title), description, mode, expiresAt, notes, cost },
    writeOnly: writeOnly ? 1 : 0,
    tags: JSON.stringify(tags),
    owner: owner && JSON.stringify(owner),
    allowedEndpoints: allowedEndpoints && JSON.stringify(allowedEndpoints),
    grants: grants && JSON.stringify(grants),
  }
}

function linkDatabases(
  db: WritableConnection,
  { id, databaseIds }: Pick<Credential, 'id' | 'databaseIds'>,
): void {
  const ids = JSON.stringify(databaseIds)
  db.run(
    `DELETE FROM credential_databases WHERE credential_id = :id
      AND database_id IN (SELECT id FROM visible_databases)
      AND database_id NOT IN (SELECT value FROM json_each(:ids))`,
    { id, ids },
  )
  db.run(
    `INSERT OR IGNORE INTO credential_databases (credential_id, database_id) SELECT :id, value FROM json_each(:ids)`,
    { id, ids },
  )
}

function refuseParts(parts: readonly NewPart[]) {
  return new Set(parts.map((part) => part.name)).size === parts.length
    ? undefined
    : fail('invalid-input', texts.credentialValues.partTwice, 'parts')
}

function refuseDatabases(
  db: ReadableConnection,
  { providerId, databaseIds }: Pick<Credential, 'providerId' | 'databaseIds'>,
) {
  const rows = db.all(
    'SELECT provider_id AS providerId FROM visible_databases WHERE id IN (SELECT value FROM json_each(:ids))',
    { ids: JSON.stringify(databaseIds) },
  )
  const found = z.array(z.object({ providerId: z.string() })).parse(rows)
  if (found.length === 0 || found.length < new Set(databaseIds).size)
    return fail('invalid-input', texts.missing.chosenDatabase, 'databaseIds')
  return found.every((database) => database.providerId === providerId)
    ? undefined
    : fail('invalid-input', texts.credentialValues.otherProvider, 'databaseIds')
}

/** Databases in the trash count too, so that they can always be restored. */
function refuseTitle(
  db: ReadableConnection,
  { id, title, databaseIds }: Pick<Credential, 'id' | 'title' | 'databaseIds'>,
) {
  const row = db.get(
    `SELECT databases.name FROM credentials
      JOIN credential_databases ON credential_id = credentials.id
      JOIN databases ON databases.id = database_id
      WHERE title_key = :titleKey AND credentials.id <> :id AND credentials.deleted_at IS NULL
        AND (database_id IN (SELECT value FROM json_each(:ids))
          OR (databases.deleted_at IS NOT NULL
            AND database_id IN (SELECT database_id FROM credential_databases WHERE credential_id = :id)))
      LIMIT 1`,
    { id, titleKey: nameKey(title), ids: JSON.stringify(databaseIds) },
  )
  const taken = z.object({ name: z.string() }).optional().parse(row)
  return taken && fail('title-taken', texts.credentialValues.titleTaken(taken.name, title), 'title')
}
