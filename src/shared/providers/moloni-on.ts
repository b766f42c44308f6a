import { usualKind } from './credential-kind'
import { usualOAuth } from './oauth-scheme'
import { type Provider, type SampleRequest, usualProvider } from './provider'

function query(name: string, text: string): SampleRequest {
  const body = JSON.stringify({ query: text }, null, 2)
  return { name, method: 'POST', url: '', query: [], headers: [], body }
}

const whoAmI = query('Who am I', 'query { me { data { userId userCompanies { companyId name } } } }')

/** GraphQL at one address; a key has an id that stays and a secret that can be regenerated. */
export const moloniOn: Provider = {
  ...usualProvider,
  id: 'moloni-on',
  name: 'Moloni ON',
  badge: { letter: 'O', color: '#1f7a4f' },
  databaseNoun: 'company',
  kinds: [
    {
      ...usualKind,
      id: 'api-key',
      name: 'API key',
      description:
        'Has the permissions of the user who made it. Expires after a year unless chosen otherwise.',
      parts: [{ name: 'token', label: 'Token', secret: true }],
      scheme: { type: 'bearer', token: { part: 'token' } },
      keyPatterns: [{ template: 'apik:{uuid}:{base64url:8+}', part: 'token', mode: null }],
      modes: ['live', 'test', 'both'],
      lifetime: { defaultDays: 365, maximumDays: null, testDays: null },
      regeneration: { keeps: 'apik:{uuid}:' },
      shownOnce: true,
    },
    {
      ...usualKind,
      id: 'api-client',
      name: 'API Client',
      description: 'Acts for whoever signs in, in the browser. The sign-in lasts 14 days after its last use.',
      parts: [
        { name: 'apiClientId', label: 'API client id', secret: false },
        { name: 'clientSecret', label: 'Client secret', secret: true },
        { name: 'redirectUri', label: 'Redirect address', secret: false, optional: true },
        { name: 'accessToken', label: 'Access token', secret: true, fetched: true },
        { name: 'refreshToken', label: 'Refresh token', secret: true, fetched: true },
      ],
      scheme: {
        ...usualOAuth,
        flow: {
          type: 'authorization-code',
          authorizationUrl: { literal: '/auth/authorize' },
          redirectUri: { part: 'redirectUri' },
          returnsState: false,
        },
        tokenUrl: { literal: '/auth/grant' },
        client: { id: { part: 'apiClientId' }, secret: { part: 'clientSecret' }, secretSentIn: 'body' },
        parameterNames: {
          access_token: 'accessToken',
          client_id: 'apiClientId',
          client_secret: 'clientSecret',
          expires_in: 'expiresIn',
          grant_type: 'grantType',
          redirect_uri: 'redirectUri',
          refresh_token: 'refreshToken',
          token_type: 'tokenType',
        },
        lifetimes: { accessSeconds: 3_600, refreshSeconds: 14 * 24 * 3_600 },
      },
      modes: ['live', 'test'],
    },
  ],
  environments: [
    {
      name: 'Live',
      mode: 'live',
      baseUrl: 'https://api.molonion.pt/v1',
      variables: [{ name: 'companyId', value: '' }],
    },
  ],
  check: whoAmI,
  reachCheck: query(
    'Open the company',
    'query { company(companyId: {{companyId}}) { data { companyId name } errors { field msg } } }',
  ),
  sampleRequests: [whoAmI],
  errorClasses: [
    {
      statuses: [401],
      bodyContains: null,
      name: 'Not authenticated',
      meaning: 'The key was revoked or regenerated, has expired, or never was.',
      nextStep: 'Regenerate or make a key under Account → API, and put it in here.',
      provesDead: true,
    },
    {
      statuses: [200],
      bodyContains: '"errors":[{"field":"companyId"',
      name: 'No access to this company',
      meaning: 'The user who made the key has no access to the company, or its id is another one.',
      nextStep: 'Check the variable companyId, and the companies of that user in Moloni.',
      provesDead: false,
    },
    {
      statuses: [200],
      bodyContains: '"errors":[{"field"',
      name: 'Not valid',
      meaning: 'The call arrived and what it asks for does not hold: the errors stand inside data.',
      nextStep: 'Mend the fields that the answer names.',
      provesDead: false,
    },
  ],
  notes: [
    'Regenerate keeps the id and the name of a key and makes its old token invalid at once.',
    'The default expiry of a new key is one year from today; blank means none.',
    'Errors of validation come with status 200, inside data.',
    'The variable companyId says which company an environment is of: checking the reach of a key needs it.',
    'Calls for a company need the API Access module on that company.',
  ],
  links: [{ label: 'Moloni ON API', url: 'https://docs.molonion.pt/guides/gettingStarted' }],
  unconfirmed: [
    'The body of the answer to a key that is not taken is seen in use and not documented.',
    'How tokens are named in the answer of auth/grant, and whether it heeds PKCE and state, is not documented.',
  ],
}
