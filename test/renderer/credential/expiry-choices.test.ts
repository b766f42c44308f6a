import { describe, expect, test } from 'vitest'
import {
  dateTextOf,
  endOfDateText,
  listExpiryChoices,
} from '../../../src/renderer/features/credential/expiry-choices'

describe('the ends that are a click away', () => {
  const twoYears = { defaultDays: 730, maximumDays: 730, testDays: 14 }

  test.each([
    ['in Test', twoYears, 'test', ['14 days', '30 days', '1 year', '2 years']],
    ['in Live', twoYears, 'live', ['30 days', '1 year', '2 years']],
    ['of a short life', { ...twoYears, defaultDays: 90, maximumDays: 90 }, 'live', ['30 days', '90 days']],
    ['where nothing is known', null, 'both', ['30 days', '1 year', 'No end']],
  ] as const)('%s', (_, lifetime, mode, labels) =>
    expect(listExpiryChoices(lifetime, mode).map(({ label }) => label)).toEqual(labels),
  )
})

describe('a date field', () => {
  test.each(['2027-05-03', '2028-02-29', '2027-10-31', '0002-05-03'])('keeps %s', (text) =>
    expect(dateTextOf(endOfDateText(text))).toBe(text),
  )

  test('means the last moment of its day', () =>
    expect(endOfDateText('2027-05-03')).toBe(new Date(2027, 4, 4).getTime() - 1))

  test('is empty without an end', () => {
    expect(dateTextOf(null)).toBe('')
    expect(endOfDateText('')).toBeNull()
  })
})
