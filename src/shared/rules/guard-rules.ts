import { modeNames } from '../model/mode'
import { texts } from '../texts'
import { isLoopback } from './address'
import { fitsEndpoint } from './endpoint-match'
import { isSafe, listOwnOrigins, nameRequest, readPath, stateOf } from './guard-facts'
import type { GuardRule, Rule, SendingRule } from './guard-input'

const say = texts.guard.sending

/** Of what no other rule can read. */
export const addressInvalid: Rule<GuardRule> = {
  id: 'address-invalid',
  when: 'the address cannot be read',
}

/** In the order in which a person hears of them; the first that objects speaks. */
export const sendingRules: readonly SendingRule[] = [
  {
    id: 'address-scheme',
    when: 'the address is neither HTTPS nor HTTP',
    verdict: 'refuse',
    object: (_, { protocol }) =>
      protocol !== 'https:' && protocol !== 'http:' && say['address-scheme']({ scheme: protocol }),
  },
  {
    id: 'address-user-info',
    when: 'a user name or password stands before the host',
    verdict: 'refuse',
    object: (_, { username, password }) => (username !== '' || password !== '') && say['address-user-info'](),
  },
  {
    id: 'environment-mode',
    when: 'the environment is not of the mode of the view',
    verdict: 'refuse',
    object: ({ mode, environment }) =>
      environment.mode !== mode &&
      say['environment-mode']({ view: modeNames[mode], environment: modeNames[environment.mode] }),
  },
  {
    id: 'credential-mode',
    when: 'the key is for the other mode',
    verdict: 'refuse',
    object: ({ mode, credential }) =>
      credential !== null &&
      credential.mode !== 'both' &&
      credential.mode !== mode &&
      say['credential-mode']({ key: modeNames[credential.mode], environment: modeNames[mode] }),
  },
  {
    id: 'credential-database',
    when: 'the key belongs to other databases',
    verdict: 'refuse',
    object: ({ environment, credential }) =>
      credential !== null &&
      !credential.databaseIds.includes(environment.databaseId) &&
      say['credential-database'](),
  },
  {
    id: 'credential-revoked',
    when: 'the key was revoked',
    verdict: 'refuse',
    object: (input) => stateOf(input) === 'revoked' && say['credential-revoked'](),
  },
  {
    id: 'credential-deactivated',
    when: 'the key is deactivated',
    verdict: 'refuse',
    object: (input) => stateOf(input) === 'deactivated' && say['credential-deactivated'](),
  },
  {
    id: 'credential-expired',
    when: 'the date on which the key ends has come',
    verdict: 'refuse',
    object: (input) =>
      stateOf(input) === 'expired' &&
      say['credential-expired']({
        date: new Date(input.credential?.expiresAt ?? 0).toISOString().slice(0, 10),
      }),
  },
  {
    id: 'plain-http',
    when: 'the address is plain HTTP and leads off this computer',
    verdict: 'refuse',
    object: (_, { protocol, hostname }) =>
      protocol !== 'https:' && !isLoopback(hostname) && say['plain-http'](),
  },
  {
    id: 'https-only',
    when: 'the address is plain HTTP and the provider takes HTTPS only',
    verdict: 'refuse',
    object: ({ provider }, { protocol }) =>
      protocol === 'http:' && provider.httpsOnly && say['https-only']({ provider: provider.name }),
  },
  {
    id: 'foreign-origin',
    when: 'a key would go to an origin of none of its environments in this mode',
    verdict: 'refuse',
    object: (input, { origin }) => {
      if (input.credential === null) return false
      const origins = listOwnOrigins(input)
      return !origins.includes(origin) && say['foreign-origin']({ origins, origin })
    },
  },
  {
    id: 'endpoint-unclear',
    when: 'the key is restricted and servers could read the path in different ways, or it is not below the base URL',
    verdict: 'refuse',
    object: (input, address) => {
      const isRestricted = input.credential?.allowedEndpoints != null || input.credential?.grants != null
      const isUnclear = isRestricted && readPath(input, address) === undefined
      return isUnclear && say['endpoint-unclear']({ base: input.environment.baseUrl })
    },
  },
  {
    id: 'endpoint-not-allowed',
    when: 'the key may be used for certain endpoints and this is none of them',
    verdict: 'refuse',
    object: (input, address) => {
      const path = readPath(input, address)
      const allowed = input.credential?.allowedEndpoints
      if (path === undefined || allowed == null) return false
      return (
        !allowed.some((endpoint) => fitsEndpoint(endpoint, input.method, path)) &&
        say['endpoint-not-allowed']({ request: nameRequest(input.method, path) })
      )
    },
  },
  {
    id: 'grant-missing',
    when: 'the grants of the key are known and none permits the request',
    verdict: 'refuse',
    object: (input, address) => {
      const path = readPath(input, address)
      const grants = input.credential?.grants
      if (path === undefined || grants == null) return false
      const fitting = input.provider.grants.filter(({ permits }) =>
        permits.some((endpoint) => fitsEndpoint(endpoint, input.method, path)),
      )
      return (
        !fitting.some(({ id }) => grants.includes(id)) &&
        say['grant-missing']({
          request: nameRequest(input.method, path),
          grants: fitting.map(({ name }) => name),
        })
      )
    },
  },
  {
    id: 'live-read-only',
    when: 'the database is read only in Live and the method is none that only reads',
    verdict: 'refuse',
    object: ({ mode, method, database }) =>
      mode === 'live' &&
      database.liveReadOnly &&
      !isSafe(method) &&
      say['live-read-only']({ database: database.name, method }),
  },
  {
    id: 'live-confirmation',
    when: 'the view is Live, the method is none that only reads, and the person has not said that it is meant',
    verdict: 'confirm',
    object: ({ mode, method, liveConfirmed }) =>
      mode === 'live' && !isSafe(method) && !liveConfirmed && say['live-confirmation']({ method }),
  },
]
