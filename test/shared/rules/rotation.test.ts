import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  findStage,
  moveRotation,
  type RotationMove,
  type RotationStage,
} from '../../../src/shared/rules/rotation'
import { texts } from '../../../src/shared/texts'

const stages: readonly RotationStage[] = ['none', 'verify', 'switch', 'prove']
const moves: readonly RotationMove[] = [
  'begin',
  'verify',
  'reject',
  'switch',
  'switch-back',
  'finish',
  'cancel',
]

/** Every move that is possible; all others are refused. */
const table: readonly (readonly [RotationStage, RotationMove, RotationStage])[] = [
  ['none', 'begin', 'verify'],
  ['verify', 'verify', 'switch'],
  ['verify', 'reject', 'verify'],
  ['verify', 'cancel', 'none'],
  ['switch', 'verify', 'switch'],
  ['switch', 'reject', 'verify'],
  ['switch', 'switch', 'prove'],
  ['switch', 'cancel', 'none'],
  ['prove', 'switch-back', 'switch'],
  ['prove', 'finish', 'none'],
]

describe.each(stages)('at the stage %s', (stage) => {
  test.each(moves)('%s', (move) => {
    const [, , next] = table.find(([from, step]) => from === stage && step === move) ?? []
    const result = moveRotation(stage, move)
    if (next !== undefined) expect(result).toEqual({ ok: true, value: next })
    else {
      expect(result).toMatchObject({
        ok: false,
        error: { code: move === 'begin' ? 'rotation-under-way' : 'invalid-input' },
      })
      // A person reads it: never the words that are there for a gap in the table.
      expect(result).not.toMatchObject({ error: { message: texts.rotationSteps.notNow } })
    }
  })
})

test('the stage is told by what has been done', () => {
  expect(findStage(undefined)).toBe('none')
  expect(findStage(null)).toBe('none')
  expect(findStage({ verifiedAt: null, switchedAt: null })).toBe('verify')
  expect(findStage({ verifiedAt: 1, switchedAt: null })).toBe('switch')
  expect(findStage({ verifiedAt: 1, switchedAt: 2 })).toBe('prove')
})

test('whatever is tried in whatever order, what is in use was verified since it was stored', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...moves)), (steps) => {
      let stage: RotationStage = 'none'
      let verified = false
      for (const step of steps) {
        const moved = moveRotation(stage, step)
        if (!moved.ok) continue
        if (step === 'begin' || step === 'reject') verified = false
        if (step === 'verify') verified = true
        if (step === 'switch') expect(verified).toBe(true)
        stage = moved.value
      }
    }),
  )
})
