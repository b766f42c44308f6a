import { usualKind } from './credential-kind'
import { type Provider, usualProvider } from './provider'

/** One key opens every database its user has access to; the company in the path says which one is meant. */
export const milientMoment: Provider = {
  ...usualProvider,
  id: 'milient-moment',
  name: 'Milient Moment',
  badge: { letter: 'M', color: '#3358d4' },
  databaseNoun: 'company',
  kinds: [
    {
      ...usualKind,
      id: 'api-key',
      name: 'API key',
      description:
        'Sent as the password of the user name “apikey”. Opens every database its user has access to.',
      parts: [{ name: 'key', label: 'Key', secret: true }],
      scheme: { type: 'basic', username: { literal: 'apikey' }, password: { part: 'key' } },
      modes: ['live', 'test', 'both'],
      lifetime: { defaultDays: 730, maximumDays: 730, testDays: 14 },
      hasOwner: true,
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
  check: {
    name: 'Check the key',
    method: 'GET',
    url: '/customers',
    query: [
      { name: 'size', value: '1' },
      { name: 'page', value: '1' },
    ],
    headers: [],
    body: null,
  },
  sampleRequests: [
    {
      name: 'List customers',
      method: 'GET',
      url: '/customers',
      query: [
        { name: 'size', value: '20' },
        { name: 'page', value: '1' },
      ],
      headers: [],
      body: null,
    },
  ],
  errorClasses: [
    {
      statuses: [401],
      bodyContains: null,
      name: 'Not taken',
      meaning: 'The key is wrong, expired or revoked, or its user is not active any more.',
      nextStep: 'See in Moment whether its user is active and licensed, then rotate the key.',
      provesDead: true,
    },
    {
      statuses: [403, 404],
      bodyContains: null,
      name: 'No access to this company',
      meaning: 'The user behind the key has no access here, or the company code is another one.',
      nextStep: 'Check the variable companyCode, and the databases of the user in Moment.',
      provesDead: false,
    },
  ],
  cost: 'Access to the API is invoiced monthly.',
  notes: [
    'The user behind the key must exist in the database, be active and licensed. Make a user for it, such as apiuser@yourdomain.tld: a key of a person stops when that person leaves.',
    'A key is active on all databases its user has access to. Do not add that user where it is not needed.',
  ],
  unconfirmed: [
    'The host app.moment.team and the form of lists are seen in use and not documented.',
    'The host of the sandbox, the format of keys and the bodies of errors are not known.',
  ],
}
