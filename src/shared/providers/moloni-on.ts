import type { Provider } from './provider'

/** GraphQL at one address; a key has an id that stays and a secret that can be regenerated. */
export const moloniOn: Provider = {
  id: 'moloni-on',
  name: 'Moloni ON',
  badge: { letter: 'O', color: '#1f7a4f' },
  databaseNoun: 'company',
  kinds: [
    {
      id: 'api-key',
      name: 'API key',
      description:
        'Has the permissions of the user who made it. Expires after a year unless chosen otherwise.',
      parts: [{ name: 'token', label: 'Token', secret: true }],
      scheme: { type: 'bearer', token: { part: 'token' } },
      keyPatterns: [
        {
          pattern: /^apik:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}:[A-Za-z0-9_-]{8,}$/i,
          prefix: 'apik:',
          part: 'token',
          mode: null,
        },
      ],
      modes: ['live', 'test', 'both'],
    },
  ],
  environments: [{ name: 'Live', mode: 'live', baseUrl: 'https://api.molonion.pt/v1', variables: [] }],
  sampleRequests: [
    {
      name: 'Who am I',
      method: 'POST',
      url: '',
      query: [],
      headers: [],
      body: '{\n  "query": "query { me { data { userId userCompanies { companyId name } } } }"\n}',
    },
  ],
  notes: [
    'Regenerate keeps the id and the name of a key and makes its old token invalid at once.',
    'The default expiry of a new key is one year from today; blank means none.',
    'Errors of validation come with status 200, inside data.',
  ],
  documentationUrl: null,
}
