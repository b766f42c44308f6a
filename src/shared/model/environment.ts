import { z } from 'zod'
import { idSchema } from './id'
import { modeSchema } from './mode'

export const variableSchema = z.object({
  name: z
    .string()
    .trim()
    .regex(
      /^[A-Za-z_][\w.-]{0,63}$/,
      'A variable name starts with a letter and has only letters, digits, _ - and .',
    ),
  value: z.string().max(10_000),
})
export type Variable = z.infer<typeof variableSchema>

const variablesSchema = z
  .array(variableSchema)
  .max(200)
  .refine((variables) => new Set(variables.map((variable) => variable.name)).size === variables.length, {
    error: 'Two variables have the same name',
  })

/** What a person fills in. The base URL may hold `{{variables}}` but not in its origin: the guard reads the origin. */
export const environmentDraftSchema = z.object({
  name: z.string().trim().min(1, 'Give the environment a name').max(80),
  mode: modeSchema,
  baseUrl: z
    .string()
    .trim()
    .max(2_000)
    .regex(
      /^https?:\/\/[^/?#\s{}]+([/][^?#\s]*)?$/i,
      'Enter an address such as https://api.example.com/v1, without ? or #',
    ),
  caCertificate: z
    .string()
    .trim()
    .max(64_000)
    .regex(/^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----$/, 'Paste a certificate in PEM form')
    .nullable(),
  variables: variablesSchema,
})
export type EnvironmentDraft = z.infer<typeof environmentDraftSchema>

export const environmentSchema = environmentDraftSchema.extend({ id: idSchema, databaseId: idSchema })
export type Environment = z.infer<typeof environmentSchema>
