import type { KeyPattern, Provider } from './provider'

/** The prefix tells kind and mode. `sk_` alone has no further `_`, which keeps test keys out of Live. */
function keyPatterns(prefix: 'sk_' | 'pk_'): readonly KeyPattern[] {
  return [
    {
      pattern: new RegExp(`^${prefix}test_[A-Za-z0-9]{8,}$`),
      prefix: `${prefix}test_`,
      part: 'key',
      mode: 'test',
    },
    { pattern: new RegExp(`^${prefix}[A-Za-z0-9]{8,}$`), prefix, part: 'key', mode: 'live' },
  ]
}

/** Test and Live share one address: the key alone decides whether money moves. */
export const momentPayments: Provider = {
  id: 'moment-payments',
  name: 'Moment payments',
  badge: { letter: 'P', color: '#8145b5' },
  databaseNoun: 'account',
  kinds: [
    {
      id: 'secret-key',
      name: 'Secret key',
      description: 'Full access to the API. For servers only, never in a browser or a mobile app.',
      parts: [{ name: 'key', label: 'Key', secret: true }],
      scheme: { type: 'bearer', token: { part: 'key' } },
      keyPatterns: keyPatterns('sk_'),
      modes: ['test', 'live'],
    },
    {
      id: 'public-key',
      name: 'Public key',
      description: 'Limited to operations that expose nothing sensitive. May stand in client applications.',
      parts: [{ name: 'key', label: 'Key', secret: true }],
      scheme: { type: 'bearer', token: { part: 'key' } },
      keyPatterns: keyPatterns('pk_'),
      modes: ['test', 'live'],
    },
  ],
  environments: [
    { name: 'Test', mode: 'test', baseUrl: 'https://api.momentco.io', variables: [] },
    { name: 'Live', mode: 'live', baseUrl: 'https://api.momentco.io', variables: [] },
  ],
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
  notes: [
    'Live moves real funds. Test moves none.',
    'Rotate keys regularly, and revoke a compromised key at once.',
    'All requests must be made over HTTPS.',
  ],
  documentationUrl: null,
}
