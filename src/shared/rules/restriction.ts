import type { Credential } from '../model/credential'
import type { Endpoint } from '../model/endpoint'
import type { Method } from '../model/request'
import type { CatalogueEntry } from '../providers/catalogue'
import type { CredentialKind } from '../providers/credential-kind'
import type { Provider } from '../providers/provider'
import { texts } from '../texts'
import { fitsEndpoint, type Segments } from './endpoint-match'

/** What a credential may be used for. */
export type Restriction = Pick<Credential, 'allowedEndpoints' | 'grants'>

/** The endpoints that a provider lists for credentials of a kind, in its order. */
export function listKnownEndpoints(
  { endpoints }: Pick<Provider, 'endpoints'>,
  { endpointGroups }: Pick<CredentialKind, 'endpointGroups'>,
): readonly CatalogueEntry[] {
  return endpoints.filter(({ group }) => endpointGroups.includes(group))
}

/** The field of a restriction that credentials of a kind cannot have, with the reason. */
export function refuseRestriction(
  { grants: known }: Pick<Provider, 'grants'>,
  { name, endpointGroups, hasGrants }: Pick<CredentialKind, 'name' | 'endpointGroups' | 'hasGrants'>,
  { allowedEndpoints, grants }: Restriction,
): { readonly field: keyof Restriction; readonly reason: string } | undefined {
  if (allowedEndpoints !== null && endpointGroups.length === 0)
    return { field: 'allowedEndpoints', reason: texts.credentialValues.noEndpoints(name) }
  if (grants !== null && !hasGrants) return { field: 'grants', reason: texts.credentialValues.noGrants(name) }
  return grants === null || grants.every((id) => known.some((grant) => grant.id === id))
    ? undefined
    : {
        field: 'grants',
        reason: texts.credentialValues.grantGone,
      }
}

/** `GET, POST /templates/{id}`. */
export function nameEndpoint({ methods, path }: Pick<Endpoint, 'methods' | 'path'>): string {
  return `${methods.join(', ')} ${path}`
}

/** What tells endpoints apart: two that allow the same are the same. */
export function endpointKey({ methods, path }: Pick<Endpoint, 'methods' | 'path'>): string {
  return `${[...methods].sort().join(',')} ${path}`
}

/** The endpoint that has to be allowed for a request: as it is listed where it is, otherwise as it stands. */
export function suggestEndpoint(
  known: readonly CatalogueEntry[],
  method: Method,
  segments: Segments,
): Endpoint {
  const listed = known.find((entry) => fitsEndpoint(entry, method, segments))
  return listed
    ? { methods: listed.methods, path: listed.path }
    : { methods: [method], path: `/${segments.map(encodeURIComponent).join('/')}` }
}
