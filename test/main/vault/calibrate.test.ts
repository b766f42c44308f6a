import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibratedRange, calibrateKeyDerivation } from '../../../src/main/vault/calibrate'
import {
  type KeyDerivation,
  keyDerivationCeiling,
  keyDerivationFloor,
  makePasswordSlot,
  measureDerivation,
} from '../../../src/main/vault/slots'

const gibibyte = 1_048_576

/** A computer on which a GiB and a pass take so long. */
function computer(msPerGiB: number) {
  return async ({ memoryKiB, iterations }: KeyDerivation) => (msPerGiB * memoryKiB * iterations) / gibibyte
}

test('any computer comes to 0.7 to 1 s, unless it is too slow for the floor or too fast for the ceiling', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.double({ min: 5, max: 20_000, noNaN: true }),
      fc.integer({ min: gibibyte, max: 512 * gibibyte }),
      async (speed, memory) => {
        const measure = computer(speed)
        const cost = await calibrateKeyDerivation(measure, memory)
        expect(cost.memoryKiB).toBeLessThanOrEqual(Math.max(memory / 8, keyDerivationFloor.memoryKiB))
        for (const what of ['memoryKiB', 'iterations', 'parallelism'] as const) {
          expect(Number.isInteger(cost[what])).toBe(true)
          expect(cost[what]).toBeGreaterThanOrEqual(keyDerivationFloor[what])
          expect(cost[what]).toBeLessThanOrEqual(keyDerivationCeiling[what])
        }
        const took = await measure(cost)
        if (took > calibratedRange.to) expect(cost).toEqual(keyDerivationFloor)
        if (took < calibratedRange.from) expect(cost.iterations).toBe(keyDerivationCeiling.iterations)
      },
    ),
  )
})

test('memory is raised before passes', async () => {
  expect(await calibrateKeyDerivation(computer(283), 64 * gibibyte)).toEqual({
    memoryKiB: gibibyte,
    iterations: 3,
    parallelism: 4,
  })
  expect(await calibrateKeyDerivation(computer(283), 2 * gibibyte)).toEqual({
    memoryKiB: gibibyte / 4,
    iterations: 12,
    parallelism: 4,
  })
})

test('a computer that is busy for a moment does not get a vault that is cheaper to guess', async () => {
  const quiet = await calibrateKeyDerivation(computer(283), 64 * gibibyte)
  for (const moment of [1, 2, 3]) {
    let calls = 0
    const measure = (cost: KeyDerivation) => {
      calls += 1
      return computer(calls === moment ? 283 : 5_000)(cost)
    }
    expect(await calibrateKeyDerivation(measure, 64 * gibibyte)).toEqual(quiet)
  }
})

test('a slot says what it took when it was made', async () => {
  expect(await measureDerivation(keyDerivationFloor)).toBeGreaterThan(0)
  const slot = await makePasswordSlot('id', Buffer.alloc(32, 1), 'a password', keyDerivationFloor)
  expect(slot.milliseconds).toBeGreaterThan(0)
})
