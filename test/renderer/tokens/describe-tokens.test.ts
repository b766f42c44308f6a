import { describe, expect, test } from 'vitest'
import {
  describeTimeLeft,
  describeToken,
  readTokenState,
} from '../../../src/renderer/features/tokens/describe-tokens'
import { type OAuthScheme, usualOAuth } from '../../../src/shared/providers/oauth-scheme'

const now = Date.UTC(2026, 10, 23, 12)
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

test.each([
  [59_999, '59 s'],
  [minute, '1 min'],
  [42 * minute + 59_000, '42 min'],
  [hour, '1 h'],
  [47 * hour, '47 h'],
  [14 * day - 1, '13 days'],
])('%i ms are %j', (left, words) => {
  expect(describeTimeLeft(now + left, now)).toBe(words)
})

test('a token has ended, lasts, or is not there', () => {
  expect(describeToken(now, now)).toBe('Has ended')
  expect(describeToken(now + hour, now)).toBe('Ends in 1 h')
  expect(describeToken(null, now)).toBe('Its end is not known')
  expect(describeToken(undefined, now)).toBe('None')
})

describe('the state of tokens', () => {
  const byPassword: OAuthScheme = {
    ...usualOAuth,
    flow: { type: 'client-credentials' },
    tokenUrl: { literal: '/token' },
    client: null,
  }
  const byBrowser: OAuthScheme = {
    ...byPassword,
    flow: {
      type: 'authorization-code',
      authorizationUrl: { literal: '/authorize' },
      redirectUri: null,
      returnsState: true,
    },
  }
  const ends = (accessToken?: number, refreshToken?: number) => ({
    parts: Object.entries({ accessToken, refreshToken }).flatMap(([name, expiresAt]) =>
      expiresAt === undefined ? [] : [{ name, secret: true as const, hint: null, expiresAt }],
    ),
  })

  test.each([
    [byBrowser, ends(), 'sign-in'],
    [byBrowser, ends(now + 1, now + 1), 'connected'],
    [byBrowser, ends(now, now + 1), 'renews'],
    [byBrowser, ends(now, now), 'sign-in'],
    [byBrowser, ends(now), 'sign-in'],
    [byPassword, ends(), 'renews'],
    [byPassword, ends(now), 'renews'],
  ] as const)('%#', (scheme, credential, status) => {
    expect(readTokenState(credential, scheme, now).status).toBe(status)
  })
})
