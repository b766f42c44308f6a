import { z } from 'zod'
import { joinProviders, type Providers } from '../../shared/providers'
import { type Provider, providerSchema } from '../../shared/providers/provider'
import type { ReadableConnection } from '../vault/connection'
import { jsonColumn } from './columns'

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
