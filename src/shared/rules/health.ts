import { type FindingKind, findingKinds } from '../model/health'
import type { CredentialCase, EnvironmentCase } from './health-facts'
import { credentialRules, type Found, findPlainHttp } from './health-rules'

/** Everything that is found of a credential, in the order of the kinds. */
export function examineCredential(given: CredentialCase): Found[] {
  return findingKinds.flatMap((kind) => (isOfCredential(kind) ? (credentialRules[kind](given) ?? []) : []))
}

/** Everything that is found of an environment. */
export function examineEnvironment(given: EnvironmentCase): Found[] {
  const plainHttp = findPlainHttp(given)
  return plainHttp === undefined ? [] : [plainHttp]
}

function isOfCredential(kind: FindingKind): kind is keyof typeof credentialRules {
  return kind !== 'plain-http'
}
