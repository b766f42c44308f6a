import { z } from 'zod'
import { credentialModeSchema, ownerSchema } from '../../shared/model/credential'
import { modeSchema } from '../../shared/model/mode'
import type { CredentialFacts, EnvironmentFacts } from '../../shared/rules/health-facts'
import type { ReadableConnection } from '../vault/connection'
import { flagColumn, jsonColumn, nullableJsonColumn } from './columns'

const namedSchema = z.object({ id: z.string(), name: z.string() })

const rowSchema = z.object({
  id: z.string(),
  providerId: z.string(),
  kindId: z.string(),
  title: z.string(),
  mode: credentialModeSchema,
  version: z.int(),
  expiresAt: z.int().nullable(),
  owner: nullableJsonColumn(ownerSchema),
  lastUsedAt: z.int().nullable(),
  createdAt: z.int(),
  databases: jsonColumn(z.array(namedSchema)),
  databaseCount: z.int(),
  databaseIds: jsonColumn(z.array(z.string())),
  valuesSince: z.int(),
  hasEndpoints: flagColumn,
  hasGrants: flagColumn,
  parts: jsonColumn(z.array(z.object({ hint: z.string().nullable(), value: z.string().nullable() }))),
  twins: jsonColumn(z.array(z.object({ id: z.string(), title: z.string(), mode: credentialModeSchema }))),
  opensBeyond: jsonColumn(z.array(namedSchema)),
  closed: jsonColumn(z.array(namedSchema.extend({ at: z.int(), status: z.int().nullable() }))),
  refusal: nullableJsonColumn(
    z.object({
      at: z.int(),
      status: z.int(),
      database: z.string().nullable(),
      provesDead: z.int().transform((flag) => flag === 1),
      times: z.int(),
    }),
  ),
  isRotating: flagColumn,
})

/** The facts of a credential with all databases it is for, by which findings are filtered. */
export interface CredentialRow extends CredentialFacts {
  readonly databaseIds: readonly string[]
}

/** Of others that are named: enough to tell that there are many. */
const twinsAtMost = 10
const namedAtMost = 3

const selectFacts = `
  SELECT id, provider_id AS providerId, kind_id AS kindId, title, mode, version, expires_at AS expiresAt, owner,
    last_used_at AS lastUsedAt, created_at AS createdAt,
    allowed_endpoints IS NOT NULL AS hasEndpoints, grants IS NOT NULL AS hasGrants,
    (SELECT json_group_array(json_object('id', id, 'name', name) ORDER BY name, id) FROM (
      SELECT databases.id, name FROM visible_links JOIN databases ON databases.id = database_id
        WHERE credential_id = c.id ORDER BY name LIMIT ${namedAtMost})) AS databases,
    (SELECT count(*) FROM visible_links WHERE credential_id = c.id) AS databaseCount,
    (SELECT json_group_array(database_id) FROM visible_links WHERE credential_id = c.id) AS databaseIds,
    coalesce((SELECT created_at FROM credential_versions
      WHERE credential_id = c.id AND credential_versions.version = c.version), created_at) AS valuesSince,
    (SELECT json_group_array(json_object('hint', hint, 'value', value)) FROM credential_parts
      WHERE credential_id = c.id AND credential_parts.version = c.version) AS parts,
    (SELECT json_group_array(json_object('id', id, 'title', title, 'mode', mode)) FROM (
      SELECT DISTINCT other.id, other.title, other.mode
        FROM credential_parts AS own
        JOIN credential_parts AS twin ON twin.fingerprint = own.fingerprint AND twin.credential_id <> own.credential_id
        JOIN visible_credentials AS other ON other.id = twin.credential_id AND other.version = twin.version
        WHERE own.credential_id = c.id AND own.version = c.version AND own.fingerprint IS NOT NULL
          AND other.state <> 'revoked'
        LIMIT ${twinsAtMost})) AS twins,
    (SELECT json_group_array(json_object('id', databases.id, 'name', name) ORDER BY name, databases.id)
      FROM reach_checks JOIN visible_databases AS databases ON databases.id = database_id
      WHERE credential_id = c.id AND outcome = 'opens'
        AND NOT EXISTS (SELECT 1 FROM credential_databases AS link
          WHERE link.credential_id = c.id AND link.database_id = reach_checks.database_id)) AS opensBeyond,
    (SELECT json_group_array(json_object('id', databases.id, 'name', name, 'at', checked_at, 'status', status)
        ORDER BY checked_at DESC)
      FROM reach_checks JOIN visible_links AS link USING (credential_id, database_id)
      JOIN databases ON databases.id = database_id
      WHERE reach_checks.credential_id = c.id AND outcome = 'refused') AS closed,
    (SELECT json_object('at', refused_at, 'status', status, 'provesDead', proves_dead, 'times', times,
        'database', (SELECT name FROM databases WHERE id = database_id))
      FROM credential_refusals WHERE credential_id = c.id AND credential_refusals.version = c.version) AS refusal,
    EXISTS (SELECT 1 FROM rotations WHERE credential_id = c.id) AS isRotating
  FROM visible_credentials AS c
  WHERE state = 'active'`

/** Of active credentials, by their ids, those after one; an empty id begins. Reads no more than `limit`, so that it takes not long. */
export function listHealthFacts(
  db: ReadableConnection,
  { after, limit }: { after: string; limit: number },
): CredentialRow[] {
  const rows = db.all(`${selectFacts} AND id > :after ORDER BY id LIMIT :limit`, { after, limit })
  return z.array(rowSchema).parse(rows)
}

/** Of those of the named credentials that are active. */
export function findHealthFacts(db: ReadableConnection, ids: readonly string[]): CredentialRow[] {
  const rows = db.all(`${selectFacts} AND id IN (SELECT value FROM json_each(:ids))`, {
    ids: JSON.stringify(ids),
  })
  return z.array(rowSchema).parse(rows)
}

/** How many there are at most to look at: a count that an index answers. */
export function countCredentials(db: ReadableConnection): number {
  return z.object({ count: z.int() }).parse(db.get('SELECT count(*) AS count FROM credentials')).count
}

const environmentSchema = z.object({
  id: z.string(),
  name: z.string(),
  mode: modeSchema,
  baseUrl: z.string(),
  providerId: z.string(),
  databaseId: z.string(),
  databaseName: z.string(),
})

/** Of all environments: there are a few for each database. */
export function listEnvironmentFacts(db: ReadableConnection): EnvironmentFacts[] {
  const rows = db.all(
    `SELECT environments.id, environments.name, mode, base_url AS baseUrl, provider_id AS providerId,
        databases.id AS databaseId, databases.name AS databaseName
      FROM visible_databases AS databases JOIN environments ON database_id = databases.id
      WHERE environments.deleted_at IS NULL`,
  )
  return z
    .array(environmentSchema)
    .parse(rows)
    .map(({ databaseId, databaseName, ...row }) => ({
      ...row,
      database: { id: databaseId, name: databaseName },
    }))
}
