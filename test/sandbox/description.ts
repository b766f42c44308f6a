import { z } from 'zod'
import type { Sandbox } from './index'
import { describeMilient, explainMilient, milientDescriptionSchema, tryMilient } from './milient-description'
import { describeMoloni, explainMoloni, moloniDescriptionSchema, tryMoloni } from './moloni-description'
import {
  describeMomentum,
  explainMomentum,
  momentumDescriptionSchema,
  tryMomentum,
} from './momentum-description'
import {
  describeMomentus,
  explainMomentus,
  momentusDescriptionSchema,
  tryMomentus,
} from './momentus-description'
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
  momentus: momentusDescriptionSchema,
  momentum: momentumDescriptionSchema,
  moloni: moloniDescriptionSchema,
  payments: paymentsDescriptionSchema,
  foreign: z.object({ origin: z.url() }),
})
export type Description = z.infer<typeof descriptionSchema>

export function describeSandbox(sandbox: Sandbox): Description {
  return {
    caCertificate: sandbox.caCertificate,
    milient: describeMilient(sandbox.milient),
    momentus: describeMomentus(sandbox.momentus),
    momentum: describeMomentum(sandbox.momentum),
    moloni: describeMoloni(sandbox.moloni),
    payments: describePayments(sandbox.payments),
    foreign: { origin: sandbox.foreign.origin },
  }
}

/** The same for a person: addresses, keys and commands to try them with. */
export function explainSandbox(description: Description, caFile: string): string {
  const { milient, momentus, momentum, moloni, payments, foreign } = description
  return `
The sandbox is running. Ctrl+C ends it, and its keys with it.

Authority    ${caFile}

${explainMilient(milient)}

${explainMomentus(momentus)}

${explainMomentum(momentum)}

${explainMoloni(moloni)}

${explainPayments(payments)}

Every server but the plain one answers /echo with what it received. A foreign origin: ${foreign.origin}

Try it
  ${tryMilient(milient, caFile)}
  ${tryMomentus(momentus, caFile)}
  ${tryMomentum(momentum, caFile)}
  ${tryMoloni(moloni, caFile)}
  ${tryPayments(payments, caFile)}
`
}
