import { expect, test } from 'vitest'
import { findMissingKinds } from '../../../src/renderer/features/credential/find-missing-kinds'
import { moloniOn } from '../../../src/shared/providers/moloni-on'
import { momentPayments } from '../../../src/shared/providers/moment-payments'

const secretKey = { kindId: 'secret-key', mode: 'test', count: 1, revoked: 0 } as const
const publicKey = { kindId: 'public-key', mode: 'test', count: 2, revoked: 1 } as const

test.each([
  ['both', [], ['secret-key', 'public-key']],
  ['the other', [secretKey], ['public-key']],
  ['none', [secretKey, publicKey], []],
  ['one that was revoked', [publicKey, { ...secretKey, revoked: 1 }], ['secret-key']],
] as const)('%s', (_, present, missing) =>
  expect(findMissingKinds(momentPayments, [...present]).map(({ id }) => id)).toEqual(missing),
)

test('where keys do not come by mode none is missing', () =>
  expect(findMissingKinds(moloniOn, [])).toEqual([]))
