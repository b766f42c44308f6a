import { expect, it } from 'vitest'
import { builtInProviders } from '../../../src/shared/providers'
import { checkedProviderSchema } from '../../../src/shared/providers/check-provider'
import { momentPayments } from '../../../src/shared/providers/moment-payments'
import { usualOAuth } from '../../../src/shared/providers/oauth-scheme'
import type { Provider } from '../../../src/shared/providers/provider'

/** What is wrong with a provider, as `place: message`. */
function problemsOf(change: Partial<Provider>): string[] {
  const parsed = checkedProviderSchema.safeParse({ ...momentPayments, ...change })
  return parsed.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []
}

const [secretKey, ...otherKinds] = momentPayments.kinds

it.each(builtInProviders)('$name fits together', (provider) => {
  expect(checkedProviderSchema.parse(provider)).toEqual(provider)
})

it('what a scheme names is a part of the kind, however deep it is named', () => {
  const scheme = {
    type: 'headers' as const,
    headers: [{ name: { literal: 'x-key' }, value: { part: 'token' } }],
  }
  expect(problemsOf({ kinds: [{ ...secretKey, scheme }] })).toEqual([
    'kinds.0.scheme.headers.0.value.part: The kind has no part called token.',
  ])
})

it('a key pattern fills a secret part', () => {
  const parts = [{ name: 'key', label: 'Key', secret: false }]
  expect(problemsOf({ kinds: [{ ...secretKey, parts }] })).toEqual([
    'kinds.0.keyPatterns.0.part: The kind has no secret part called key.',
    'kinds.0.keyPatterns.1.part: The kind has no secret part called key.',
  ])
})

it('nothing has the name of another', () => {
  expect(problemsOf({ kinds: [secretKey, ...otherKinds, secretKey] })).toEqual([
    'kinds.2.id: secret-key is there twice.',
  ])
})

it('groups and grants are those of the provider', () => {
  expect(problemsOf({ kinds: [{ ...secretKey, endpointGroups: ['OData'], hasGrants: true }] })).toEqual([
    'kinds.0.hasGrants: The provider lists no grants.',
    'kinds.0.endpointGroups.0: No endpoint of the provider is in the group OData.',
  ])
})

it('what is suggested is allowed', () => {
  const lifetime = { defaultDays: 800, maximumDays: 730, testDays: 14 }
  expect(problemsOf({ kinds: [{ ...secretKey, lifetime }] })).toEqual([
    'kinds.0.lifetime.defaultDays: This is more than the 730 days that are allowed.',
  ])
})

it('what is fetched is a secret token of the scheme', () => {
  const scheme = {
    ...usualOAuth,
    refreshToken: null,
    flow: { type: 'client-credentials' as const },
    tokenUrl: { literal: '/token' },
    client: null,
  }
  const parts = [
    { name: 'accessToken', label: 'Access token', secret: false },
    { name: 'key', label: 'Key', secret: true, fetched: true },
  ]
  expect(problemsOf({ kinds: [{ ...secretKey, scheme, parts }] })).toEqual([
    'kinds.0.parts.0.secret: A token is secret.',
    'kinds.0.parts.0: A token is fetched.',
    'kinds.0.parts.1.fetched: The scheme fetches no such token.',
  ])
})
