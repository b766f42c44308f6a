import { describe, expect, test } from 'vitest'
import { endOfDay } from '../../../src/shared/rules/expiry'
import { describeReminders, type EndingCredential, isReminderDue } from '../../../src/shared/rules/reminders'

const now = new Date(2027, 4, 3, 9).getTime()
const days = [30, 7, 1, 0]

function ending(given: Partial<EndingCredential> = {}): EndingCredential {
  return {
    id: 'c0ffee00-0000-4000-8000-000000000001',
    title: 'Payroll bridge',
    mode: 'live',
    expiresAt: endOfDay(now, 7),
    databases: [{ id: 'c0ffee00-0000-4000-8000-000000000002', name: 'Nordlys AS' }],
    shownDays: [],
    ...given,
  }
}

describe('whether a reminder is due', () => {
  test.each<[string, number, number[], boolean]>([
    ['not 31 days ahead', endOfDay(now, 31), [], false],
    ['30 days ahead', endOfDay(now, 30), [], true],
    ['not again the day after', endOfDay(now, 29), [30], false],
    ['7 days ahead, after 30', endOfDay(now, 7), [30], true],
    ['on the last day, when the day before was missed', endOfDay(now, 0), [30, 7], true],
    ['not again on the last day', endOfDay(now, 0), [30, 7, 1], false],
    ['when it has ended', now, [30, 7, 1], true],
    ['never more', now - 1, [30, 7, 1, 0], false],
  ])('%s', (_, expiresAt, shownDays, due) =>
    expect(isReminderDue({ expiresAt, shownDays }, days, now)).toBe(due),
  )

  test('not when no day is chosen', () => expect(isReminderDue(ending(), [], now)).toBe(false))
})

describe('what it says', () => {
  test.each([
    [7, 'Payroll bridge expires in 7 days'],
    [1, 'Payroll bridge expires tomorrow'],
    [0, 'Payroll bridge expires today'],
    [-1, 'Payroll bridge expired yesterday'],
  ])('%i days ahead', (ahead, title) => {
    const [reminder] = describeReminders([ending({ expiresAt: endOfDay(now, ahead) })], now, { named: true })
    expect(reminder?.text).toEqual({ title, body: 'Nordlys AS, Live' })
  })

  test('of several databases', () => {
    const databases = ['Berg AS', 'Fjord AS', 'Nordlys AS'].map((name) => ({ id: name, name }))
    const [reminder] = describeReminders([ending({ databases, mode: 'both' })], now, { named: true })
    expect(reminder?.text.body).toBe('Berg AS and 2 more, Test and Live')
  })

  test('of many at once, in one', () => {
    const many = [9, 3, 5, 7].map((ahead) =>
      ending({ title: `Key ${ahead}`, expiresAt: endOfDay(now, ahead) }),
    )
    expect(describeReminders(many, now, { named: true })).toEqual([
      {
        credential: many[1],
        text: {
          title: '4 credentials expire',
          body: 'Key 3 expires in 3 days. Then Key 5 and 2 more.',
        },
      },
    ])
  })

  test('nothing but how many, where it shall not name them', () => {
    const two = [ending({ title: 'Key 1' }), ending({ title: 'Key 2' })]
    const reminders = describeReminders(two, now, { named: false })
    expect(reminders).toEqual([
      { credential: two[0], text: { title: '2 credentials expire', body: 'Open the vault to see which.' } },
    ])
    expect(describeReminders([], now, { named: false })).toEqual([])
  })
})
