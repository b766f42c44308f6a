import type { Provider } from './provider'

/** Installed on a server of one's own, so no address is known; the key stands alone in `Authorization`. */
export const messageSystemsMomentum: Provider = {
  id: 'message-systems-momentum',
  name: 'Message Systems Momentum',
  badge: { letter: 'S', color: '#9d4b12' },
  databaseNoun: 'installation',
  kinds: [
    {
      id: 'api-key',
      name: 'API key',
      description: 'Can do what its grants allow. Sent alone in Authorization, without a scheme.',
      parts: [{ name: 'key', label: 'Key', secret: true }],
      scheme: { type: 'authorization', value: { part: 'key' } },
      keyPatterns: [],
      modes: ['live', 'test', 'both'],
    },
  ],
  environments: [
    { name: 'Test', mode: 'test', baseUrl: '', variables: [] },
    { name: 'Live', mode: 'live', baseUrl: '', variables: [] },
  ],
  sampleRequests: [
    { name: 'List templates', method: 'GET', url: '/templates', query: [], headers: [], body: null },
    { name: 'List transmissions', method: 'GET', url: '/transmissions', query: [], headers: [], body: null },
  ],
  notes: [
    'The base URL is https://your-server/api/v1.',
    'A key is shown once, when it is made, and cannot be retrieved later.',
    'Select only the grants that are necessary.',
    'An installation may have authentication turned off. Then send without a credential.',
  ],
  documentationUrl: 'https://support.messagesystems.com/docs/web-rest/v1_index.html',
}
