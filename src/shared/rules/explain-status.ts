import type { Exchange } from '../model/exchange'
import type { ErrorClass, Provider } from '../providers/provider'
import { parseAddress } from './address'
import { findErrorClass } from './error-class'

/**
 * What an answer means at its provider, and what to do next; undefined where the provider says nothing of it, or where somebody
 * else has answered: the request went elsewhere than to the base URL, or a redirect led away from it.
 */
export function explainStatus(
  { errorClasses }: Pick<Provider, 'errorClasses'>,
  { url, outcome, redirects }: Pick<Exchange, 'url' | 'outcome' | 'redirects'>,
  baseUrl: string,
): ErrorClass | undefined {
  if (outcome.type !== 'response') return undefined
  const home = parseAddress(baseUrl)?.origin
  const places = [url, ...redirects.map((redirect) => redirect.url)]
  if (places.some((place) => parseAddress(place)?.origin !== home)) return undefined
  const text = outcome.body.type === 'text' ? outcome.body.text : ''
  return findErrorClass(errorClasses, { status: outcome.status, text })
}
