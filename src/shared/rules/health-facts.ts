import type { Credential, CredentialMode } from '../model/credential'
import type { Environment } from '../model/environment'
import type { CredentialKind } from '../providers/credential-kind'
import type { Provider } from '../providers/provider'

interface Named {
  readonly id: string
  readonly name: string
}

/** What is known of an active credential, without any secret. */
export interface CredentialFacts
  extends Pick<
    Credential,
    | 'id'
    | 'providerId'
    | 'kindId'
    | 'title'
    | 'mode'
    | 'version'
    | 'expiresAt'
    | 'owner'
    | 'lastUsedAt'
    | 'createdAt'
  > {
  /** Some of the databases it is for, by name. */
  readonly databases: readonly Named[]
  readonly databaseCount: number
  /** When it got the values that it has. */
  readonly valuesSince: number
  readonly hasEndpoints: boolean
  readonly hasGrants: boolean
  /** What may be shown of its parts: the hint of a secret one, the value of a plain one. */
  readonly parts: readonly { readonly hint: string | null; readonly value: string | null }[]
  /** Some of the other credentials that have a secret of its, by their ids, and whether they serve other modes. */
  readonly twins: readonly { readonly id: string; readonly title: string; readonly mode: CredentialMode }[]
  /** Databases that it was seen to open without being meant for them. */
  readonly opensBeyond: readonly Named[]
  /** Databases that it is meant for and was last seen not to open. */
  readonly closed: readonly (Named & { readonly at: number; readonly status: number | null })[]
  /** That its provider refuses the values it has, `times` in a row. */
  readonly refusal: {
    readonly at: number
    readonly status: number
    readonly database: string | null
    readonly provesDead: boolean
    readonly times: number
  } | null
  /** New values wait, or the old ones are not proven dead yet. */
  readonly isRotating: boolean
}

/** An environment with its database. */
export interface EnvironmentFacts extends Pick<Environment, 'id' | 'name' | 'mode' | 'baseUrl'> {
  readonly providerId: string
  readonly database: Named
}

/** How long is too long, in days. */
export interface HealthPolicy {
  /** Before an end that is near. */
  readonly expiringDays: number
  /** After which a key is to be rotated: of every provider, zero for never, or null for as long as each provider says. */
  readonly rotationDays: number | null
}

/** What a rule looks at. */
export interface CredentialCase {
  readonly facts: CredentialFacts
  readonly kind: CredentialKind
  readonly policy: HealthPolicy
  /** Milliseconds since 1970. */
  readonly now: number
}

export interface EnvironmentCase {
  readonly facts: EnvironmentFacts
  readonly provider: Pick<Provider, 'httpsOnly'>
}
