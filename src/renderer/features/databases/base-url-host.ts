import { parseAddress } from '../../../shared/rules/address'

/** What a base URL points at, as short as it can be told: the host with its port. */
export function baseUrlHost(baseUrl: string): string {
  return parseAddress(baseUrl)?.host ?? baseUrl
}
