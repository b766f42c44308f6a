import { expect, test } from 'vitest'
import { describeDerivation } from '../../../src/renderer/features/protection/describe-derivation'

test.each([
  [824, 'Argon2id with 256 MiB, 3 passes, 4 lanes: 0.82 s when it was set.'],
  [1_000, 'Argon2id with 256 MiB, 3 passes, 4 lanes: 1.0 s when it was set.'],
  [null, 'Argon2id with 256 MiB, 3 passes, 4 lanes.'],
])('%s ms', (milliseconds, text) => {
  expect(describeDerivation({ memoryMiB: 256, iterations: 3, parallelism: 4, milliseconds })).toBe(text)
})

test('one of each', () => {
  const cost = { memoryMiB: 64, iterations: 1, parallelism: 1, milliseconds: null }
  expect(describeDerivation(cost)).toBe('Argon2id with 64 MiB, 1 pass, 1 lane.')
})
