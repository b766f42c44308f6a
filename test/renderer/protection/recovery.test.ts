import { expect, test } from 'vitest'
import { recoveryGroups } from '../../../src/renderer/features/protection/recovery-groups'
import { recoveryReminder } from '../../../src/renderer/features/protection/recovery-reminder'

test.each([
  ['7Q2MX-KD0R4-9TVZB', ['7Q2MX', 'KD0R4', '9TVZB']],
  ['7Q2MX KD0R4\n9TVZB', ['7Q2MX', 'KD0R4', '9TVZB']],
  ['7Q2MXKD0R4', ['7Q2MXKD0R4']],
  ['', []],
])('the code %j is shown as %j', (code, groups) => {
  expect(recoveryGroups(code)).toEqual(groups)
})

const unconfirmed = { recoveryCode: { createdAt: 1, confirmed: false } }
const confirmed = { recoveryCode: { createdAt: 1, confirmed: true } }

test.each([
  ['a code at hand is to be saved', 'ABC', unconfirmed, 'save'],
  ['a code at hand counts before the protection is known', 'ABC', null, 'save'],
  ['nothing is claimed while nothing is known', null, null, null],
  ['a code that was never typed back may be lost', null, unconfirmed, 'never-confirmed'],
  ['a vault without a code says so', null, { recoveryCode: null }, 'none'],
  ['a confirmed code needs no word', null, confirmed, null],
])('%s', (_, code, protection, reminder) => {
  expect(recoveryReminder(code, protection)).toBe(reminder)
})
