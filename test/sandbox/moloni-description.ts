import { z } from 'zod'
import { dateOf, keyValue, table } from './explanation'
import type { Sandbox } from './index'

export const moloniDescriptionSchema = z.object({
  origin: z.url(),
  baseUrl: z.url(),
  companies: z.array(z.object({ companyId: z.int(), name: z.string() })),
  keys: z.array(
    z.object({
      name: z.string(),
      value: z.string(),
      user: z.string(),
      expiresAt: z.iso.datetime().nullable(),
    }),
  ),
  client: z.object({
    apiClientId: z.string(),
    clientSecret: z.string(),
    authorizeUrl: z.url(),
    grantUrl: z.url(),
  }),
})
type MoloniDescription = z.infer<typeof moloniDescriptionSchema>

export function describeMoloni(moloni: Sandbox['moloni']): MoloniDescription {
  const { origin, baseUrl, companies, client } = moloni
  return {
    origin,
    baseUrl,
    companies: companies.map(({ companyId, name }) => ({ companyId, name })),
    keys: Object.entries(moloni.keys).map(([name, { value, user, expiresAt }]) => ({
      name,
      value,
      user,
      expiresAt: expiresAt?.toISOString() ?? null,
    })),
    client: {
      apiClientId: client.id,
      clientSecret: client.secret,
      authorizeUrl: `${baseUrl}/auth/authorize`,
      grantUrl: `${baseUrl}/auth/grant`,
    },
  }
}

export function explainMoloni({ baseUrl, companies, keys, client }: MoloniDescription): string {
  return `Moloni ON
${table([
  ['GraphQL', baseUrl],
  ['companies', companies.map(({ companyId, name }) => `${companyId} ${name}`).join('; ')],
  ['API client', client.apiClientId],
  ['its secret', client.clientSecret],
  ['authorize', client.authorizeUrl],
  ['grant', client.grantUrl],
])}

${table([
  ['KEY', 'VALUE', 'USER', 'EXPIRES'],
  ...keys.map(({ name, value, user, expiresAt }) => [name, value, user, dateOf(expiresAt)]),
])}`
}

export function tryMoloni({ baseUrl, keys }: MoloniDescription, caFile: string): string {
  const headers = `-H 'Content-Type: application/json' -H 'Authorization: Bearer ${keyValue(keys, 'writing')}'`
  const query = '{"query":"query { me { data { userId userCompanies { companyId name } } } }"}'
  return `curl --cacert ${caFile} ${headers} -d '${query}' ${baseUrl}`
}
