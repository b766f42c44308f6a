import { z } from 'zod'
import { idSchema, timestampSchema } from './id'
import { modeSchema } from './mode'

/** For one mode, or for both where a provider does not tell them apart. */
export const credentialModeSchema = z.enum([...modeSchema.options, 'both'])
export type CredentialMode = z.infer<typeof credentialModeSchema>

const partNameSchema = z.string().min(1).max(40)
const partValueSchema = z.string().min(1, 'Enter a value').max(16_000)

/** A part as the renderer sees it: a secret one has no value, at most a hint such as `sk_test_…2U`. */
export const partSchema = z.discriminatedUnion('secret', [
  z.object({ name: partNameSchema, secret: z.literal(true), hint: z.string().nullable() }),
  z.object({ name: partNameSchema, secret: z.literal(false), value: z.string() }),
])
export type Part = z.infer<typeof partSchema>

const credentialFieldsSchema = z.object({
  providerId: z.string().min(1).max(80),
  /** Which of the provider's credential kinds this is: decides parts and authentication scheme. */
  kindId: z.string().min(1).max(80),
  title: z.string().trim().min(1, 'Give the credential a title').max(120),
  description: z.string().trim().max(10_000),
  mode: credentialModeSchema,
  databaseIds: z.array(idSchema).min(1, 'Choose at least one database').max(1_000),
})

/** A new credential with the value of every part. The only message that carries secrets, and only towards main. */
export const credentialDraftSchema = credentialFieldsSchema.extend({
  parts: z.array(z.object({ name: partNameSchema, value: partValueSchema })).max(20),
})
export type CredentialDraft = z.infer<typeof credentialDraftSchema>

/** A change: parts that are not named keep their value, so that nobody has to reveal a secret to mend a title. */
export const credentialChangeSchema = credentialDraftSchema
  .omit({ providerId: true, kindId: true })
  .extend({ id: idSchema })
export type CredentialChange = z.infer<typeof credentialChangeSchema>

export const credentialSchema = credentialFieldsSchema.extend({
  id: idSchema,
  parts: z.array(partSchema),
  version: z.int().positive(),
  createdAt: timestampSchema,
  updatedAt: timestampSchema,
  lastUsedAt: timestampSchema.nullable(),
})
export type Credential = z.infer<typeof credentialSchema>
