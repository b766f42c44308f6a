import { expect, test } from 'vitest'
import { readOwner, readTags } from '../../../src/renderer/features/credential/field-texts'

test('tags are what stands between commas, each once', () => {
  expect(readTags(' nightly, reports,,nightly ,')).toEqual(['nightly', 'reports'])
  expect(readTags('  ')).toEqual([])
})

test('what was made sure of an owner holds for that owner alone', () => {
  const before = { name: 'Ann', notAPerson: true, active: true, licensed: false }
  expect(readOwner(' Ann ', before)).toEqual(before)
  expect(readOwner('Zoe', before)).toEqual({ name: 'Zoe', notAPerson: false, active: false, licensed: false })
  expect(readOwner('', before)).toBeNull()
  expect(readOwner('', null)).toBeNull()
})
