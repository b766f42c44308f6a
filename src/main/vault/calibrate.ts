import { totalmem } from 'node:os'
import {
  type KeyDerivation,
  keyDerivationCeiling,
  keyDerivationDefault,
  keyDerivationFloor,
  measureDerivation,
} from './slots'

/** What unlocking may take, in milliseconds: felt by someone who guesses, not by the owner. */
export const calibratedRange = { from: 700, to: 1_000 }
const targetMs = 850

const memoryStepKiB = 65_536

/**
 * The cost at which Argon2id takes 0.7 to 1 s on this computer, or the floor where even that takes longer. Memory is raised
 * first, up to 1 GiB and an eighth of the computer's own, because memory is what makes guessing in parallel dear; then the
 * passes. Measured once at the usual cost, and once more where the result misses the range.
 */
export async function calibrateKeyDerivation(
  measure: (cost: KeyDerivation) => Promise<number> = measureDerivation,
  memoryOfComputerKiB: number = totalmem() / 1_024,
): Promise<KeyDerivation> {
  const start = { ...keyDerivationDefault, memoryKiB: withinMemory(keyDerivationDefault.memoryKiB) }
  const first = scale(start, await measure(start))
  const took = await measure(first)
  return took >= calibratedRange.from && took <= calibratedRange.to ? first : scale(first, took)

  /** The time grows with memory times passes. */
  function scale({ memoryKiB, iterations, parallelism }: KeyDerivation, tookMs: number): KeyDerivation {
    const work = (memoryKiB * iterations * targetMs) / Math.max(tookMs, 1)
    const memory = withinMemory(work / keyDerivationFloor.iterations)
    const passes = Math.round(work / memory)
    return { memoryKiB: memory, iterations: within(passes, 'iterations'), parallelism }
  }

  function withinMemory(memoryKiB: number): number {
    const most = Math.min(memoryKiB, memoryOfComputerKiB / 8)
    return within(Math.floor(most / memoryStepKiB) * memoryStepKiB, 'memoryKiB')
  }
}

function within(value: number, what: 'memoryKiB' | 'iterations'): number {
  return Math.min(Math.max(value, keyDerivationFloor[what]), keyDerivationCeiling[what])
}
