import type { Provider } from './provider'

/** Credentials with a life of their own; an API token travels with a subscription key. */
export const momentusConnect: Provider = {
  id: 'momentus-connect',
  name: 'Momentus Connect',
  badge: { letter: 'C', color: '#0d74ce' },
  databaseNoun: 'organisation',
  kinds: [
    {
      id: 'api-token',
      name: 'API Token',
      description: 'For Elite and Enterprise. Has no expiry date and opens all endpoints unless restricted.',
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
      keyPatterns: [],
      modes: ['live', 'test', 'both'],
    },
    {
      id: 'oauth-access-token',
      name: 'OAuth access token',
      description: 'For Enterprise. Comes from the credential’s e-mail and password, and expires.',
      parts: [{ name: 'accessToken', label: 'Access token', secret: true }],
      scheme: { type: 'bearer', token: { part: 'accessToken' } },
      keyPatterns: [],
      modes: ['live', 'test', 'both'],
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
  notes: [
    'A credential opens all endpoints by default. Restrict it under Edit Endpoints before you share it.',
    'After it has been made, only title and description of a credential can change. Deactivate it to stop it for a while.',
  ],
  documentationUrl: null,
}
