import { z } from 'zod'
import { fail, type Result, succeed } from '../../shared/errors'
import { builtInProviders, findProvider, joinProviders, type Providers } from '../../shared/providers'
import { type Provider, providerSchema } from '../../shared/providers/provider'
import { texts } from '../../shared/texts'
import type { ReadableConnection, WritableConnection } from '../vault/connection'
import { jsonColumn } from './columns'
import { missing } from './failures'

const rowSchema = z.object({ definition: jsonColumn(providerSchema) })

/** Those that a person wrote or changed, by name. */
export function listOwnProviders(db: ReadableConnection): Provider[] {
  const rows = db.all("SELECT definition FROM providers ORDER BY definition ->> 'name' COLLATE NOCASE")
  return z
    .array(rowSchema)
    .parse(rows)
    .map(({ definition }) => definition)
}

/** All that there are in this vault. */
export function listProviders(db: ReadableConnection): Providers {
  return joinProviders(listOwnProviders(db))
}

/** Fails with `invalid-input` when credentials, also in the trash, have a kind that it does not have. */
export function saveProvider(db: WritableConnection, provider: Provider): Result<void> {
  const lost = findLostKind(db, provider.id, provider)
  if (lost !== undefined) return fail('invalid-input', texts.providerRules.kindInUse(lost), 'kinds')
  db.run(
    `INSERT INTO providers (id, updated_at, definition) VALUES (:id, :now, :definition)
      ON CONFLICT DO UPDATE SET updated_at = :now, definition = :definition`,
    { id: provider.id, now: Date.now(), definition: JSON.stringify(provider) },
  )
  return succeed(undefined)
}

/**
 * Fails with `not-found` when no person wrote it, and with `in-use` while databases, also in the trash, belong to it, or
 * credentials have a kind that the built-in one does not have.
 */
export function removeProvider(db: WritableConnection, { id }: { id: string }): Result<Provider> {
  const provider = findProvider(listOwnProviders(db), id)
  if (provider === undefined) return missing('provider')
  const builtIn = findProvider(builtInProviders, id)
  if (builtIn === undefined && db.get('SELECT 1 FROM databases WHERE provider_id = :id LIMIT 1', { id }))
    return fail('in-use', texts.providerRules.hasDatabases(provider.name))
  const lost = builtIn && findLostKind(db, id, builtIn)
  if (lost !== undefined) return fail('in-use', texts.providerRules.onlyChangedHasKind(lost))
  db.run('DELETE FROM providers WHERE id = :id', { id })
  return succeed(provider)
}

function findLostKind(db: ReadableConnection, id: string, { kinds }: Provider): string | undefined {
  const row = db.get(
    `SELECT kind_id AS kindId FROM credentials
      WHERE provider_id = :id AND kind_id NOT IN (SELECT value FROM json_each(:kinds)) LIMIT 1`,
    { id, kinds: JSON.stringify(kinds.map((kind) => kind.id)) },
  )
  return z.object({ kindId: z.string() }).optional().parse(row)?.kindId
}
