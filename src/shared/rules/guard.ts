import type { Credential } from '../model/credential'
import type { Environment } from '../model/environment'
import { type Mode, modeNames } from '../model/mode'
import { isLoopback, parseAddress } from './address'

export interface GuardInput {
  /** Of the view the person is in. */
  readonly mode: Mode
  /** What `resolveUrl` gave. */
  readonly url: string
  readonly environment: Pick<Environment, 'databaseId' | 'mode'>
  readonly credential: Pick<Credential, 'mode' | 'databaseIds'> | null
  /** Those of every database the credential belongs to; others are left out of account. */
  readonly credentialEnvironments: readonly Pick<Environment, 'databaseId' | 'mode' | 'baseUrl'>[]
}

export type GuardRule =
  | 'address-invalid'
  | 'address-scheme'
  | 'address-user-info'
  | 'environment-mode'
  | 'credential-mode'
  | 'credential-database'
  | 'plain-http'
  | 'foreign-origin'

export type Decision =
  | { readonly verdict: 'allow'; readonly host: string; readonly transport: 'tls' | 'loopback' }
  | {
      readonly verdict: 'refuse'
      readonly rule: GuardRule
      /** Why, in full sentences that end by saying that nothing has been sent. */
      readonly reason: string
      /** What the person can do. */
      readonly remedy: string
    }

interface Refusal {
  readonly reason: string
  readonly remedy: string
}

interface Rule {
  readonly id: GuardRule
  /** Undefined where the rule has nothing against it. */
  readonly refuse: (input: GuardInput, address: URL) => Refusal | undefined
}

/** In the order in which a person hears of them; the first that refuses speaks. */
const rules: readonly Rule[] = [
  {
    id: 'address-scheme',
    refuse: (_, address) =>
      address.protocol === 'https:' || address.protocol === 'http:'
        ? undefined
        : {
            reason: `The address starts with ${address.protocol} and only HTTPS is spoken here.`,
            remedy: 'Start the address with https://.',
          },
  },
  {
    id: 'address-user-info',
    refuse: (_, address) =>
      address.username === '' && address.password === ''
        ? undefined
        : {
            reason: 'The address has a user name or a password before the host, which hides where it leads.',
            remedy: 'Remove what stands before the @, and choose a credential instead.',
          },
  },
  {
    id: 'environment-mode',
    refuse: ({ mode, environment }) =>
      environment.mode === mode
        ? undefined
        : {
            reason: `The view is ${modeNames[mode]} and the environment is ${modeNames[environment.mode]}.`,
            remedy: `Choose a ${modeNames[mode]} environment, or switch to ${modeNames[environment.mode]}.`,
          },
  },
  {
    id: 'credential-mode',
    refuse: ({ mode, credential }) =>
      credential === null || credential.mode === 'both' || credential.mode === mode
        ? undefined
        : {
            reason: `This is a ${modeNames[credential.mode]} key and the environment is ${modeNames[mode]}.`,
            remedy: `Choose a ${modeNames[mode]} key, or switch to ${modeNames[credential.mode]}.`,
          },
  },
  {
    id: 'credential-database',
    refuse: ({ environment, credential }) =>
      credential === null || credential.databaseIds.includes(environment.databaseId)
        ? undefined
        : {
            reason: 'This key does not belong to this database.',
            remedy: 'Choose a key of this database, or add the database to the key.',
          },
  },
  {
    id: 'plain-http',
    refuse: (_, address) =>
      address.protocol === 'https:' || isLoopback(address.hostname)
        ? undefined
        : {
            reason: 'Plain HTTP can be read and changed by everyone on the way.',
            remedy: 'Write https://. Plain HTTP is for servers on this computer only.',
          },
  },
  {
    id: 'foreign-origin',
    refuse: (input, address) => {
      if (input.credential === null) return undefined
      const origins = listOwnOrigins(input)
      if (origins.includes(address.origin)) return undefined
      return {
        reason: `This key belongs to ${nameOrigins(origins)} and the address leads to ${address.origin}.`,
        remedy: 'Enter a path on the base URL, or send without a credential.',
      }
    },
  },
]

/**
 * Decides whether a request may leave. Main enforces it; the interface shows the same decision before.
 * A secret goes only to an origin (scheme, host and port, RFC 6454) at which an environment of its databases lives in
 * the mode of the request. Two environments may share one, as a test and a live key of one host do: there the modes
 * keep them apart.
 */
export function decide(input: GuardInput): Decision {
  const address = parseAddress(input.url)
  if (address === undefined) {
    return refuse('address-invalid', {
      reason: 'This is no complete address.',
      remedy: 'Enter a path such as /customers, or an address that starts with https://.',
    })
  }
  for (const rule of rules) {
    const refusal = rule.refuse(input, address)
    if (refusal !== undefined) return refuse(rule.id, refusal)
  }
  return {
    verdict: 'allow',
    host: address.host,
    transport: address.protocol === 'https:' ? 'tls' : 'loopback',
  }
}

function refuse(rule: GuardRule, { reason, remedy }: Refusal): Decision {
  return { verdict: 'refuse', rule, reason: `${reason} Nothing has been sent.`, remedy }
}

/** Parsed as the sender parses, so that no spelling of a host can pass here and lead elsewhere. */
function listOwnOrigins({ mode, credential, credentialEnvironments }: GuardInput): readonly string[] {
  const origins = credentialEnvironments
    .filter(
      (environment) => environment.mode === mode && credential?.databaseIds.includes(environment.databaseId),
    )
    .map((environment) => parseAddress(environment.baseUrl))
    .filter((address) => address?.protocol === 'https:' || address?.protocol === 'http:')
    .flatMap((address) => address?.origin ?? [])
  return [...new Set(origins)]
}

function nameOrigins(origins: readonly string[]): string {
  if (origins.length === 0) return 'no address yet'
  const shown = origins.slice(0, 3).join(', ')
  return origins.length > 3 ? `${shown} and ${origins.length - 3} more` : shown
}
