import { describe, expect, test } from 'vitest'
import { findStrays } from '../../../src/renderer/features/reach/find-strays'
import { describeCell } from '../../../src/renderer/features/reach/reach-cell'
import type { ReachCheck } from '../../../src/shared/model/reach'
import { texts } from '../../../src/shared/texts'

const credential = { id: 'key', title: 'Timesheets', databaseIds: ['own'] }
const own = { id: 'own', name: 'Nordlys' }
const other = { id: 'other', name: 'Havglimt' }

function checkOf(databaseId: string, outcome: ReachCheck['outcome'], status: number | null): ReachCheck {
  return { credentialId: 'key', databaseId, mode: 'test', checkedAt: 0, outcome, status, durationMs: 84 }
}

describe('a cell of the matrix', () => {
  test.each([
    [own, null, 'Not tried', false],
    [own, checkOf('own', 'opens', 200), 'Opens', false],
    [own, checkOf('own', 'refused', 403), 'Refused', true],
    [own, checkOf('own', 'unreachable', null), 'Unreachable', true],
    [own, checkOf('own', 'unreachable', 503), 'Unclear', true],
    [other, null, '', false],
    [other, checkOf('other', 'opens', 200), 'Opens, not meant', true],
    [other, checkOf('other', 'refused', 403), 'Closed', false],
    [other, checkOf('other', 'unreachable', null), 'Unreachable', false],
  ] as const)('%o %o', (database, check, label, isTrouble) => {
    const cell = describeCell({ credential, database, check: check ?? undefined, skipped: undefined })
    expect(cell).toMatchObject({ label, isTrouble })
    expect(cell.text).toContain(`Timesheets at ${database.name}`)
  })

  test('says why it was left out', () => {
    const skipped = texts.checkVerdicts.noEnvironment('Test')
    expect(describeCell({ credential, database: own, check: undefined, skipped }).text).toContain(skipped)
  })
})

describe('keys that open more than they are meant to', () => {
  const databases = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id.toUpperCase() }))

  test('are told with what they open, of many how many', () => {
    const checks = new Map(databases.map(({ id }) => [id, checkOf(id, 'opens', 200)]))
    const meantForOne = { ...credential, databaseIds: ['a'] }
    expect(findStrays([meantForOne], databases, checks)).toMatchObject([{ names: 'B, C, D and 1 more' }])
    const meantForMost = { ...credential, databaseIds: ['a', 'b', 'c', 'd'] }
    expect(findStrays([meantForMost], databases, checks)).toMatchObject([{ names: 'E' }])
  })

  test('are none where what they are not meant for is closed', () => {
    const checks = new Map([['b', checkOf('b', 'refused', 403)]])
    expect(findStrays([{ ...credential, databaseIds: ['a'] }], databases, checks)).toEqual([])
  })
})
