import { z } from 'zod'
import { credentialModeSchema } from '../../shared/model/credential'
import type { TrashedKind } from '../../shared/model/trash'
import type { ReadableConnection } from '../vault/connection'
import type { AuditNote } from './audit'

const noteSchema = z.object({
  databaseId: z.string().nullable(),
  credentialId: z.string().nullable(),
  mode: credentialModeSchema.nullable(),
  subject: z.string(),
})

const queries: Record<TrashedKind, string> = {
  database:
    'SELECT id AS databaseId, NULL AS credentialId, NULL AS mode, name AS subject FROM databases WHERE id = :id',
  environment: `
    SELECT database_id AS databaseId, NULL AS credentialId, mode,
      (SELECT name FROM databases WHERE id = database_id) || ', ' || name AS subject
    FROM environments WHERE id = :id`,
  credential: `
    SELECT (SELECT iif(count(*) = 1, max(database_id), NULL) FROM credential_databases WHERE credential_id = id) AS databaseId,
      id AS credentialId, mode, title AS subject
    FROM credentials WHERE id = :id`,
}

/** What the log says of a thing: its name as it is now, in the trash or not. Throws when it is not there at all. */
export function describeForAudit(
  db: ReadableConnection,
  kind: TrashedKind,
  { id }: { id: string },
): Omit<AuditNote, 'action'> {
  return noteSchema.parse(db.get(queries[kind], { id }))
}
