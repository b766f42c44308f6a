import type { Method } from '../model/request'
import type { Grant } from './catalogue'
import { usualKind } from './credential-kind'
import { type Provider, usualProvider } from './provider'

const read: Method[] = ['GET']
const modify: Method[] = ['GET', 'POST', 'PUT', 'DELETE']

function grant(id: string, name: string, methods: Method[], resource: string, description = ''): Grant {
  return { id, name, description, permits: [{ methods, path: `/${resource}/**` }] }
}

/** As the vendor's page "Managing Your API Keys" has them. */
const grants: Grant[] = [
  grant('metrics-view', 'View Metrics', read, 'metrics'),
  grant('adaptive-delivery-view', 'View Adaptive Delivery Data', read, 'adaptive-delivery', 'Since 4.2.'),
  grant('webhooks-view', 'View Webhooks', read, 'webhooks'),
  grant('webhooks-modify', 'Modify Webhooks', modify, 'webhooks'),
  grant('templates-view', 'View Templates', read, 'templates'),
  grant('templates-modify', 'Modify Templates', modify, 'templates'),
  grant('templates-preview', 'Preview Templates', ['POST'], 'templates', 'Any POST, also one that creates.'),
  grant('transmissions-view', 'View Transmissions', read, 'transmissions'),
  grant('transmissions-modify', 'Modify Transmissions', modify, 'transmissions'),
  { id: 'smtp', name: 'Send via SMTP', description: 'Nothing over HTTP.', permits: [] },
  grant('recipient-lists', 'Manage Recipient Lists', modify, 'recipient-lists'),
]

/** Installed on a server of one's own, so no address is known; the key stands alone in `Authorization`. */
export const messageSystemsMomentum: Provider = {
  ...usualProvider,
  id: 'message-systems-momentum',
  name: 'Message Systems Momentum',
  badge: { letter: 'S', color: '#9d4b12' },
  databaseNoun: 'installation',
  kinds: [
    {
      ...usualKind,
      id: 'api-key',
      name: 'API key',
      description: 'Can do what its grants allow. Sent alone in Authorization, without a scheme.',
      parts: [{ name: 'key', label: 'Key', secret: true }],
      scheme: { type: 'authorization', value: { part: 'key' } },
      modes: ['live', 'test', 'both'],
      shownOnce: true,
      hasGrants: true,
    },
    {
      ...usualKind,
      id: 'none',
      name: 'No authentication',
      description: 'For an installation that has authentication turned off: no Authorization is sent.',
      parts: [],
      scheme: { type: 'none' },
      modes: ['live', 'test', 'both'],
    },
  ],
  environments: [
    { name: 'Test', mode: 'test', baseUrl: '', variables: [] },
    { name: 'Live', mode: 'live', baseUrl: '', variables: [] },
  ],
  grants,
  check: { name: 'List templates', method: 'GET', url: '/templates', query: [], headers: [], body: null },
  sampleRequests: [
    { name: 'List templates', method: 'GET', url: '/templates', query: [], headers: [], body: null },
    { name: 'List transmissions', method: 'GET', url: '/transmissions', query: [], headers: [], body: null },
  ],
  errorClasses: [
    {
      statuses: [401],
      bodyContains: null,
      name: 'Unauthorized',
      meaning: 'The installation does not know this key, or it was deleted.',
      nextStep: 'Make a new key in Momentum and rotate this credential: a key cannot be read there again.',
      provesDead: true,
    },
    {
      statuses: [403],
      bodyContains: 'forbidden',
      name: 'Forbidden',
      meaning: 'The key is known and lacks the grant for this request.',
      nextStep: 'Add the grant in Momentum and here, or choose a credential that has it.',
      provesDead: false,
    },
  ],
  notes: [
    'The base URL is https://your-server/api/v1.',
    'A key is shown once, when it is made, and cannot be retrieved later.',
    'Select only the grants that are necessary.',
    'An installation may have authentication turned off. Then make a credential of the kind “No authentication”, or send without one.',
    'No key opens the users of an installation, whatever its grants.',
  ],
  unconfirmed: ['The cheap check is inferred; it needs View Templates or Modify Templates.'],
  links: [
    { label: 'Momentum 4 REST API', url: 'https://support.messagesystems.com/docs/web-rest/v1_index.html' },
  ],
}
