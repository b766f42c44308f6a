import type { Method } from '../model/request'
import { parseAddress } from './address'
import { findState } from './credential-state'
import { readPathBelow, type Segments } from './endpoint-match'
import type { GuardInput, Words } from './guard-input'
import { resolveUrl } from './resolve-url'

/** The text with its words filled in. */
export function fillText(text: string, words: Words): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name]
    if (word === undefined) throw new Error(`No word for ${name}`)
    return word
  })
}

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

export function nameOrigins(origins: readonly string[]): string {
  if (origins.length === 0) return 'no address yet'
  const shown = origins.slice(0, 3).join(', ')
  return origins.length > 3 ? `${shown} and ${origins.length - 3} more` : shown
}
