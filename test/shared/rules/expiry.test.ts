import { describe, expect, test } from 'vitest'
import type { Lifetime } from '../../../src/shared/providers/credential-kind'
import { countDays, endOfDay, refuseExpiry, suggestExpiry } from '../../../src/shared/rules/expiry'

const day = 24 * 60 * 60 * 1000
const now = new Date(2027, 1, 27, 15, 30).getTime()
const twoYears: Lifetime = { defaultDays: 730, maximumDays: 730, testDays: 14 }
const oneYear: Lifetime = { defaultDays: 365, maximumDays: null, testDays: null }

test('a day ends with its last millisecond, across the end of a month', () => {
  expect(endOfDay(now, 2)).toBe(new Date(2027, 2, 1, 23, 59, 59, 999).getTime())
  expect(endOfDay(now, 0) + 1).toBe(new Date(2027, 1, 28).getTime())
})

describe('days are counted by the calendar', () => {
  test.each([
    [endOfDay(now, 0), 0],
    [new Date(2027, 1, 28, 0, 1).getTime(), 1],
    [endOfDay(now, 30), 30],
    // Over a change to summer time, where there is one.
    [endOfDay(now, 60), 60],
    [new Date(2027, 1, 26, 23, 59).getTime(), -1],
  ])('%i is %i days away', (moment, days) => expect(countDays(now, moment)).toBe(days))
})

describe('the suggested end', () => {
  test.each([
    ['of a year', oneYear, 'both', 365],
    ['in Test', twoYears, 'test', 14],
    ['in Live', twoYears, 'live', 730],
    ['in Test where it does not differ', oneYear, 'test', 365],
  ] as const)('%s', (_, lifetime, mode, days) =>
    expect(suggestExpiry(lifetime, mode, now)).toBe(endOfDay(now, days)),
  )

  test('is none where nothing is known of one', () => expect(suggestExpiry(null, 'live', now)).toBeNull())
})

describe('the longest life', () => {
  test('reaches to the end of its last day', () =>
    expect(refuseExpiry(twoYears, endOfDay(now, 730), now)).toBeUndefined())

  test('and no further', () =>
    expect(refuseExpiry(twoYears, now + 731 * day + 1, now)).toBe(
      'It lives 730 days at most. Choose an earlier day.',
    ))

  test('has an end', () => expect(refuseExpiry(twoYears, null, now)).toMatch(/Choose when it ends/))

  test('may have none where the provider sets none', () => {
    expect(refuseExpiry(oneYear, null, now)).toBeUndefined()
    expect(refuseExpiry(oneYear, now + 10_000 * day, now)).toBeUndefined()
    expect(refuseExpiry(null, null, now)).toBeUndefined()
  })
})
