import { z } from 'zod'
import { dateOf, keyValue, table } from './explanation'
import type { Sandbox } from './index'

export const milientDescriptionSchema = z.object({
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
})
type MilientDescription = z.infer<typeof milientDescriptionSchema>

export function describeMilient(milient: Sandbox['milient']): MilientDescription {
  const { origin, baseUrl, sandbox, companies } = milient
  return {
    origin,
    baseUrl,
    sandbox: { origin: sandbox.origin, baseUrl: sandbox.baseUrl },
    companies: [...companies],
    keys: Object.entries(milient.keys).map(([name, key]) => ({
      name,
      ...key,
      expiresAt: key.expiresAt.toISOString(),
    })),
  }
}

export function explainMilient({ baseUrl, sandbox, companies, keys }: MilientDescription): string {
  return `Milient Moment
${table([
  ['production', baseUrl],
  ['sandbox', sandbox.baseUrl],
  ['companies', companies.map(({ code }) => code).join(', ')],
])}

${table([
  ['KEY', 'VALUE', 'ENVIRONMENT', 'USER', 'EXPIRES'],
  ...keys.map(({ name, value, environment, user, expiresAt }) => [
    name,
    value,
    environment,
    user,
    dateOf(expiresAt),
  ]),
])}`
}

export function tryMilient({ baseUrl, companies, keys }: MilientDescription, caFile: string): string {
  const company = companies[0]?.code
  return `curl --cacert ${caFile} --user apikey:${keyValue(keys, 'production')} '${baseUrl}/companies/${company}/customers?size=1&page=1'`
}
