import { z } from 'zod'
import { texts } from '../texts'
import { environmentSchema } from './environment'
import { idSchema, timestampSchema } from './id'
import { mostTags, tagSchema } from './tag'

/** One tenant, company or installation at a provider. */
export const databaseDraftSchema = z.object({
  providerId: z.string().min(1).max(80),
  name: z.string().trim().min(1, texts.inputs.databaseName).max(120),
  note: z.string().trim().max(10_000),
  /** In Live only requests that read. */
  liveReadOnly: z.boolean(),
})
export type DatabaseDraft = z.infer<typeof databaseDraftSchema>

/** Colours a database can be marked with; what each looks like is the interface's. */
export const databaseColours = [
  ...(['blue', 'sky', 'teal', 'green', 'olive'] as const),
  ...(['amber', 'red', 'pink', 'violet', 'grey'] as const),
] as const
export type DatabaseColour = (typeof databaseColours)[number]

/** Pictures a database can be marked with. */
export const databaseSymbols = [
  ...(['building', 'factory', 'store', 'warehouse', 'truck', 'plane', 'ship', 'hotel'] as const),
  ...(['utensils', 'ticket', 'music', 'mail', 'wallet', 'flask', 'globe', 'landmark'] as const),
] as const
export type DatabaseSymbol = (typeof databaseSymbols)[number]

/** How a person tells it from others; null where they chose nothing and it looks like its provider. */
const looksSchema = z.object({
  colour: z.enum(databaseColours).nullable(),
  /** The name of a picture, or one or two letters. */
  icon: z
    .union([z.enum(databaseSymbols), z.string().regex(/^[\p{L}\p{N}]{1,2}$/u, texts.inputs.databaseLetters)])
    .nullable(),
  tags: z.array(tagSchema).max(mostTags),
})
export type DatabaseLooks = z.infer<typeof looksSchema>

/** What can be changed of one that is there. The provider stays: credentials depend on it. */
export const databaseChangeSchema = databaseDraftSchema
  .omit({ providerId: true })
  .extend(looksSchema.shape)
  .extend({ id: idSchema })
export type DatabaseChange = z.infer<typeof databaseChangeSchema>

export const databaseSchema = databaseDraftSchema.extend(looksSchema.shape).extend({
  id: idSchema,
  favourite: z.boolean(),
  /** When it was last looked at; null before the first time. */
  visitedAt: timestampSchema.nullable(),
  createdAt: timestampSchema,
  updatedAt: timestampSchema,
  environments: z.array(environmentSchema),
  /** Credentials per mode; one that serves both counts in each. */
  credentialCounts: z.object({ test: z.int(), live: z.int() }),
})
export type Database = z.infer<typeof databaseSchema>

/** What a database has before anyone gave it more than a draft says. */
export const newDatabase = {
  ...{ colour: null, icon: null, tags: [], favourite: false, visitedAt: null, environments: [] },
  credentialCounts: { test: 0, live: 0 },
} satisfies Partial<Database>

/** How many credentials of a database ask for attention since it was looked at last. */
export const unseenWarningsSchema = z.object({ databaseId: idSchema, count: z.int().positive() })
export type UnseenWarnings = z.infer<typeof unseenWarningsSchema>
