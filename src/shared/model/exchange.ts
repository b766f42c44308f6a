import { z } from 'zod'
import { idSchema, timestampSchema } from './id'
import { modeSchema } from './mode'
import { methodSchema } from './request'

/** Why a request that was sent brought no response. */
export const failureKindSchema = z.enum([
  'name-not-found',
  'connection-refused',
  'connection-lost',
  'tls-not-trusted',
  'timed-out',
  'cancelled',
  'response-too-large',
  'redirect-refused',
  'too-many-redirects',
  'invalid-response',
])
export type FailureKind = z.infer<typeof failureKindSchema>

const headersSchema = z.array(z.object({ name: z.string(), value: z.string() }))

export const responseBodySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string() }),
  /** Bytes that are no text in the charset they claim: only their size is kept. */
  z.object({ type: z.literal('binary') }),
  /** Too large for the history; shown once when it came. */
  z.object({ type: z.literal('dropped') }),
])
export type ResponseBody = z.infer<typeof responseBodySchema>

export const outcomeSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('response'),
    status: z.int(),
    statusText: z.string(),
    headers: headersSchema,
    body: responseBodySchema,
    /** Bytes of the decoded body. */
    size: z.int().nonnegative(),
  }),
  z.object({ type: z.literal('failure'), kind: failureKindSchema, message: z.string() }),
])
export type Outcome = z.infer<typeof outcomeSchema>

/** One sent request with what came of it: an entry of the history. Holds no secret, each is masked by its name. */
export const exchangeSchema = z.object({
  id: idSchema,
  databaseId: idSchema,
  environmentId: idSchema,
  credentialId: idSchema.nullable(),
  mode: modeSchema,
  method: methodSchema,
  url: z.string(),
  /** What really left, masked. */
  requestHeaders: headersSchema,
  requestBody: z.string().nullable(),
  /** Redirects that were followed, in order; `droppedSecrets` names what did not travel on. */
  redirects: z.array(z.object({ status: z.int(), url: z.string(), droppedSecrets: z.array(z.string()) })),
  sentAt: timestampSchema,
  durationMs: z.number().nonnegative(),
  outcome: outcomeSchema,
})
export type Exchange = z.infer<typeof exchangeSchema>

/** A line of the history list. */
export const exchangeSummarySchema = exchangeSchema
  .pick({
    id: true,
    databaseId: true,
    environmentId: true,
    credentialId: true,
    mode: true,
    method: true,
    url: true,
    sentAt: true,
    durationMs: true,
  })
  .extend({ status: z.int().nullable(), failure: failureKindSchema.nullable() })
export type ExchangeSummary = z.infer<typeof exchangeSummarySchema>
