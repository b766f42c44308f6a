import { describe, expect, test } from 'vitest'
import {
  actionsOf,
  auditGroups,
  describeSubject,
  describeVerdict,
} from '../../../src/renderer/features/audit/audit-words'
import { auditActionSchema } from '../../../src/shared/model/audit'
import { texts } from '../../../src/shared/texts'

describe('the filter', () => {
  test('every action is in exactly one group', () => {
    const grouped = auditGroups.flatMap(({ actions }) => actions)
    expect([...grouped].sort()).toEqual([...auditActionSchema.options].sort())
  })

  test('no two actions read the same', () => {
    const names = Object.values(texts.audit.actions)
    expect(new Set(names).size).toBe(names.length)
  })

  test.each(auditGroups)('$id stands for its actions', ({ id, actions }) => {
    expect(actionsOf(id)).toEqual(actions)
  })

  test.each(auditActionSchema.options)('%s stands for itself', (action) => {
    expect(actionsOf(action)).toEqual([action])
  })

  test('no choice stands for everything, which the contract writes as no action', () => {
    expect(actionsOf('')).toEqual([])
  })
})

test.each([
  ['backed-up', 'before-rotation', 'Before the vault key was rotated'],
  ['backed-up', 'for a reason of a later version', 'for a reason of a later version'],
  ['revealed', 'daily', 'daily'],
] as const)('%s of %s is about “%s”', (action, subject, words) => {
  expect(describeSubject({ action, subject })).toBe(words)
})

test.each([
  [{ intact: true, entries: 4210 }, /^All 4,210 entries are as they were written/],
  [{ intact: true, entries: 1 }, /^The one entry is as it was written/],
  [{ intact: false, entries: 4210, brokenAt: 2057 }, /from entry 2,057 on.*What comes before/],
  [
    { intact: false, entries: 3, brokenAt: 1 },
    /from its first entry on: it was changed from outside, or is damaged\.$/,
  ],
] as const)('the verdict %j says so', (verdict, words) => {
  expect(describeVerdict(verdict)).toMatch(words)
})
