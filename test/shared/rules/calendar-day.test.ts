import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addDays, dayOf, startOfDay } from '../../../src/shared/rules/calendar-day'

afterEach(() => vi.unstubAllEnvs())

describe.each([
  ['UTC', 0],
  ['America/Los_Angeles', 480],
  ['Asia/Tokyo', -540],
  ['Europe/Oslo', -60],
])('in %s', (zone, minutes) => {
  beforeEach(() => {
    vi.stubEnv('TZ', zone)
    expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(minutes)
  })

  test('a day begins at midnight and ends a millisecond before the next', () => {
    for (const day of ['2026-01-01', '2026-03-29', '2026-10-25', '2028-02-29']) {
      expect(dayOf(startOfDay(day))).toBe(day)
      expect(dayOf(startOfDay(addDays(day, 1)) - 1)).toBe(day)
    }
  })

  test('days are added over months, years and changes of the clock', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(addDays('2026-03-08', 30)).toBe('2026-04-07')
    expect(addDays('2026-10-25', 1)).toBe('2026-10-26')
  })
})
