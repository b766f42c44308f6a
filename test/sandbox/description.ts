import { z } from 'zod'
import type { Sandbox } from './index'

/** What `main.ts` says on one line when the servers are ready: everything another process needs to use them. */
export const descriptionSchema = z.object({
  /** PEM. */
  caCertificate: z.string(),
  milient: z.object({
    origin: z.url(),
    baseUrl: z.url(),
    sandbox: z.object({ origin: z.url(), baseUrl: z.url() }),
    companies: z.array(z.object({ code: z.string(), name: z.string() })),
    keys: z.array(
      z.object({
        name: z.string(),
        value: z.string(),
        environment: z.enum(['Prod', 'Sandbox', 'All']),
        user: z.string(),
        expiresAt: z.iso.datetime(),
      }),
    ),
  }),
  payments: z.object({
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
  }),
  foreign: z.object({ origin: z.url() }),
})
export type Description = z.infer<typeof descriptionSchema>

export function describeSandbox({ caCertificate, milient, payments, foreign }: Sandbox): Description {
  return {
    caCertificate,
    milient: {
      ...addressesOf(milient),
      sandbox: addressesOf(milient.sandbox),
      companies: [...milient.companies],
      keys: Object.entries(milient.keys).map(([name, key]) => ({
        name,
        ...key,
        expiresAt: key.expiresAt.toISOString(),
      })),
    },
    payments: {
      ...addressesOf(payments),
      plain: addressesOf(payments.plain),
      keys: Object.entries(payments.keys).map(([name, key]) => ({
        name,
        ...key,
        expiresAt: key.expiresAt?.toISOString() ?? null,
      })),
    },
    foreign: { origin: foreign.origin },
  }
}

function addressesOf({ origin, baseUrl }: { readonly origin: string; readonly baseUrl: string }) {
  return { origin, baseUrl }
}

/** The same for a person: addresses, keys and a command to try them with. */
export function explainSandbox({ milient, payments, foreign }: Description, caFile: string): string {
  const [company] = milient.companies
  const production = milient.keys.find(({ name }) => name === 'production')
  const testSecret = payments.keys.find(({ name }) => name === 'testSecret')
  return `
The sandbox is running. Ctrl+C ends it, and its keys with it.

Authority    ${caFile}

Milient Moment
${table([
  ['production', milient.baseUrl],
  ['sandbox', milient.sandbox.baseUrl],
  ['companies', milient.companies.map(({ code }) => code).join(', ')],
])}

${table([
  ['KEY', 'VALUE', 'ENVIRONMENT', 'USER', 'EXPIRES'],
  ...milient.keys.map(({ name, value, environment, user, expiresAt }) => [
    name,
    value,
    environment,
    user,
    dateOf(expiresAt),
  ]),
])}

Moment payments
${table([
  ['test and live', payments.baseUrl],
  ['plain HTTP', `${payments.plain.baseUrl}  (every call fails)`],
])}

${table([
  ['KEY', 'VALUE', 'MODE', 'CLASS', 'STATE', 'EXPIRES'],
  ...payments.keys.map(({ name, value, mode, class: keyClass, state, expiresAt }) => [
    name,
    value,
    mode,
    keyClass,
    state,
    dateOf(expiresAt),
  ]),
])}

Every server but the plain one answers /echo with what it received. A foreign origin: ${foreign.origin}

Try it
  curl --cacert ${caFile} --user apikey:${production?.value} '${milient.baseUrl}/companies/${company?.code}/customers?size=1&page=1'
  curl --cacert ${caFile} -H 'Authorization: Bearer ${testSecret?.value}' -H 'Idempotency-Key: 1' -d '{"amount":200,"currency":"ZAR"}' ${payments.baseUrl}/collect/payment_sessions
`
}

function dateOf(time: string | null): string {
  return time === null ? 'never' : time.slice(0, 10)
}

function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length)
  }
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd())
    .join('\n')
}
