import { expect, test } from 'vitest'
import { describeEndDay, describeState } from '../../../src/renderer/features/credential/describe-state'
import { endOfDay } from '../../../src/shared/rules/expiry'

const now = new Date(2027, 4, 3, 9).getTime()

test.each([
  ['active', null, 'Active'],
  ['active', endOfDay(now, 31), 'Active'],
  ['active', endOfDay(now, 30), 'Expires soon'],
  ['active', endOfDay(now, 0), 'Expires soon'],
  ['active', now, 'Expired'],
  ['deactivated', now, 'Deactivated'],
  ['revoked', now, 'Revoked'],
] as const)('%s with an end at %s reads %s', (state, expiresAt, label) =>
  expect(describeState({ state, expiresAt }, now).label).toBe(label),
)

test.each([
  [0, 'today'],
  [1, 'tomorrow'],
  [6, 'in 6 days'],
  [31, '3 Jun 2027'],
  [-1, 'yesterday'],
])('an end %i days ahead reads %s', (days, text) =>
  expect(describeEndDay(endOfDay(now, days), now)).toBe(text),
)
