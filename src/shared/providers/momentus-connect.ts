import { type CredentialKind, usualKind } from './credential-kind'
import { momentusEndpoints } from './momentus-endpoints'
import { usualOAuth } from './oauth-scheme'
import { type Provider, usualProvider } from './provider'

const credential = {
  ...usualKind,
  modes: ['live', 'test', 'both'],
  changeable: 'title-and-description',
} satisfies Partial<CredentialKind>

const token = {
  ...credential,
  parts: [
    { name: 'apiToken', label: 'API token', secret: true },
    { name: 'subscriptionKey', label: 'Subscription key', secret: true },
  ],
  scheme: {
    type: 'headers',
    headers: [
      { name: { literal: 'apitoken' }, value: { part: 'apiToken' } },
      { name: { literal: 'ocp-apim-subscription-key' }, value: { part: 'subscriptionKey' } },
    ],
  },
} satisfies Partial<CredentialKind>

const enterpriseGroups = ['OData', 'Enterprise']

/** Credentials with a life of their own; an API token travels with a subscription key. */
export const momentusConnect: Provider = {
  ...usualProvider,
  id: 'momentus-connect',
  name: 'Momentus Connect',
  badge: { letter: 'C', color: '#0d74ce' },
  databaseNoun: 'organisation',
  kinds: [
    {
      ...token,
      id: 'api-token',
      name: 'Enterprise API Token',
      description: 'Has no expiry date and opens all endpoints unless restricted.',
      endpointGroups: enterpriseGroups,
    },
    {
      ...token,
      id: 'api-token-elite',
      name: 'Elite API Token',
      description: 'Has no expiry date and opens all Elite endpoints unless restricted.',
      endpointGroups: ['Elite'],
    },
    {
      ...credential,
      id: 'oauth',
      name: 'OAuth, Enterprise',
      description: 'An e-mail and a password, with which tokens are fetched and renewed.',
      modes: ['live', 'test'],
      parts: [
        { name: 'email', label: 'E-mail', secret: false },
        { name: 'password', label: 'Password', secret: true },
        { name: 'accessToken', label: 'Access token', secret: true, fetched: true },
        { name: 'refreshToken', label: 'Refresh token', secret: true, fetched: true },
      ],
      scheme: {
        ...usualOAuth,
        flow: { type: 'password', username: { part: 'email' }, password: { part: 'password' } },
        tokenUrl: { literal: '/oauth/token' },
        client: null,
      },
      endpointGroups: enterpriseGroups,
    },
    {
      ...credential,
      id: 'oauth-access-token',
      name: 'OAuth access token',
      description: 'For Enterprise. An access token that was fetched elsewhere, and is not renewed.',
      parts: [{ name: 'accessToken', label: 'Access token', secret: true }],
      scheme: { type: 'bearer', token: { part: 'accessToken' } },
      endpointGroups: enterpriseGroups,
    },
  ],
  environments: [
    {
      name: 'Sandbox',
      mode: 'test',
      baseUrl: 'https://api-sandbox.gomomentus.com/enterprise/connect/api',
      variables: [],
    },
    { name: 'Live', mode: 'live', baseUrl: '', variables: [] },
  ],
  endpoints: momentusEndpoints,
  check: {
    name: 'List organisations',
    method: 'GET',
    url: '/Organizations/',
    query: [],
    headers: [],
    body: null,
  },
  sampleRequests: [
    { name: 'List organisations', method: 'GET', url: '/Organizations/', query: [], headers: [], body: null },
    {
      name: 'Find events',
      method: 'GET',
      url: '/odata/Events',
      query: [{ name: 'ODataQuery', value: '$top=1' }],
      headers: [],
      body: null,
    },
  ],
  errorClasses: [
    {
      statuses: [401, 403],
      bodyContains: 'not active',
      name: 'Not active',
      meaning: 'The credential is there and deactivated at Momentus.',
      nextStep: 'Check Active under APIs → Credentials, or deactivate it here too.',
      provesDead: false,
    },
    {
      statuses: [401],
      bodyContains: 'subscription key',
      name: 'Subscription key not taken',
      meaning: 'The subscription key is missing or wrong; the token was not looked at.',
      nextStep: 'Put the subscription key of your account into the credential.',
      provesDead: false,
    },
    {
      statuses: [401],
      bodyContains: null,
      name: 'Not taken',
      meaning: 'The token is wrong, has expired or was deleted.',
      nextStep: 'See under APIs → Credentials whether it is there, then rotate it.',
      provesDead: true,
    },
    {
      statuses: [403],
      bodyContains: null,
      name: 'Not allowed',
      meaning: 'The credential may not use this endpoint.',
      nextStep: 'Add the endpoint under Edit Endpoints, at Momentus and here.',
      provesDead: false,
    },
  ],
  notes: [
    'A credential opens all endpoints by default. Restrict it under Edit Endpoints before you share it.',
    'After it has been made, only title and description of a credential can change. Deactivate it to stop it for a while.',
  ],
  unconfirmed: [
    'The names of the headers, the host of the sandbox, the endpoints and the check are seen in use and not documented.',
    'The host of production is not known, nor the address of Elite: give an environment for Elite its own base URL.',
    'How Momentus answers a credential that is not active is not known.',
    'Where tokens are fetched is not known: /oauth/token on the base URL, in a form, and Bearer are the usual way.',
  ],
}
