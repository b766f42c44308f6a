import { z } from 'zod'
import type { Sandbox } from './index'
import { describeMilient, explainMilient, milientDescriptionSchema, tryMilient } from './milient-description'
import {
  describeMomentum,
  explainMomentum,
  momentumDescriptionSchema,
  tryMomentum,
} from './momentum-description'
import {
  describePayments,
  explainPayments,
  paymentsDescriptionSchema,
  tryPayments,
} from './payments-description'

/** What `main.ts` says on one line when the servers are ready: everything another process needs to use them. */
export const descriptionSchema = z.object({
  /** PEM. */
  caCertificate: z.string(),
  milient: milientDescriptionSchema,
  momentum: momentumDescriptionSchema,
  payments: paymentsDescriptionSchema,
  foreign: z.object({ origin: z.url() }),
})
export type Description = z.infer<typeof descriptionSchema>

export function describeSandbox({
  caCertificate,
  milient,
  momentum,
  payments,
  foreign,
}: Sandbox): Description {
  return {
    caCertificate,
    milient: describeMilient(milient),
    momentum: describeMomentum(momentum),
    payments: describePayments(payments),
    foreign: { origin: foreign.origin },
  }
}

/** The same for a person: addresses, keys and commands to try them with. */
export function explainSandbox(
  { milient, momentum, payments, foreign }: Description,
  caFile: string,
): string {
  return `
The sandbox is running. Ctrl+C ends it, and its keys with it.

Authority    ${caFile}

${explainMilient(milient)}

${explainMomentum(momentum)}

${explainPayments(payments)}

Every server but the plain one answers /echo with what it received. A foreign origin: ${foreign.origin}

Try it
  ${tryMilient(milient, caFile)}
  ${tryMomentum(momentum, caFile)}
  ${tryPayments(payments, caFile)}
`
}
