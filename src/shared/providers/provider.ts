import type { CredentialMode } from '../model/credential'
import type { Mode } from '../model/mode'
import type { Method } from '../model/request'

/** Where a value comes from that an authentication scheme needs: fixed by the provider, or a part of the credential. */
export type ValueSource = { readonly literal: string } | { readonly part: string }

/** How the parts of a credential go into a request. */
export type AuthenticationScheme =
  | { readonly type: 'none' }
  /** RFC 7617. */
  | { readonly type: 'basic'; readonly username: ValueSource; readonly password: ValueSource }
  /** RFC 6750. */
  | { readonly type: 'bearer'; readonly token: ValueSource }
  /** The value alone in `Authorization`, with no scheme before it. */
  | { readonly type: 'authorization'; readonly value: ValueSource }
  | {
      readonly type: 'headers'
      readonly headers: readonly { readonly name: ValueSource; readonly value: ValueSource }[]
    }
  | {
      readonly type: 'query'
      readonly parameters: readonly { readonly name: ValueSource; readonly value: ValueSource }[]
    }

export interface PartDefinition {
  readonly name: string
  readonly label: string
  readonly secret: boolean
}

/**
 * What a pasted key of this kind looks like. `prefix` is what a hint may show of it; `pattern` matches the whole value.
 * The first pattern of all providers that matches wins, so the narrower one stands first.
 */
export interface KeyPattern {
  readonly pattern: RegExp
  readonly prefix: string
  readonly part: string
  /** Null where the key does not tell its mode. */
  readonly mode: Mode | null
}

export interface CredentialKind {
  readonly id: string
  readonly name: string
  /** One sentence: what it can do, who should hold it. */
  readonly description: string
  readonly parts: readonly PartDefinition[]
  readonly scheme: AuthenticationScheme
  readonly keyPatterns: readonly KeyPattern[]
  /** Modes a credential of this kind can be for; the first is offered. */
  readonly modes: readonly [CredentialMode, ...CredentialMode[]]
}

export interface EnvironmentTemplate {
  readonly name: string
  readonly mode: Mode
  /** Empty where it is not known or differs per installation: the person fills it in. */
  readonly baseUrl: string
  readonly variables: readonly { readonly name: string; readonly value: string }[]
}

export interface SampleRequest {
  readonly name: string
  readonly method: Method
  /** A path on the base URL. */
  readonly url: string
  readonly query: readonly { readonly name: string; readonly value: string }[]
  readonly headers: readonly { readonly name: string; readonly value: string }[]
  /** JSON text, or null for none. */
  readonly body: string | null
}

/** A kind of API system as data: how it authenticates, what its keys look like, where it lives. */
export interface Provider {
  readonly id: string
  readonly name: string
  /** One letter and a colour for its square in lists; the colour carries white text at WCAG AA. */
  readonly badge: { readonly letter: string; readonly color: `#${string}` }
  /** What a database is called at this provider, e.g. `company`. */
  readonly databaseNoun: string
  readonly kinds: readonly [CredentialKind, ...CredentialKind[]]
  readonly environments: readonly EnvironmentTemplate[]
  /** The first is the cheap check of a key. */
  readonly sampleRequests: readonly SampleRequest[]
  /** What a person should know, e.g. cost or who should own the key. */
  readonly notes: readonly string[]
  readonly documentationUrl: string | null
}
