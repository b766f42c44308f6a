import type { DerivationCost } from '../../../shared/model/protection'

const seconds = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 2 })

/** What one guess at the password costs: `Argon2id with 256 MiB, 3 passes, 4 lanes: 0.82 s when it was set.` */
export function describeDerivation({
  memoryMiB,
  iterations,
  parallelism,
  milliseconds,
}: DerivationCost): string {
  const cost = `Argon2id with ${memoryMiB} MiB, ${count(iterations, 'pass', 'passes')}, ${count(parallelism, 'lane', 'lanes')}`
  return milliseconds === null
    ? `${cost}.`
    : `${cost}: ${seconds.format(milliseconds / 1_000)} s when it was set.`
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
