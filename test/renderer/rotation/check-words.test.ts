import { describe, expect, test } from 'vitest'
import { describeFormerVerdict, describeVerdict } from '../../../src/renderer/features/rotation/check-words'
import type { CheckVerdict } from '../../../src/shared/model/check'

const works: CheckVerdict = { type: 'works', status: 200 }
const dead: CheckVerdict = {
  type: 'refused',
  status: 401,
  name: 'Not taken',
  meaning: 'It is wrong.',
  nextStep: 'Rotate it.',
  provesDead: true,
}
const forbidden: CheckVerdict = { ...dead, status: 403, name: 'Forbidden', provesDead: false }
const gone: CheckVerdict = { type: 'unreachable', failure: 'timed-out', message: 'No answer.' }
const cancelled: CheckVerdict = { type: 'unreachable', failure: 'cancelled', message: 'Cancelled.' }
const unclear: CheckVerdict = { type: 'unclear', status: 503, message: 'The server answered with 503.' }

describe('a check', () => {
  test.each([
    [works, 'ok', 'It works (200)', ''],
    [dead, 'bad', 'Refused: Not taken (401)', 'It is wrong. Rotate it.'],
    [gone, 'warn', 'Timed out', 'No answer.'],
    [cancelled, 'info', 'Cancelled', 'What the key is worth is not known.'],
    [unclear, 'warn', 'Not understood', 'The server answered with 503.'],
  ] as const)('%o', (verdict, tone, title, text) => {
    expect(describeVerdict(verdict)).toEqual({ tone, title, text })
  })
})

describe('a check of the old key', () => {
  test('that works asks to revoke it', () => {
    expect(describeFormerVerdict(works, null)).toEqual({
      tone: 'warn',
      title: 'The old key still works (200)',
      text: 'Revoke it at the provider, then check again.',
    })
  })

  test('proves its death only while the new one works', () => {
    expect(describeFormerVerdict(dead, works)).toMatchObject({ tone: 'ok' })
    for (const current of [null, dead, forbidden, gone, unclear])
      expect(describeFormerVerdict(dead, current)).toMatchObject({ tone: 'warn' })
  })

  test('is as unclear as it was', () => {
    expect(describeFormerVerdict(forbidden, null)).toMatchObject({
      tone: 'warn',
      text: expect.stringContaining('does not prove'),
    })
    expect(describeFormerVerdict(gone, null)).toEqual(describeVerdict(gone))
  })
})
