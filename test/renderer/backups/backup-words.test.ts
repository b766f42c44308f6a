import { expect, test } from 'vitest'
import { describeLastBackup } from '../../../src/renderer/features/backups/backup-words'

/** Local time, as the person reads it. */
function at(day: number, hour: number, minute = 0): number {
  return new Date(2026, 2, day, hour, minute).getTime()
}

test.each([
  [at(29, 0, 1), at(29, 23, 59), 'backed up today'],
  [at(28, 23, 59), at(29, 0, 1), 'backed up yesterday'],
  [at(27, 23, 0), at(29, 1, 0), 'backed up 2 days ago'],
  // The clocks change in between, at the end of March in Europe and earlier in America.
  [at(1, 12), at(31, 12), 'backed up 30 days ago'],
  // A clock that was set back.
  [at(29, 12), at(28, 12), 'backed up today'],
])('from %i to %i: %s', (createdAt, now, words) => {
  expect(describeLastBackup(createdAt, now)).toBe(words)
})

test('without any it says so', () => {
  expect(describeLastBackup(null, at(29, 12))).toBe('never backed up')
})
