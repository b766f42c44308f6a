import { expect, test } from 'vitest'
import { describeTime } from '../../../src/renderer/ui/describe-time'

const now = Date.UTC(2026, 10, 22, 12)
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

test.each([
  [-10_000, 'just now'],
  [10_000, 'in a moment'],
  [-2 * minute, '2 minutes ago'],
  [-3 * hour, '3 hours ago'],
  [-day, 'yesterday'],
  [6 * day, 'in 6 days'],
  [-30 * day, '30 days ago'],
  [-31 * day, '22 Oct 2026'],
  [400 * day, '27 Dec 2027'],
])('%i ms from now reads %j', (distance, words) => {
  expect(describeTime(now + distance, now)).toBe(words)
})
