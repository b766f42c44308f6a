import { describe, expect, it, test } from 'vitest'
import { builtInProviders, findKind } from '../../../src/shared/providers'
import { messageSystemsMomentum } from '../../../src/shared/providers/message-systems-momentum'
import { momentusConnect } from '../../../src/shared/providers/momentus-connect'
import { fitsEndpoint } from '../../../src/shared/rules/endpoint-match'
import {
  endpointKey,
  listKnownEndpoints,
  nameEndpoint,
  refuseRestriction,
  suggestEndpoint,
} from '../../../src/shared/rules/restriction'

function kindOf(providerId: string, kindId: string) {
  const kind = findKind(builtInProviders, { providerId, kindId })
  if (kind === undefined) throw new Error(`No kind ${kindId}`)
  return kind
}

const enterprise = kindOf('momentus-connect', 'api-token')
const elite = kindOf('momentus-connect', 'api-token-elite')
const apiKey = kindOf('message-systems-momentum', 'api-key')

test('Enterprise sees OData and its own endpoints, Elite only those of Elite', () => {
  const groups = (kind: typeof enterprise) =>
    [...new Set(listKnownEndpoints(momentusConnect, kind).map(({ group }) => group))].sort()
  expect(groups(enterprise)).toEqual(['Enterprise', 'OData'])
  expect(groups(elite)).toEqual(['Elite'])
})

describe('a restriction', () => {
  const some = [{ methods: ['GET' as const], path: '/odata/Events' }]

  it.each([
    [momentusConnect, enterprise, { allowedEndpoints: some, grants: null }],
    [momentusConnect, enterprise, { allowedEndpoints: [], grants: null }],
    [momentusConnect, enterprise, { allowedEndpoints: null, grants: null }],
    [messageSystemsMomentum, apiKey, { allowedEndpoints: null, grants: ['templates-view', 'smtp'] }],
  ])('fits its kind', (provider, kind, restriction) => {
    expect(refuseRestriction(provider, kind, restriction)).toBeUndefined()
  })

  it.each([
    [messageSystemsMomentum, apiKey, { allowedEndpoints: some, grants: null }, 'allowedEndpoints'],
    [momentusConnect, enterprise, { allowedEndpoints: null, grants: [] }, 'grants'],
    [messageSystemsMomentum, apiKey, { allowedEndpoints: null, grants: ['fly'] }, 'grants'],
  ])('is refused where the provider has no such thing', (provider, kind, restriction, field) => {
    expect(refuseRestriction(provider, kind, restriction)).toMatchObject({ field })
  })
})

test('endpoints that allow the same are the same', () => {
  const one = { methods: ['GET' as const, 'POST' as const], path: '/a' }
  expect(endpointKey(one)).toBe(endpointKey({ ...one, methods: ['POST', 'GET'] }))
  expect(nameEndpoint(one)).toBe('GET, POST /a')
})

describe('what has to be allowed for a request', () => {
  const known = listKnownEndpoints(momentusConnect, enterprise)

  it('is the endpoint of the list', () => {
    expect(suggestEndpoint(known, 'GET', ['Organizations', '17'])).toEqual({
      methods: ['GET'],
      path: '/Organizations/{OrganizationCode}',
    })
  })

  it.each([[['my own', 'é#?']], [[]]])('or the path as it stands: %j', (segments) => {
    const suggestion = suggestEndpoint(known, 'PATCH', segments)
    expect(fitsEndpoint(suggestion, 'PATCH', segments)).toBe(true)
    expect(suggestion.path).toMatch(/^\/[^?#\s]*$/)
  })
})
