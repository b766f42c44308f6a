import { z } from 'zod'
import { credentialModeSchema, ownerSchema } from './credential'
import { idSchema, timestampSchema } from './id'

/** What can be typed of a credential besides its secrets; not checked yet, for nobody has saved it. */
export const draftFieldsSchema = z.object({
  kindId: z.string().max(80),
  title: z.string().max(1_000),
  description: z.string().max(20_000),
  mode: credentialModeSchema,
  databaseIds: z.array(idSchema).max(1_000),
  expiresAt: timestampSchema.nullable(),
  writeOnly: z.boolean(),
  owner: ownerSchema.nullable(),
  tags: z.array(z.string().max(200)).max(200),
  notes: z.string().max(20_000),
  cost: z.string().max(1_000),
  /** Values of plain parts, by the names of the parts. */
  plainParts: z.record(z.string().max(40), z.string().max(16_000)),
})
export type DraftFields = z.infer<typeof draftFieldsSchema>

/** What a person began to change and did not save: only what they changed, and what it was before. */
export const credentialEditDraftSchema = z.object({
  before: draftFieldsSchema.partial(),
  after: draftFieldsSchema.partial(),
  /** Whether secrets were typed too. They are kept nowhere but in the memory of the open vault. */
  hadSecrets: z.boolean(),
})
export type CredentialEditDraft = z.infer<typeof credentialEditDraftSchema>
