import { describe, expect, test } from 'vitest'
import { type CredentialAct, refuseAct } from '../../../src/shared/rules/credential-acts'
import type { CredentialState } from '../../../src/shared/rules/credential-state'

const now = 1_800_000_000_000
const regenerable = { regeneration: { keeps: null } }

const acts = [
  'use',
  'reveal',
  'edit',
  'regenerate',
  'rotate',
  'restore-version',
  'deactivate',
  'reactivate',
  'revoke',
  'delete',
] as const satisfies CredentialAct[]

const inState: Record<CredentialState, Parameters<typeof refuseAct>[1]> = {
  active: { state: 'active', expiresAt: now + 1, writeOnly: false },
  deactivated: { state: 'deactivated', expiresAt: now, writeOnly: false },
  expired: { state: 'active', expiresAt: now, writeOnly: false },
  revoked: { state: 'revoked', expiresAt: now, writeOnly: false },
}

describe('what each state allows', () => {
  test.each<[CredentialState, CredentialAct[]]>([
    [
      'active',
      ['use', 'reveal', 'edit', 'regenerate', 'rotate', 'restore-version', 'deactivate', 'revoke', 'delete'],
    ],
    ['deactivated', ['reveal', 'edit', 'regenerate', 'restore-version', 'reactivate', 'revoke', 'delete']],
    ['expired', ['reveal', 'edit', 'regenerate', 'rotate', 'restore-version', 'revoke', 'delete']],
    ['revoked', ['reveal', 'edit', 'rotate', 'delete']],
  ])('%s', (state, allowed) => {
    const without = acts.filter((act) => refuseAct(act, inState[state], regenerable, now) === undefined)
    expect(without).toEqual(allowed)
  })
})

test('a refusal says why', () => {
  expect(refuseAct('use', inState.revoked, regenerable, now)).toBe('It is revoked. Rotate it to a new key.')
})

test('a write-only credential is used and never revealed', () => {
  const writeOnly = { ...inState.active, writeOnly: true }
  expect(refuseAct('reveal', writeOnly, regenerable, now)).toMatch(/write-only/)
  expect(refuseAct('use', writeOnly, regenerable, now)).toBeUndefined()
})

test('only what its provider regenerates is regenerated', () => {
  expect(refuseAct('regenerate', inState.active, { regeneration: null }, now)).toMatch(/Rotate/)
})
