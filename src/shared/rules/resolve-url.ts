import { fail, type Result, succeed } from '../errors'
import type { Environment } from '../model/environment'
import type { Field, Request } from '../model/request'
import { texts } from '../texts'
import { parseAddress } from './address'
import { expand } from './variables'

type Place = Pick<Environment, 'baseUrl' | 'variables'>

/**
 * The absolute address of a request, without a fragment, as a normalised URL.
 *
 * - What starts with `scheme://` stands alone; anything else is a path on the environment's base URL, whose own path is
 *   kept: `https://x/api/1.0` and `/customers` give `https://x/api/1.0/customers`. `..` may climb above the base path,
 *   because what a secret is bound to is the origin.
 * - A path is appended as text, never resolved as a reference, so no path can name another host. `//host/path` and
 *   backslashes, which browsers read as one, are refused rather than guessed at.
 * - Variable values are percent-encoded, so they cannot add a query or a fragment. Before the `?` a `/` in a value
 *   stays, since values such as `api/v2` or a whole `https://host` are common there. The origin of a base URL holds no
 *   variables (its schema sees to it), so no value changes it.
 *
 * Fails with `unknown-variable` or `invalid-request`.
 */
export function resolveUrl(request: Pick<Request, 'url' | 'query'>, environment: Place): Result<string> {
  const typed = request.url.trim()
  const [withoutFragment = ''] = typed.split('#', 1)
  const [head = '', ...rest] = withoutFragment.split('?')
  const address = resolveHead(head, environment)
  if (!address.ok) return address
  const typedQuery = expand(rest.join('?'), environment.variables, { field: 'url', encode: encodeComponent })
  if (!typedQuery.ok) return typedQuery
  const listedQuery = formatQuery(request.query, environment)
  if (!listedQuery.ok) return listedQuery
  if (/\p{Cc}/u.test(typed)) return fail('invalid-request', texts.address.controlCharacter, 'url')
  const query = [typedQuery.value, listedQuery.value].filter((part) => part !== '').join('&')
  const url = parseAddress(query === '' ? address.value : `${address.value}?${query}`)
  if (url === undefined) {
    return fail('invalid-request', texts.address.incomplete, 'url')
  }
  return succeed(url.href)
}

/** The address before the query: scheme, host and path. */
function resolveHead(typed: string, environment: Place): Result<string> {
  if (typed.includes('\\')) {
    return fail('invalid-request', texts.address.backslash, 'url')
  }
  const head = expand(typed, environment.variables, { field: 'url', encode: encodePath, valueRequired: true })
  if (!head.ok) return head
  if (head.value.startsWith('//')) {
    return fail('invalid-request', texts.address.schemeMissing, 'url')
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(head.value)) return head
  if (/^https?:/i.test(head.value)) {
    return fail('invalid-request', texts.address.slashesMissing, 'url')
  }
  const base = expand(environment.baseUrl, environment.variables, {
    field: 'environment.baseUrl',
    encode: encodePath,
    valueRequired: true,
  })
  if (!base.ok || head.value === '') return base
  return succeed(`${base.value.replace(/\/+$/, '')}/${head.value.replace(/^\//, '')}`)
}

function formatQuery(fields: readonly Field[], environment: Place): Result<string> {
  const pairs: string[] = []
  for (const [index, field] of fields.entries()) {
    if (!field.enabled || (field.name === '' && field.value === '')) continue
    const name = expand(field.name, environment.variables, { field: `query.${index}.name` })
    if (!name.ok) return name
    const value = expand(field.value, environment.variables, { field: `query.${index}.value` })
    if (!value.ok) return value
    pairs.push(`${encodeComponent(name.value)}=${encodeComponent(value.value)}`)
  }
  return succeed(pairs.join('&'))
}

/** Lone surrogates, which no encoding can hold, become U+FFFD as everywhere on the web. */
function encodeComponent(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\uFFFD'))
}

function encodePath(value: string): string {
  return encodeURI(value.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(/[?#]/g, encodeURIComponent)
}
