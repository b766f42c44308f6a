import { describe, expect, test } from 'vitest'
import { choicesFor } from '../../../src/renderer/features/settings/setting-choices'
import { defaultSettings, settingsSchema } from '../../../src/shared/model/protection'

const names = settingsSchema
  .keyof()
  .exclude(['reminderDays', 'reminderNames', 'liveConfirmation', 'rotationDays']).options

describe.each(names)('%s', (name) => {
  const values = choicesFor(name, defaultSettings[name]).map(({ value }) => value)

  test('offers the default, and only what the contract takes', () => {
    expect(values).toContain(defaultSettings[name])
    for (const value of values) expect(settingsSchema.shape[name].safeParse(value).success).toBe(true)
  })

  test('shows a value that was set elsewhere in its place', () => {
    const shown = choicesFor(name, 17).map(({ value }) => value)
    expect(shown).toEqual([...new Set([...values, 17])].sort((a, b) => a - b))
  })
})

test.each([
  ['idleMinutes', 1, '1 minute'],
  ['idleMinutes', 10, '10 minutes'],
  ['idleMinutes', 60, '1 hour'],
  ['idleMinutes', 90, '90 minutes'],
  ['idleMinutes', 240, '4 hours'],
  ['confirmationMinutes', 0, 'Every time'],
  ['confirmationMinutes', 5, '5 minutes'],
  ['trashDays', 1, '1 day'],
  ['trashDays', 30, '30 days'],
  ['liveMinutes', 0, 'Never'],
  ['liveMinutes', 15, '15 minutes'],
] as const)('%s of %i reads %s', (name, value, label) => {
  expect(choicesFor(name, value)).toContainEqual({ value, label })
})
