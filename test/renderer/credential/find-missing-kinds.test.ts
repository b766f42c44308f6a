import { expect, test } from 'vitest'
import { findMissingKinds } from '../../../src/renderer/features/credential/find-missing-kinds'
import { moloniOn } from '../../../src/shared/providers/moloni-on'
import { momentPayments } from '../../../src/shared/providers/moment-payments'

const secretKey = { kindId: 'secret-key', state: 'active' } as const
const publicKey = { kindId: 'public-key', state: 'deactivated' } as const

test.each([
  ['both', [], ['secret-key', 'public-key']],
  ['the other', [secretKey], ['public-key']],
  ['none', [secretKey, publicKey], []],
  ['one that was revoked', [publicKey, { ...secretKey, state: 'revoked' }], ['secret-key']],
] as const)('%s', (_, credentials, missing) =>
  expect(findMissingKinds(momentPayments, credentials).map(({ id }) => id)).toEqual(missing),
)

test('where keys do not come by mode none is missing', () =>
  expect(findMissingKinds(moloniOn, [])).toEqual([]))
