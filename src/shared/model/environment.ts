import { z } from 'zod'
import { texts } from '../texts'
import { idSchema } from './id'
import { modeSchema } from './mode'

export const variableSchema = z.object({
  name: z
    .string()
    .trim()
    .regex(/^[A-Za-z_][\w.-]{0,63}$/, texts.inputs.variableName),
  value: z.string().max(10_000),
})
export type Variable = z.infer<typeof variableSchema>

const variablesSchema = z
  .array(variableSchema)
  .max(200)
  .refine((variables) => new Set(variables.map((variable) => variable.name)).size === variables.length, {
    error: texts.inputs.variableTwice,
  })

/** What a person fills in. The base URL may hold `{{variables}}` but not in its origin: the guard reads the origin. */
export const environmentDraftSchema = z.object({
  name: z.string().trim().min(1, texts.inputs.environmentName).max(80),
  mode: modeSchema,
  baseUrl: z
    .string()
    .trim()
    .max(2_000)
    .regex(/^https?:\/\/[^/?#\s{}]+([/][^?#\s]*)?$/i, texts.inputs.baseUrl),
  caCertificate: z
    .string()
    .trim()
    .max(64_000)
    .regex(/^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----$/, texts.inputs.caCertificate)
    .nullable(),
  variables: variablesSchema,
})
export type EnvironmentDraft = z.infer<typeof environmentDraftSchema>

export const environmentSchema = environmentDraftSchema.extend({ id: idSchema, databaseId: idSchema })
export type Environment = z.infer<typeof environmentSchema>
