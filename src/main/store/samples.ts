import { z } from 'zod'
import type { ReadableConnection, WritableConnection } from '../vault/connection'

const idRowSchema = z.object({ id: z.string() })
const urlRowSchema = z.object({ url: z.string() })

/** Notes that a database is a sample. */
export function noteSample(db: WritableConnection, { id }: { id: string }): void {
  db.run('INSERT INTO sample_databases (database_id) VALUES (:id)', { id })
}

/** The ids of the samples, those in the trash among them, in the order in which they came. */
export function listSamples(db: ReadableConnection): string[] {
  const rows = db.all('SELECT database_id AS id FROM sample_databases ORDER BY rowid')
  return z
    .array(idRowSchema)
    .parse(rows)
    .map(({ id }) => id)
}

/** The base URLs of the samples. */
export function listSampleUrls(db: ReadableConnection): string[] {
  const rows = db.all(
    'SELECT base_url AS url FROM environments JOIN sample_databases USING (database_id) ORDER BY environments.rowid',
  )
  return z
    .array(urlRowSchema)
    .parse(rows)
    .map(({ url }) => url)
}

/** Their server has another origin now, e.g. `http://127.0.0.1:41234`; an address that a person entered stays as it is. */
export function moveSamples(db: WritableConnection, { from, to }: { from: string; to: string }): void {
  db.run(
    `UPDATE environments SET base_url = :to || substr(base_url, length(:from) + 1)
      WHERE database_id IN (SELECT database_id FROM sample_databases) AND base_url LIKE :from || '/%'`,
    { from, to },
  )
}
