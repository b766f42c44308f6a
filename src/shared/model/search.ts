import { z } from 'zod'
import { credentialModeSchema } from './credential'
import { idSchema, timestampSchema } from './id'
import { modeSchema } from './mode'

/** What narrows a search down to credentials of a kind; null where it does not. */
export const searchFiltersSchema = z.object({
  mode: modeSchema.nullable(),
  state: z.enum(['active', 'deactivated', 'expired', 'revoked']).nullable(),
  providerId: z.string().max(80).nullable(),
  tag: z.string().max(40).nullable(),
  /** Days from now within which they end. */
  expiringDays: z.int().min(0).max(3_660).nullable(),
  /** Only those that never went out with a request. */
  unused: z.boolean(),
})
export type SearchFilters = z.infer<typeof searchFiltersSchema>

export const noFilters: SearchFilters = {
  mode: null,
  state: null,
  providerId: null,
  tag: null,
  expiringDays: null,
  unused: false,
}

/** Something that a search found. */
export const foundSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('database'), id: idSchema, title: z.string(), providerId: z.string() }),
  z.object({
    kind: z.literal('credential'),
    id: idSchema,
    title: z.string(),
    providerId: z.string(),
    mode: credentialModeSchema,
    /** The first of its databases by name, to be opened in. */
    database: z.object({ id: idSchema, name: z.string() }),
    /** How many others it belongs to. */
    otherDatabases: z.int().nonnegative(),
    lastUsedAt: timestampSchema.nullable(),
  }),
])
export type Found = z.infer<typeof foundSchema>
