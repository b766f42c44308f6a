import { z } from 'zod'
import { partSourceSchema, valueSourceSchema } from './value-source'

/** What RFC 6749, 7636 and 8628 call what is asked and answered, and the names that servers commonly add. */
const parameterSchema = z.enum([
  'access_token',
  'client_id',
  'client_secret',
  'code',
  'code_challenge',
  'code_challenge_method',
  'code_verifier',
  'device_code',
  'expires_in',
  'grant_type',
  'password',
  'redirect_uri',
  'refresh_token',
  'refresh_token_expires_in',
  'response_type',
  'scope',
  'state',
  'token_type',
  'username',
])

/**
 * How the first tokens are fetched: RFC 6749 section 4.4 and 4.3, section 4.1 with PKCE (RFC 7636), and RFC 8628. A URL is
 * absolute or a path on the environment's base URL.
 */
const flowSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('client-credentials') }),
  z.strictObject({ type: z.literal('password'), username: valueSourceSchema, password: valueSourceSchema }),
  z.strictObject({
    type: z.literal('authorization-code'),
    authorizationUrl: valueSourceSchema,
    /** Where the server wants one that it knows: a loopback address. Otherwise any port and path. */
    redirectUri: valueSourceSchema.nullable(),
    /** Whether `state` comes back for certain; where it may be missing, the random path of the redirect stands for it. */
    returnsState: z.boolean(),
  }),
  z.strictObject({ type: z.literal('device-code'), deviceAuthorizationUrl: valueSourceSchema }),
])

const secondsSchema = z.int().positive().max(3_000_000_000).nullable()

/** OAuth 2: tokens that are fetched, kept as parts, and renewed (RFC 6749). The access token travels as Bearer (RFC 6750). */
export const oauthSchemeSchema = z.strictObject({
  type: z.literal('oauth2'),
  flow: flowSchema,
  tokenUrl: valueSourceSchema,
  /** Null where the server knows no clients. */
  client: z
    .strictObject({
      id: valueSourceSchema,
      /** Null for a public client. */
      secret: valueSourceSchema.nullable(),
      /** `client_secret_post` or `client_secret_basic` (RFC 6749 section 2.3.1). */
      secretSentIn: z.enum(['body', 'header']),
    })
    .nullable(),
  scope: valueSourceSchema.nullable(),
  /** The parts that are fetched; null where there is no refresh token. */
  accessToken: partSourceSchema,
  refreshToken: partSourceSchema.nullable(),
  /** How the server calls what it calls otherwise than the standard, both asked and answered. */
  parameterNames: z.partialRecord(parameterSchema, z.string().min(1).max(80)),
  /** How long tokens live where the answer does not say. */
  lifetimes: z.strictObject({ accessSeconds: secondsSchema, refreshSeconds: secondsSchema }),
})
export type OAuthScheme = z.infer<typeof oauthSchemeSchema>

/** Whether a person has to take part in fetching the first token, in a browser. */
export function isInteractive({ flow }: Pick<OAuthScheme, 'flow'>): boolean {
  return flow.type === 'authorization-code' || flow.type === 'device-code'
}

/** What holds for a server that keeps to the standard. */
export const usualOAuth = {
  type: 'oauth2',
  scope: null,
  accessToken: { part: 'accessToken' },
  refreshToken: { part: 'refreshToken' },
  parameterNames: {},
  lifetimes: { accessSeconds: null, refreshSeconds: null },
} satisfies Partial<OAuthScheme>
