import type { ClientCertificate } from './client-certificate'
import type { Secret } from './redact'

/** A header or query parameter with what of it may be shown and stored. */
export interface OutgoingField {
  readonly name: string
  readonly value: string
  readonly shown: string
  /** Does not follow to another origin. */
  readonly secret: boolean
}

/** What a scheme adds to a request. */
export interface Authentication {
  readonly headers: readonly OutgoingField[]
  readonly parameters: readonly OutgoingField[]
  /** What the scheme made of the parts, where it is another text: a server may send that back encoded once more. */
  readonly derived: readonly Secret[]
  /** Shown in the handshake. */
  readonly certificate: ClientCertificate | null
}

export const noAuthentication: Authentication = {
  headers: [],
  parameters: [],
  derived: [],
  certificate: null,
}

/** A request as far as a signature is about it, and what makes each signature another one. */
export interface Signing {
  readonly method: string
  /** Absolute and normalised. */
  readonly url: string
  readonly headers: readonly { readonly name: string; readonly value: string }[]
  readonly body: string | null
  readonly at: Date
  /** Random text, new for each request. */
  readonly nonce: string
  /** The value of `WWW-Authenticate` of a first answer; null before there is one. */
  readonly challenge: string | null
}

/** The header `Authorization`, which counts as secret whatever its length. */
export function authorization(value: string, shown: string): Authentication {
  return { ...noAuthentication, headers: [{ name: 'Authorization', value, shown, secret: true }] }
}
