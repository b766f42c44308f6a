import type { GuardInput } from '../../../src/shared/rules/guard'

type Place = GuardInput['environment']

export const testEnvironment: Place = {
  databaseId: 'shop',
  mode: 'test',
  baseUrl: 'https://api.momentco.io/v1',
  variables: [],
}
export const liveEnvironment: Place = {
  ...testEnvironment,
  mode: 'live',
  baseUrl: 'https://live.momentco.io/v1',
}

/** Noon of 2026-06-15. */
export const noon = Date.UTC(2026, 5, 15, 12)

type GuardedCredential = NonNullable<GuardInput['credential']>

export function guardedCredential(change: Partial<GuardedCredential> = {}): GuardedCredential {
  return {
    mode: 'test',
    databaseIds: ['shop'],
    state: 'active',
    expiresAt: null,
    allowedEndpoints: null,
    grants: null,
    ...change,
  }
}

/** What nothing speaks against. */
export const allowed: GuardInput = {
  mode: 'test',
  method: 'GET',
  url: 'https://api.momentco.io/v1/customers',
  now: noon,
  database: { name: 'Acme Shop', liveReadOnly: false },
  provider: { name: 'Moment payments', httpsOnly: false, grants: [] },
  environment: testEnvironment,
  credential: guardedCredential(),
  credentialEnvironments: [testEnvironment, liveEnvironment],
  liveConfirmed: false,
}

/** The same in Live. */
export const allowedLive: GuardInput = {
  ...allowed,
  mode: 'live',
  url: 'https://live.momentco.io/v1/customers',
  environment: liveEnvironment,
  credential: guardedCredential({ mode: 'live' }),
}
