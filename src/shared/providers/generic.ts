import { type CredentialKind, usualKind } from './credential-kind'
import { genericOAuthKinds } from './generic-oauth'
import { genericSigningKinds } from './generic-signing'
import { type Provider, usualProvider } from './provider'

const modes: CredentialKind['modes'] = ['test', 'live', 'both']

/** Every system that is not known by name, by the way it takes its key. */
export const generic: Provider = {
  ...usualProvider,
  id: 'generic',
  name: 'Other API',
  badge: { letter: 'A', color: '#5c6670' },
  databaseNoun: 'installation',
  kinds: [
    {
      ...usualKind,
      id: 'bearer',
      name: 'Bearer token',
      description: 'Sent as Authorization: Bearer, the usual way.',
      parts: [{ name: 'token', label: 'Token', secret: true }],
      scheme: { type: 'bearer', token: { part: 'token' } },
      modes,
    },
    {
      ...usualKind,
      id: 'basic',
      name: 'User name and password',
      description: 'Sent as Authorization: Basic.',
      parts: [
        { name: 'username', label: 'User name', secret: false },
        { name: 'password', label: 'Password', secret: true },
      ],
      scheme: { type: 'basic', username: { part: 'username' }, password: { part: 'password' } },
      modes,
    },
    {
      ...usualKind,
      id: 'authorization',
      name: 'Raw Authorization',
      description: 'The value alone in Authorization, as it is.',
      parts: [{ name: 'value', label: 'Value', secret: true }],
      scheme: { type: 'authorization', value: { part: 'value' } },
      modes,
    },
    {
      ...usualKind,
      id: 'header',
      name: 'Header',
      description: 'A header of its own, such as X-API-Key.',
      parts: [
        { name: 'headerName', label: 'Header name', secret: false },
        { name: 'value', label: 'Value', secret: true },
      ],
      scheme: { type: 'headers', headers: [{ name: { part: 'headerName' }, value: { part: 'value' } }] },
      modes,
    },
    {
      ...usualKind,
      id: 'query',
      name: 'Query parameter',
      description: 'A parameter of the address, such as api_key. Servers tend to log it: prefer a header.',
      parts: [
        { name: 'parameterName', label: 'Parameter name', secret: false },
        { name: 'value', label: 'Value', secret: true },
      ],
      scheme: { type: 'query', parameters: [{ name: { part: 'parameterName' }, value: { part: 'value' } }] },
      modes,
    },
    ...genericOAuthKinds,
    ...genericSigningKinds,
    {
      ...usualKind,
      id: 'none',
      name: 'No authentication',
      description: 'Nothing is sent: for a server that asks for no key.',
      parts: [],
      scheme: { type: 'none' },
      modes,
    },
  ],
  environments: [
    { name: 'Test', mode: 'test', baseUrl: '', variables: [] },
    { name: 'Live', mode: 'live', baseUrl: '', variables: [] },
  ],
}
