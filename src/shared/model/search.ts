import { z } from 'zod'
import { credentialModeSchema } from './credential'
import { exchangeSummarySchema } from './exchange'
import { idSchema, timestampSchema } from './id'
import { modeSchema } from './mode'
import { methodSchema } from './request'

export const searchedKindSchema = z.enum(['database', 'credential', 'exchange'])
export type SearchedKind = z.infer<typeof searchedKindSchema>

/** What came of an exchange: no answer, the class of a status (`4xx`), or one status. */
export const statusFilterSchema = z.string().regex(/^(failed|[1-5]xx|[1-5]\d\d)$/)

/** Whole days up to now, today included. */
const daysSchema = z.int().min(0).max(3_660)

/** What narrows a search down; null where it does not. */
export const searchFiltersSchema = z.object({
  mode: modeSchema.nullable(),
  providerId: z.string().max(80).nullable(),
  databaseId: idSchema.nullable(),
  /** Of credentials. */
  state: z.enum(['active', 'deactivated', 'expired', 'revoked']).nullable(),
  tag: z.string().max(40).nullable(),
  /** Days from now within which they end. */
  expiringDays: daysSchema.nullable(),
  /** Only those that never went out with a request. */
  unused: z.boolean(),
  /** Of exchanges. */
  credentialId: idSchema.nullable(),
  method: methodSchema.nullable(),
  status: statusFilterSchema.nullable(),
  /** Days before now within which they were sent. */
  sentDays: daysSchema.nullable(),
})
export type SearchFilters = z.infer<typeof searchFiltersSchema>

export const noFilters: SearchFilters = {
  mode: null,
  providerId: null,
  databaseId: null,
  state: null,
  tag: null,
  expiringDays: null,
  unused: false,
  credentialId: null,
  method: null,
  status: null,
  sentDays: null,
}

const foundDatabaseSchema = z.object({
  kind: z.literal('database'),
  id: idSchema,
  title: z.string(),
  providerId: z.string(),
})
const foundCredentialSchema = z.object({
  kind: z.literal('credential'),
  id: idSchema,
  title: z.string(),
  providerId: z.string(),
  mode: credentialModeSchema,
  /** The first of its databases by name, to be opened in; the one that is asked for, where one is. */
  database: z.object({ id: idSchema, name: z.string() }),
  /** How many others it belongs to. */
  otherDatabases: z.int().nonnegative(),
  lastUsedAt: timestampSchema.nullable(),
})
const foundExchangeSchema = exchangeSummarySchema.extend({
  kind: z.literal('exchange'),
  databaseName: z.string(),
  /** Null where it had none, or has been deleted since. */
  credentialTitle: z.string().nullable(),
})
export type FoundDatabase = z.infer<typeof foundDatabaseSchema>
export type FoundCredential = z.infer<typeof foundCredentialSchema>
export type FoundExchange = z.infer<typeof foundExchangeSchema>

/** Something that a search found. */
export const foundSchema = z.discriminatedUnion('kind', [
  foundDatabaseSchema,
  foundCredentialSchema,
  foundExchangeSchema,
])
export type Found = z.infer<typeof foundSchema>

/** Where a page of what was found ends, so that the next begins there. */
export const searchPlaceSchema = z.object({
  /** What was found for a better reason comes first. */
  stage: z.int().min(0).max(9),
  number: z.int(),
})
export type SearchPlace = z.infer<typeof searchPlaceSchema>

export const foundPageSchema = z.object({
  found: z.array(foundSchema),
  /** Null after the last page. */
  next: searchPlaceSchema.nullable(),
})
export type FoundPage = z.infer<typeof foundPageSchema>

/** As many as this are found, or more. */
export const countLimit = 500
