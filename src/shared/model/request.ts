import { z } from 'zod'
import { idSchema } from './id'
import { modeSchema } from './mode'

export const methodSchema = z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])
export type Method = z.infer<typeof methodSchema>

export const fieldSchema = z.object({
  name: z.string().max(1_000),
  value: z.string().max(100_000),
  enabled: z.boolean(),
})
/** A header or a query parameter as typed, with `{{variables}}` still in it. */
export type Field = z.infer<typeof fieldSchema>

export const bodySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('none') }),
  z.object({ type: z.literal('json'), text: z.string().max(10_000_000) }),
])
export type Body = z.infer<typeof bodySchema>

/** What the tester sends. Secrets only by reference: the credential is named by its id. */
export const requestSchema = z.object({
  databaseId: idSchema,
  environmentId: idSchema,
  mode: modeSchema,
  method: methodSchema,
  /** Absolute, or a path on the environment's base URL. */
  url: z.string().max(20_000),
  query: z.array(fieldSchema).max(500),
  headers: z.array(fieldSchema).max(500),
  body: bodySchema,
  credentialId: idSchema.nullable(),
  timeoutSeconds: z.int().min(1).max(600),
})
export type Request = z.infer<typeof requestSchema>
