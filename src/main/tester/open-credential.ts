import { randomBytes } from 'node:crypto'
import { fail, type Result, succeed } from '../../shared/errors'
import type { Credential } from '../../shared/model/credential'
import type { Environment } from '../../shared/model/environment'
import { findKind } from '../../shared/providers'
import type { CredentialKind } from '../../shared/providers/credential-kind'
import { texts } from '../../shared/texts'
import { authenticate } from './authenticate'
import { type Authentication, noAuthentication, type Signing } from './authentication'
import type { OpenPart } from './open-parts'
import type { Prepared, TesterDependencies } from './prepare'
import type { Secret } from './redact'

export interface OpenCredential extends Pick<Prepared, 'scheme' | 'token'> {
  readonly authentication: Authentication
  readonly secrets: readonly Secret[]
}

export const withoutCredential: OpenCredential = {
  authentication: noAuthentication,
  secrets: [],
  scheme: null,
  token: null,
}

/** What a credential is opened for. */
interface Occasion extends Pick<Signing, 'method' | 'url' | 'headers' | 'body' | 'challenge'> {
  readonly environment: Pick<Environment, 'id'>
  readonly signal: AbortSignal
}

/** The secrets of a credential and what its scheme makes of them. Fails with `not-found`, `invalid-request`, or as `keepToken` does. */
export async function openCredential(
  { id }: Credential,
  dependencies: TesterDependencies,
  { environment, signal, ...request }: Occasion,
): Promise<Result<OpenCredential>> {
  const kept = await dependencies.keepToken({ credentialId: id, environmentId: environment.id }, signal)
  if (!kept.ok) return kept
  // Read again: a token may have come.
  const credential = dependencies.findCredential(id)
  if (credential === undefined) return missingCredential()
  const kind = findKind(dependencies.providers, credential)
  if (kind === undefined) {
    return fail('not-found', texts.sending.kindUnknown, 'credentialId')
  }
  const opened = openParts(credential, kind, dependencies)
  if (!opened.ok) return opened
  const parts = opened.value
  const { scheme } = kind
  const nonce = randomBytes(16).toString('hex')
  const authentication = authenticate(scheme, parts, { ...request, at: new Date(), nonce })
  if (!authentication.ok) return authentication
  const secrets = [...parts.filter(({ secret }) => secret), ...authentication.value.derived]
  const tokenPart = scheme.type === 'oauth2' ? scheme.accessToken.part : null
  const token = parts.find(({ name }) => name === tokenPart)?.value ?? null
  return succeed({ authentication: authentication.value, secrets, scheme, token })
}

/** All parts of a credential, in strings that live until the request has ended and memory is collected. */
export function openParts(
  credential: Credential,
  kind: CredentialKind,
  dependencies: Pick<TesterDependencies, 'openPart'>,
): Result<OpenPart[]> {
  const parts: OpenPart[] = []
  for (const part of credential.parts) {
    const value = part.secret ? openText(credential.id, part.name, dependencies) : succeed(part.value)
    if (!value.ok) return value
    const label = labelPart(kind, part.name, credential.title)
    parts.push({ name: part.name, value: value.value, secret: part.secret, label })
  }
  return succeed(parts)
}

/** The buffer is erased. The string cannot be. */
function openText(
  credentialId: string,
  part: string,
  dependencies: Pick<TesterDependencies, 'openPart'>,
): Result<string> {
  const opened = dependencies.openPart(credentialId, part)
  if (!opened.ok) return opened
  const text = opened.value.toString('utf8')
  opened.value.fill(0)
  return succeed(text)
}

export function missingCredential() {
  return fail('not-found', texts.missing.chosenCredential, 'credentialId')
}

/** What a mask says: `key of Secret key, Test`. An abbreviation such as API keeps its capitals. */
function labelPart(kind: CredentialKind, partName: string, title: string): string {
  const label = kind.parts.find(({ name }) => name === partName)?.label ?? partName
  const start = /^.[a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
  return texts.sending.hidden.part(start, title)
}
