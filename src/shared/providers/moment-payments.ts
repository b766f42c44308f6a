import { type CredentialKind, type KeyPattern, usualKind } from './credential-kind'
import { type Provider, usualProvider } from './provider'

/** The prefix tells kind and mode. `sk_` alone has no further `_`, which keeps test keys out of Live. */
function keyPatterns(prefix: 'sk_' | 'pk_'): KeyPattern[] {
  return [
    { template: `${prefix}test_{alphanumeric:8+}`, part: 'key', mode: 'test' },
    { template: `${prefix}{alphanumeric:8+}`, part: 'key', mode: 'live' },
  ]
}

const key = {
  ...usualKind,
  parts: [{ name: 'key', label: 'Key', secret: true }],
  scheme: { type: 'bearer', token: { part: 'key' } },
  modes: ['test', 'live'],
  onePerMode: true,
} satisfies Partial<CredentialKind>

/** Test and Live share one address: the key alone decides whether money moves. */
export const momentPayments: Provider = {
  ...usualProvider,
  id: 'moment-payments',
  name: 'Moment payments',
  badge: { letter: 'P', color: '#8145b5' },
  databaseNoun: 'account',
  kinds: [
    {
      ...key,
      id: 'secret-key',
      name: 'Secret key',
      description: 'Full access to the API. For servers only, never in a browser or a mobile app.',
      keyPatterns: keyPatterns('sk_'),
    },
    {
      ...key,
      id: 'public-key',
      name: 'Public key',
      description: 'Limited to operations that expose nothing sensitive. May stand in client applications.',
      keyPatterns: keyPatterns('pk_'),
      checkable: false,
    },
  ],
  environments: [
    { name: 'Test', mode: 'test', baseUrl: 'https://api.momentco.io', variables: [] },
    { name: 'Live', mode: 'live', baseUrl: 'https://api.momentco.io', variables: [] },
  ],
  httpsOnly: true,
  check: {
    name: 'List payment sessions',
    method: 'GET',
    url: '/collect/payment_sessions',
    query: [],
    headers: [],
    body: null,
  },
  sampleRequests: [
    {
      name: 'Create a payment session',
      method: 'POST',
      url: '/collect/payment_sessions',
      query: [],
      headers: [{ name: 'Idempotency-Key', value: 'latchkey-sample-1' }],
      body: '{\n  "amount": 200,\n  "currency": "ZAR"\n}',
    },
  ],
  errorClasses: [
    {
      statuses: [403],
      bodyContains: null,
      name: 'Forbidden',
      meaning: 'The key was deleted or has expired.',
      nextStep: 'Rotate it: ask the customer success team for a new one.',
      provesDead: true,
    },
    {
      statuses: [401],
      bodyContains: null,
      name: 'Unauthorized',
      meaning: 'The request came without a key, or with one that is not valid.',
      nextStep: 'Choose a credential, and see that its key is complete.',
      provesDead: true,
    },
    {
      statuses: [400],
      bodyContains: 'key',
      name: 'Invalid request',
      meaning: 'The key is not one of this account.',
      nextStep: 'See that the key is complete and of this mode.',
      provesDead: true,
    },
  ],
  notes: [
    'Live moves real funds. Test moves none.',
    'Rotate keys regularly, and revoke a compromised key at once.',
    'All requests must be made over HTTPS.',
  ],
  unconfirmed: [
    'Whether a key that is not valid is answered with 400 or 401: the sources disagree.',
    'That payment sessions can be listed, which is what the check asks for.',
  ],
}
