import { z } from 'zod'
import { environmentSchema } from './environment'
import { idSchema, timestampSchema } from './id'

/** One tenant, company or installation at a provider. */
export const databaseDraftSchema = z.object({
  providerId: z.string().min(1).max(80),
  name: z.string().trim().min(1, 'Give the database a name').max(120),
  note: z.string().trim().max(10_000),
  /** In Live only requests that read. */
  liveReadOnly: z.boolean(),
})
export type DatabaseDraft = z.infer<typeof databaseDraftSchema>

export const databaseSchema = databaseDraftSchema.extend({
  id: idSchema,
  createdAt: timestampSchema,
  updatedAt: timestampSchema,
  environments: z.array(environmentSchema),
  /** Credentials per mode; one that serves both counts in each. */
  credentialCounts: z.object({ test: z.int(), live: z.int() }),
})
export type Database = z.infer<typeof databaseSchema>
