import { z } from 'zod'
import { texts } from '../texts'
import { endpointSchema } from './endpoint'
import { idSchema, timestampSchema } from './id'
import { modeSchema } from './mode'
import { mostTags, tagSchema } from './tag'

/** For one mode, or for both where a provider does not tell them apart. */
export const credentialModeSchema = z.enum([...modeSchema.options, 'both'])
export type CredentialMode = z.infer<typeof credentialModeSchema>

const partNameSchema = z.string().min(1).max(40)
const partValueSchema = z.string().min(1, texts.inputs.value).max(16_000)

/** Of a token that was fetched, when it ends; null for what a person keeps. */
const partExpirySchema = timestampSchema.nullable()

/** A part as the renderer sees it: a secret one has no value, at most a hint such as `sk_test_…2U`. */
export const partSchema = z.discriminatedUnion('secret', [
  z.object({
    name: partNameSchema,
    secret: z.literal(true),
    hint: z.string().nullable(),
    expiresAt: partExpirySchema,
  }),
  z.object({
    name: partNameSchema,
    secret: z.literal(false),
    value: z.string(),
    expiresAt: partExpirySchema,
  }),
])
export type Part = z.infer<typeof partSchema>

/** Whether it may be used. That it has expired is not kept but told by its date (`rules/credential-state.ts`). */
export const credentialStateSchema = z.enum(['active', 'deactivated', 'revoked'])
export type StoredCredentialState = z.infer<typeof credentialStateSchema>

/** The user of the provider that stands behind a credential, with what a person has made sure of. */
export const ownerSchema = z.object({
  name: z.string().trim().max(200),
  /** A user for the API and nobody who may leave. */
  notAPerson: z.boolean(),
  active: z.boolean(),
  licensed: z.boolean(),
})
export type Owner = z.infer<typeof ownerSchema>

const credentialFieldsSchema = z.object({
  providerId: z.string().min(1).max(80),
  /** Which of the provider's credential kinds this is: decides parts and authentication scheme. */
  kindId: z.string().min(1).max(80),
  title: z.string().trim().min(1, texts.inputs.credentialTitle).max(120),
  description: z.string().trim().max(10_000),
  mode: credentialModeSchema,
  databaseIds: z.array(idSchema).min(1, texts.inputs.credentialDatabases).max(1_000),
  /** When it ends at the provider; null where it does not, or nobody knows. */
  expiresAt: timestampSchema.nullable(),
  /** Can be used and never be revealed or copied again, as with keys that are shown once. Cannot be taken back. */
  writeOnly: z.boolean(),
  owner: ownerSchema.nullable(),
  tags: z.array(tagSchema).max(mostTags),
  notes: z.string().trim().max(10_000),
  /** E.g. "Invoiced monthly". */
  cost: z.string().trim().max(300),
  /** The only endpoints it may be used for; null for all. */
  allowedEndpoints: z.array(endpointSchema).max(2_000).nullable(),
  /** Ids of the provider's grants that it has; null where nobody said. */
  grants: z.array(z.string().max(80)).max(200).nullable(),
})

/** What nobody has said anything about yet. */
export const noDetails = {
  expiresAt: null,
  writeOnly: false,
  owner: null,
  tags: [],
  notes: '',
  cost: '',
  allowedEndpoints: null,
  grants: null,
} satisfies Partial<z.infer<typeof credentialFieldsSchema>>

/** A new credential with the value of every part. The only message that carries secrets, and only towards main. */
export const credentialDraftSchema = credentialFieldsSchema.extend({
  parts: z.array(z.object({ name: partNameSchema, value: partValueSchema })).max(20),
})
export type CredentialDraft = z.infer<typeof credentialDraftSchema>

/** A change: parts that are not named keep their value, so that nobody has to reveal a secret to mend a title. */
export const credentialChangeSchema = credentialDraftSchema.omit({ providerId: true, kindId: true }).extend({
  id: idSchema,
  /** Its `updatedAt` as the person saw it: what was changed meanwhile is not overwritten unseen. */
  basedOn: timestampSchema,
})
export type CredentialChange = z.infer<typeof credentialChangeSchema>

export const credentialSchema = credentialFieldsSchema.extend({
  id: idSchema,
  parts: z.array(partSchema),
  state: credentialStateSchema,
  version: z.int().positive(),
  createdAt: timestampSchema,
  updatedAt: timestampSchema,
  lastUsedAt: timestampSchema.nullable(),
})
export type Credential = z.infer<typeof credentialSchema>
