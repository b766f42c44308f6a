import { z } from 'zod'
import { dateOf, keyValue, table } from './explanation'
import type { Sandbox } from './index'

export const paymentsDescriptionSchema = z.object({
  origin: z.url(),
  baseUrl: z.url(),
  plain: z.object({ origin: z.url(), baseUrl: z.url() }),
  keys: z.array(
    z.object({
      name: z.string(),
      value: z.string(),
      mode: z.enum(['test', 'live']),
      class: z.enum(['secret', 'public']),
      state: z.enum(['active', 'deleted']),
      expiresAt: z.iso.datetime().nullable(),
    }),
  ),
})
type PaymentsDescription = z.infer<typeof paymentsDescriptionSchema>

export function describePayments(payments: Sandbox['payments']): PaymentsDescription {
  const { origin, baseUrl, plain } = payments
  return {
    origin,
    baseUrl,
    plain: { origin: plain.origin, baseUrl: plain.baseUrl },
    keys: Object.entries(payments.keys).map(([name, key]) => ({
      name,
      ...key,
      expiresAt: key.expiresAt?.toISOString() ?? null,
    })),
  }
}

export function explainPayments({ baseUrl, plain, keys }: PaymentsDescription): string {
  return `Moment payments
${table([
  ['test and live', baseUrl],
  ['plain HTTP', `${plain.baseUrl}  (every call fails)`],
])}

${table([
  ['KEY', 'VALUE', 'MODE', 'CLASS', 'STATE', 'EXPIRES'],
  ...keys.map(({ name, value, mode, class: keyClass, state, expiresAt }) => [
    name,
    value,
    mode,
    keyClass,
    state,
    dateOf(expiresAt),
  ]),
])}`
}

export function tryPayments({ baseUrl, keys }: PaymentsDescription, caFile: string): string {
  const headers = `-H 'Authorization: Bearer ${keyValue(keys, 'testSecret')}' -H 'Idempotency-Key: 1'`
  return `curl --cacert ${caFile} ${headers} -d '{"amount":200,"currency":"ZAR"}' ${baseUrl}/collect/payment_sessions`
}
