import { expect, test } from 'vitest'
import { createPlural } from '../../../src/shared/texts/plural'

test('a count chooses the form of its language and is written its way', () => {
  const english = createPlural('en')
  const keys = { one: 'One key', other: '# keys' }
  expect([0, 1, 2, 12_345].map((count) => english(count, keys))).toEqual([
    '0 keys',
    'One key',
    '2 keys',
    '12,345 keys',
  ])
})

test('a language has forms that English lacks', () => {
  const polish = createPlural('pl')
  const keys = { one: '# klucz', few: '# klucze', many: '# kluczy', other: '# klucza' }
  expect([1, 3, 5, 1.5].map((count) => polish(count, keys))).toEqual([
    '1 klucz',
    '3 klucze',
    '5 kluczy',
    '1,5 klucza',
  ])
})

test('a form that a language asks for and nobody wrote is the general one', () => {
  expect(createPlural('pl')(3, { one: '# klucz', other: '# klucza' })).toBe('3 klucza')
})
