import type { Method } from '../model/request'
import { parseAddress } from './address'
import { findState } from './credential-state'
import { readPathBelow, type Segments } from './endpoint-match'
import type { GuardInput } from './guard-input'
import { resolveUrl } from './resolve-url'

/** Whether a method only reads (RFC 9110 section 9.2.1). */
export function isSafe(method: Method): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
}

export function stateOf({ credential, now }: GuardInput) {
  return credential === null ? 'active' : findState(credential, now)
}

/** The path of an address below the base URL of the environment, whose variables are filled in; undefined where it is unclear. */
export function readPath(
  { environment }: Pick<GuardInput, 'environment'>,
  address: URL,
): Segments | undefined {
  const base = resolveUrl({ url: '', query: [] }, environment)
  const baseAddress = base.ok ? parseAddress(base.value) : undefined
  return baseAddress && readPathBelow(address, baseAddress)
}

export function nameRequest(method: Method, path: Segments): string {
  return `${method} /${path.join('/')}`
}

/** Parsed as the sender parses, so that no spelling of a host can pass here and lead elsewhere. */
export function listOwnOrigins({ mode, credential, credentialEnvironments }: GuardInput): readonly string[] {
  const origins = credentialEnvironments
    .filter(
      (environment) => environment.mode === mode && credential?.databaseIds.includes(environment.databaseId),
    )
    .map((environment) => parseAddress(environment.baseUrl))
    .filter((address) => address?.protocol === 'https:' || address?.protocol === 'http:')
    .flatMap((address) => address?.origin ?? [])
  return [...new Set(origins)]
}
