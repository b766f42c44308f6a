import { z } from 'zod'
import { failureKindSchema } from './exchange'
import { idSchema, timestampSchema } from './id'
import { modeSchema } from './mode'

/** What the answer to a provider's check says of a credential. */
export const checkVerdictSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('works'), status: z.int() }),
  /** In the words of the provider's error class. */
  z.object({
    type: z.literal('refused'),
    status: z.int(),
    name: z.string(),
    meaning: z.string(),
    nextStep: z.string(),
    /** Whether it proves that the provider does not take the credential any more. */
    provesDead: z.boolean(),
  }),
  /** No answer came; the message says why, and what to do. */
  z.object({ type: z.literal('unreachable'), failure: failureKindSchema, message: z.string() }),
  /** An answer came that says nothing of the credential; `status` is null where it was no HTTP. */
  z.object({ type: z.literal('unclear'), status: z.int().nullable(), message: z.string() }),
])
export type CheckVerdict = z.infer<typeof checkVerdictSchema>

/** One check of one version of a credential in one environment; its exchange is in the history. */
export const credentialCheckSchema = z.object({
  credentialId: idSchema,
  databaseId: idSchema,
  environmentId: idSchema,
  mode: modeSchema,
  version: z.int().positive(),
  exchangeId: idSchema,
  checkedAt: timestampSchema,
  durationMs: z.number().nonnegative(),
  verdict: checkVerdictSchema,
})
export type CredentialCheck = z.infer<typeof credentialCheckSchema>
