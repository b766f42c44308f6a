import { usualKind } from './credential-kind'
import { type Provider, usualProvider } from './provider'

/** To begin a provider of one's own with: all there is to fill in, and already valid. */
export const firstProvider: Provider = {
  ...usualProvider,
  id: 'my-api',
  name: 'My API',
  badge: { letter: 'M', color: '#3f6212' },
  databaseNoun: 'account',
  kinds: [
    {
      ...usualKind,
      id: 'api-key',
      name: 'API key',
      description: 'Sent as Authorization: Bearer.',
      parts: [{ name: 'key', label: 'Key', secret: true }],
      scheme: { type: 'bearer', token: { part: 'key' } },
      keyPatterns: [{ template: 'my_{alphanumeric:16+}', part: 'key', mode: null }],
      modes: ['test', 'live', 'both'],
    },
  ],
  environments: [
    { name: 'Test', mode: 'test', baseUrl: 'https://sandbox.example.com/v1', variables: [] },
    { name: 'Live', mode: 'live', baseUrl: 'https://api.example.com/v1', variables: [] },
  ],
  check: { name: 'Who am I', method: 'GET', url: '/me', query: [], headers: [], body: null },
  errorClasses: [
    {
      statuses: [401],
      bodyContains: null,
      name: 'Not taken',
      meaning: 'The key is wrong, or was revoked.',
      nextStep: 'Make a new one and rotate the credential.',
      provesDead: true,
    },
  ],
}
