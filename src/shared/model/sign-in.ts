import { z } from 'zod'
import { timestampSchema } from './id'

/** What a sign-in waits for. */
export const signInStepSchema = z.discriminatedUnion('type', [
  /** The person signs in, in the browser. */
  z.object({ type: z.literal('browser'), endsAt: timestampSchema }),
  /** The person enters the code at the address, on whichever device. */
  z.object({
    type: z.literal('device-code'),
    userCode: z.string(),
    verificationUrl: z.string(),
    endsAt: timestampSchema,
  }),
  /** The server gives the tokens. */
  z.object({ type: z.literal('fetching') }),
])
export type SignInStep = z.infer<typeof signInStepSchema>
