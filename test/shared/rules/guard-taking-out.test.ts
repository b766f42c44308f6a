import { expect, test } from 'vitest'
import { decideTakingOut } from '../../../src/shared/rules/guard-taking-out'

const parts = [
  { name: 'username', secret: false, value: 'ada', expiresAt: null },
  { name: 'password', secret: true, hint: null, expiresAt: null },
] as const

function decide(writeOnly: boolean, part: string) {
  return decideTakingOut({ writeOnly, parts: [...parts] }, part)
}

test('a secret of a write-only credential is neither shown nor copied, and it is said why', () => {
  expect(decide(true, 'password')).toMatchObject({
    verdict: 'refuse',
    rule: 'write-only',
    reason: 'It is write-only: it can be used, and never be shown or copied again.',
  })
})

test('what is no secret, or of another credential, is as before', () => {
  expect(decide(true, 'username')).toEqual({ verdict: 'allow' })
  expect(decide(false, 'password')).toEqual({ verdict: 'allow' })
})

test('a part that is not there is not let out either', () => {
  expect(decide(true, 'other')).toMatchObject({ verdict: 'refuse' })
})
