import type { Provider } from './provider'

/** One key opens every database its user has access to; the company in the path says which one is meant. */
export const milientMoment: Provider = {
  id: 'milient-moment',
  name: 'Milient Moment',
  badge: { letter: 'M', color: '#3358d4' },
  databaseNoun: 'company',
  kinds: [
    {
      id: 'api-key',
      name: 'API key',
      description:
        'Sent as the password of the user name “apikey”. Opens every database its user has access to.',
      parts: [{ name: 'key', label: 'Key', secret: true }],
      scheme: { type: 'basic', username: { literal: 'apikey' }, password: { part: 'key' } },
      keyPatterns: [],
      modes: ['live', 'test', 'both'],
    },
  ],
  environments: [
    { name: 'Sandbox', mode: 'test', baseUrl: '', variables: [{ name: 'companyCode', value: '' }] },
    {
      name: 'Prod',
      mode: 'live',
      baseUrl: 'https://app.moment.team/api/1.0/companies/{{companyCode}}',
      variables: [{ name: 'companyCode', value: '' }],
    },
  ],
  sampleRequests: [
    {
      name: 'List customers',
      method: 'GET',
      url: '/customers',
      query: [
        { name: 'size', value: '1' },
        { name: 'page', value: '1' },
      ],
      headers: [],
      body: null,
    },
  ],
  notes: [
    'Access to the API is invoiced monthly.',
    'The user behind the key must exist in the database, be active and licensed. Make a user for it, such as apiuser@yourdomain.tld: a key of a person stops when that person leaves.',
    'A key is active on all databases its user has access to. Do not add that user where it is not needed.',
  ],
  documentationUrl: null,
}
