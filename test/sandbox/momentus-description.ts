import { z } from 'zod'
import { dateOf, keyValue, table } from './explanation'
import type { Sandbox } from './index'

export const momentusDescriptionSchema = z.object({
  origin: z.url(),
  baseUrl: z.url(),
  elite: z.object({ origin: z.url(), baseUrl: z.url() }),
  tokenUrl: z.url(),
  subscriptionKey: z.string(),
  keys: z.array(
    z.object({
      name: z.string(),
      value: z.string(),
      title: z.string(),
      edition: z.enum(['enterprise', 'elite']),
      endpoints: z.union([z.literal('all'), z.array(z.string())]),
    }),
  ),
  oauth: z.object({
    title: z.string(),
    email: z.string(),
    password: z.string(),
    accessToken: z.string(),
    accessTokenExpiresAt: z.iso.datetime(),
    refreshToken: z.string(),
    refreshTokenExpiresAt: z.iso.datetime(),
  }),
})
type MomentusDescription = z.infer<typeof momentusDescriptionSchema>

export function describeMomentus(momentus: Sandbox['momentus']): MomentusDescription {
  const { origin, baseUrl, elite, tokenUrl, subscriptionKey, keys, oauth } = momentus
  const { title, email, password, tokens } = oauth
  return {
    origin,
    baseUrl,
    elite: { origin: elite.origin, baseUrl: elite.baseUrl },
    tokenUrl,
    subscriptionKey,
    keys: Object.entries(keys).map(([name, key]) => ({
      name,
      value: key.apiToken,
      title: key.title,
      edition: key.edition,
      endpoints: key.endpoints === 'all' ? 'all' : [...key.endpoints],
    })),
    oauth: {
      title,
      email,
      password,
      ...tokens,
      accessTokenExpiresAt: tokens.accessTokenExpiresAt.toISOString(),
      refreshTokenExpiresAt: tokens.refreshTokenExpiresAt.toISOString(),
    },
  }
}

export function explainMomentus({ keys, oauth, ...momentus }: MomentusDescription): string {
  return `Momentus Connect
${table([
  ['Enterprise', momentus.baseUrl],
  ['Elite', momentus.elite.baseUrl],
  ['tokens', momentus.tokenUrl],
  ['subscription key', `${momentus.subscriptionKey}  (with every API token)`],
])}

${table([
  ['API TOKEN', 'VALUE', 'TITLE', 'EDITION', 'ENDPOINTS'],
  ...keys.map(({ name, value, title, edition, endpoints }) => [
    name,
    value,
    title,
    edition,
    endpoints === 'all' ? 'all' : endpoints.join(', '),
  ]),
])}

${table([
  ['OAUTH', 'VALUE', 'EXPIRES'],
  ['e-mail', oauth.email, dateOf(null)],
  ['password', oauth.password, dateOf(null)],
  ['access token', oauth.accessToken, oauth.accessTokenExpiresAt],
  ['refresh token', oauth.refreshToken, oauth.refreshTokenExpiresAt],
])}`
}

export function tryMomentus(
  { baseUrl, tokenUrl, subscriptionKey, keys, oauth }: MomentusDescription,
  caFile: string,
): string {
  const headers = `-H 'apitoken: ${keyValue(keys, 'enterprise')}' -H 'ocp-apim-subscription-key: ${subscriptionKey}'`
  const form = `-d grant_type=password -d username=${oauth.email} -d password=${oauth.password}`
  return `curl --cacert ${caFile} ${headers} ${baseUrl}/Organizations/
  curl --cacert ${caFile} ${form} ${tokenUrl}`
}
