import { type CredentialKind, type PartDefinition, usualKind } from './credential-kind'
import { usualOAuth } from './oauth-scheme'

// Not for both modes: what a token opens is decided where it was fetched.
const kind = { ...usualKind, modes: ['test', 'live'] } satisfies Partial<CredentialKind>

const tokenUrl = { name: 'tokenUrl', label: 'Token URL', secret: false }
const clientId = { name: 'clientId', label: 'Client id', secret: false }
const clientSecret = { name: 'clientSecret', label: 'Client secret', secret: true }
const scope = { name: 'scope', label: 'Scope', secret: false, optional: true }
const accessToken = { name: 'accessToken', label: 'Access token', secret: true, fetched: true }
const refreshToken = { name: 'refreshToken', label: 'Refresh token', secret: true, fetched: true }
/** Public clients have none. */
const optionalSecret: PartDefinition = { ...clientSecret, optional: true }

const scheme = {
  ...usualOAuth,
  tokenUrl: { part: 'tokenUrl' },
  client: { id: { part: 'clientId' }, secret: { part: 'clientSecret' }, secretSentIn: 'body' },
  scope: { part: 'scope' },
} as const

/** OAuth 2 servers that keep to the standard, by the way the first token is fetched. */
export const genericOAuthKinds: readonly CredentialKind[] = [
  {
    ...kind,
    id: 'oauth-client-credentials',
    name: 'OAuth 2, client credentials',
    description: 'The token is fetched with a client id and its secret; nobody signs in.',
    parts: [tokenUrl, clientId, clientSecret, scope, accessToken],
    scheme: { ...scheme, refreshToken: null, flow: { type: 'client-credentials' } },
  },
  {
    ...kind,
    id: 'oauth-password',
    name: 'OAuth 2, password',
    description:
      'The token is fetched with a user name and a password. Prefer another way where there is one.',
    parts: [
      tokenUrl,
      { name: 'username', label: 'User name', secret: false },
      { name: 'password', label: 'Password', secret: true },
      { ...clientId, optional: true },
      optionalSecret,
      scope,
      accessToken,
      refreshToken,
    ],
    scheme: {
      ...scheme,
      flow: { type: 'password', username: { part: 'username' }, password: { part: 'password' } },
    },
  },
  {
    ...kind,
    id: 'oauth-authorization-code',
    name: 'OAuth 2, sign-in in the browser',
    description: 'You sign in at the provider, in the browser: authorization code with PKCE.',
    parts: [
      { name: 'authorizationUrl', label: 'Authorization URL', secret: false },
      tokenUrl,
      clientId,
      optionalSecret,
      scope,
      { name: 'redirectUri', label: 'Redirect address', secret: false, optional: true },
      accessToken,
      refreshToken,
    ],
    scheme: {
      ...scheme,
      flow: {
        type: 'authorization-code',
        authorizationUrl: { part: 'authorizationUrl' },
        redirectUri: { part: 'redirectUri' },
        returnsState: true,
      },
    },
  },
  {
    ...kind,
    id: 'oauth-device-code',
    name: 'OAuth 2, device code',
    description: 'You enter a short code at the provider, on this or another device.',
    parts: [
      { name: 'deviceAuthorizationUrl', label: 'Device authorization URL', secret: false },
      tokenUrl,
      clientId,
      optionalSecret,
      scope,
      accessToken,
      refreshToken,
    ],
    scheme: {
      ...scheme,
      flow: { type: 'device-code', deviceAuthorizationUrl: { part: 'deviceAuthorizationUrl' } },
    },
  },
]
