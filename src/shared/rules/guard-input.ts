import type { Credential } from '../model/credential'
import type { Database } from '../model/database'
import type { Environment } from '../model/environment'
import type { Mode } from '../model/mode'
import type { Method } from '../model/request'
import type { Provider } from '../providers/provider'

export interface GuardInput {
  /** Of the view the person is in. */
  readonly mode: Mode
  readonly method: Method
  /** What `resolveUrl` gave. */
  readonly url: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly database: Pick<Database, 'name' | 'liveReadOnly'>
  readonly provider: Pick<Provider, 'name' | 'httpsOnly' | 'grants'>
  readonly environment: Pick<Environment, 'databaseId' | 'mode' | 'baseUrl' | 'variables'>
  readonly credential: Pick<
    Credential,
    'mode' | 'databaseIds' | 'state' | 'expiresAt' | 'allowedEndpoints' | 'grants'
  > | null
  /** Those of every database the credential belongs to; others are left out of account. */
  readonly credentialEnvironments: readonly Pick<Environment, 'databaseId' | 'mode' | 'baseUrl'>[]
  /** Whether the person has said that this is meant, for this request or lately. */
  readonly liveConfirmed: boolean
}

export type GuardRule =
  | 'address-invalid'
  | 'address-scheme'
  | 'address-user-info'
  | 'environment-mode'
  | 'credential-mode'
  | 'credential-database'
  | 'credential-deactivated'
  | 'credential-revoked'
  | 'credential-expired'
  | 'plain-http'
  | 'https-only'
  | 'foreign-origin'
  | 'endpoint-unclear'
  | 'endpoint-not-allowed'
  | 'grant-missing'
  | 'live-read-only'
  | 'live-confirmation'

/** What a rule says, in full sentences. */
export interface Saying {
  readonly reason: string
  /** What the person can do. */
  readonly remedy: string
}

export interface Rule<Id extends string> {
  readonly id: Id
  /** When it speaks: a clause, for the documents. */
  readonly when: string
}

export interface SendingRule extends Rule<GuardRule> {
  /** `confirm` lets it through once the person has said that it is meant. */
  readonly verdict: 'refuse' | 'confirm'
  /** What it has against the request; false for nothing. */
  readonly object: (input: GuardInput, address: URL) => Saying | false
}
