import { modeNames } from '../model/mode'
import { isLoopback } from './address'
import { fitsEndpoint } from './endpoint-match'
import { isSafe, listOwnOrigins, nameOrigins, nameRequest, readPath, stateOf } from './guard-facts'
import type { GuardRule, RuleText, SendingRule } from './guard-input'

/** Of what no other rule can read. */
export const addressInvalid: RuleText<GuardRule> = {
  id: 'address-invalid',
  when: 'the address cannot be read',
  reason: 'This is no complete address.',
  remedy: 'Enter a path such as /customers, or an address that starts with https://.',
}

/** In the order in which a person hears of them; the first that objects speaks. */
export const sendingRules: readonly SendingRule[] = [
  {
    id: 'address-scheme',
    when: 'the address is neither HTTPS nor HTTP',
    verdict: 'refuse',
    reason: 'The address starts with {scheme} and only HTTPS is spoken here.',
    remedy: 'Start the address with https://.',
    object: (_, { protocol }) =>
      protocol === 'https:' || protocol === 'http:' ? undefined : { scheme: protocol },
  },
  {
    id: 'address-user-info',
    when: 'a user name or password stands before the host',
    verdict: 'refuse',
    reason: 'The address has a user name or a password before the host, which hides where it leads.',
    remedy: 'Remove what stands before the @, and choose a credential instead.',
    object: (_, { username, password }) => (username === '' && password === '' ? undefined : {}),
  },
  {
    id: 'environment-mode',
    when: 'the environment is not of the mode of the view',
    verdict: 'refuse',
    reason: 'The view is {view} and the environment is {environment}.',
    remedy: 'Choose a {view} environment, or switch to {environment}.',
    object: ({ mode, environment }) =>
      environment.mode === mode
        ? undefined
        : { view: modeNames[mode], environment: modeNames[environment.mode] },
  },
  {
    id: 'credential-mode',
    when: 'the key is for the other mode',
    verdict: 'refuse',
    reason: 'This is a {key} key and the environment is {environment}.',
    remedy: 'Choose a {environment} key, or switch to {key}.',
    object: ({ mode, credential }) =>
      credential === null || credential.mode === 'both' || credential.mode === mode
        ? undefined
        : { key: modeNames[credential.mode], environment: modeNames[mode] },
  },
  {
    id: 'credential-database',
    when: 'the key belongs to other databases',
    verdict: 'refuse',
    reason: 'This key does not belong to this database.',
    remedy: 'Choose a key of this database, or add the database to the key.',
    object: ({ environment, credential }) =>
      credential === null || credential.databaseIds.includes(environment.databaseId) ? undefined : {},
  },
  {
    id: 'credential-revoked',
    when: 'the key was revoked',
    verdict: 'refuse',
    reason: 'This key was revoked.',
    remedy: 'Choose another key, or give this one a new secret.',
    object: (input) => (stateOf(input) === 'revoked' ? {} : undefined),
  },
  {
    id: 'credential-deactivated',
    when: 'the key is deactivated',
    verdict: 'refuse',
    reason: 'This key is deactivated.',
    remedy: 'Activate it, or choose another key.',
    object: (input) => (stateOf(input) === 'deactivated' ? {} : undefined),
  },
  {
    id: 'credential-expired',
    when: 'the date on which the key ends has come',
    verdict: 'refuse',
    reason: 'This key expired on {date}.',
    remedy: 'Rotate it, or choose another key. If the provider has prolonged it, correct the date.',
    object: (input) =>
      stateOf(input) === 'expired'
        ? { date: new Date(input.credential?.expiresAt ?? 0).toISOString().slice(0, 10) }
        : undefined,
  },
  {
    id: 'plain-http',
    when: 'the address is plain HTTP and leads off this computer',
    verdict: 'refuse',
    reason: 'Plain HTTP can be read and changed by everyone on the way.',
    remedy: 'Write https://. Plain HTTP is for servers on this computer only.',
    object: (_, { protocol, hostname }) => (protocol === 'https:' || isLoopback(hostname) ? undefined : {}),
  },
  {
    id: 'https-only',
    when: 'the address is plain HTTP and the provider takes HTTPS only',
    verdict: 'refuse',
    reason: '{provider} takes HTTPS only, on this computer too.',
    remedy: 'Write https://.',
    object: ({ provider }, { protocol }) =>
      protocol === 'http:' && provider.httpsOnly ? { provider: provider.name } : undefined,
  },
  {
    id: 'foreign-origin',
    when: 'a key would go to an origin of none of its environments in this mode',
    verdict: 'refuse',
    reason: 'This key belongs to {origins} and the address leads to {origin}.',
    remedy: 'Enter a path on the base URL, or send without a credential.',
    object: (input, { origin }) => {
      if (input.credential === null) return undefined
      const origins = listOwnOrigins(input)
      return origins.includes(origin) ? undefined : { origins: nameOrigins(origins), origin }
    },
  },
  {
    id: 'endpoint-unclear',
    when: 'the key is restricted and servers could read the path in different ways, or it is not below the base URL',
    verdict: 'refuse',
    reason: 'This key is restricted to some endpoints, and which one this address means cannot be told.',
    remedy:
      'Write a plain path on the base URL {base}: no double or encoded slashes, no encoded dots, no semicolons.',
    object: (input, address) => {
      const isRestricted = input.credential?.allowedEndpoints != null || input.credential?.grants != null
      return isRestricted && readPath(input, address) === undefined
        ? { base: input.environment.baseUrl }
        : undefined
    },
  },
  {
    id: 'endpoint-not-allowed',
    when: 'the key may be used for certain endpoints and this is none of them',
    verdict: 'refuse',
    reason: 'This key may not be used for {request}.',
    remedy: 'Allow the endpoint for this key, or choose another key.',
    object: (input, address) => {
      const path = readPath(input, address)
      const allowed = input.credential?.allowedEndpoints
      if (path === undefined || allowed == null) return undefined
      return allowed.some((endpoint) => fitsEndpoint(endpoint, input.method, path))
        ? undefined
        : { request: nameRequest(input.method, path) }
    },
  },
  {
    id: 'grant-missing',
    when: 'the grants of the key are known and none permits the request',
    verdict: 'refuse',
    reason: 'None of the grants of this key permits {request}.',
    remedy: 'It takes {grants}. Add it at the provider and here, or choose another key.',
    object: (input, address) => {
      const path = readPath(input, address)
      const grants = input.credential?.grants
      if (path === undefined || grants == null) return undefined
      const fitting = input.provider.grants.filter(({ permits }) =>
        permits.some((endpoint) => fitsEndpoint(endpoint, input.method, path)),
      )
      if (fitting.some(({ id }) => grants.includes(id))) return undefined
      const names = fitting.map(({ name }) => name).join(' or ')
      return {
        request: nameRequest(input.method, path),
        grants: names === '' ? 'a grant that is not known here' : names,
      }
    },
  },
  {
    id: 'live-read-only',
    when: 'the database is read only in Live and the method is none that only reads',
    verdict: 'refuse',
    reason: '{database} is read only in Live, and {method} may change something.',
    remedy: 'Use Test, or let the database be changed in Live again, in its settings.',
    object: ({ mode, method, database }) =>
      mode === 'live' && database.liveReadOnly && !isSafe(method)
        ? { database: database.name, method }
        : undefined,
  },
  {
    id: 'live-confirmation',
    when: 'the view is Live, the method is none that only reads, and the person has not said that it is meant',
    verdict: 'confirm',
    reason: 'This is Live, and {method} may change real data.',
    remedy: 'Confirm that it is meant.',
    object: ({ mode, method, liveConfirmed }) =>
      mode === 'live' && !isSafe(method) && !liveConfirmed ? { method } : undefined,
  },
]
