import { expect, test } from 'vitest'
import { sentence } from '../../../src/shared/texts/sentence'

test('what stands in a sentence keeps its place and what it is', () => {
  const element = { type: 'kbd' }
  expect(sentence`Press ${element} to see ${'everything'}.`).toEqual([
    'Press ',
    element,
    ' to see ',
    'everything',
    '.',
  ])
})
