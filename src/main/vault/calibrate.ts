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

const measurements = 3

/**
 * The cost at which Argon2id takes 0.7 to 1 s on this computer, or the floor where even that takes longer. Memory is raised
 * first, up to 1 GiB and an eighth of the computer's own, because memory is what makes guessing in parallel dear; then the
 * passes. The time grows with memory times passes; whatever else the computer is doing makes it only longer, so the
 * shortest of a few measurements counts.
 */
export async function calibrateKeyDerivation(
  measure: (cost: KeyDerivation) => Promise<number> = measureDerivation,
  memoryOfComputerKiB: number = totalmem() / 1_024,
): Promise<KeyDerivation> {
  const start = { ...keyDerivationDefault, memoryKiB: withinMemory(keyDerivationDefault.memoryKiB) }
  let shortest = Infinity
  for (let count = 0; count < measurements; count += 1) shortest = Math.min(shortest, await measure(start))
  const work = (start.memoryKiB * start.iterations * targetMs) / Math.max(shortest, 1)
  const memoryKiB = withinMemory(work / keyDerivationFloor.iterations)
  return { ...start, memoryKiB, iterations: within(Math.round(work / memoryKiB), 'iterations') }

  function withinMemory(memoryKiB: number): number {
    const most = Math.min(memoryKiB, memoryOfComputerKiB / 8)
    return within(Math.floor(most / memoryStepKiB) * memoryStepKiB, 'memoryKiB')
  }
}

function within(value: number, what: 'memoryKiB' | 'iterations'): number {
  return Math.min(Math.max(value, keyDerivationFloor[what]), keyDerivationCeiling[what])
}
