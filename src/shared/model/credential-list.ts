import { z } from 'zod'
import { credentialModeSchema } from './credential'
import { idSchema } from './id'
import { modeSchema } from './mode'

/** What a list of credentials can be ordered by. */
export const credentialSortColumnSchema = z.enum([
  'title',
  'description',
  'kind',
  'mode',
  'state',
  'expires',
  'owner',
  'tags',
  'lastUsed',
  'updated',
  'created',
])
export type CredentialSortColumn = z.infer<typeof credentialSortColumnSchema>

export const credentialSortSchema = z.object({
  column: credentialSortColumnSchema,
  direction: z.enum(['ascending', 'descending']),
})
export type CredentialSort = z.infer<typeof credentialSortSchema>

/** Which credentials a list shows: those of a database that serve a mode, and of them what a search finds. */
export const credentialQuerySchema = z.object({
  databaseId: idSchema,
  mode: modeSchema,
  /** By the rules of `readSearch`; empty for all. */
  text: z.string().max(500),
})
export type CredentialQuery = z.infer<typeof credentialQuerySchema>

/** Credentials that an act is for: named ones, or all that a list shows but some. */
export const credentialSelectionSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('some'), ids: z.array(idSchema).min(1).max(20_000) }),
  z.object({ type: z.literal('all'), query: credentialQuerySchema, except: z.array(idSchema).max(20_000) }),
])
export type CredentialSelection = z.infer<typeof credentialSelectionSchema>

/** What there is in a database besides the credentials in sight. */
export const credentialOverviewSchema = z.object({
  kinds: z.array(
    z.object({
      kindId: z.string(),
      mode: credentialModeSchema,
      count: z.int().positive(),
      /** Of which are revoked. */
      revoked: z.int().nonnegative(),
    }),
  ),
  /** In alphabetical order. */
  tags: z.array(z.string()),
  owners: z.array(z.string()),
})
export type CredentialOverview = z.infer<typeof credentialOverviewSchema>
