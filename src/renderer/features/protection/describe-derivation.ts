import type { DerivationCost } from '../../../shared/model/protection'
import { texts } from '../../../shared/texts'

const words = texts.protection.derivation

const seconds = new Intl.NumberFormat(texts.locale, { minimumFractionDigits: 1, maximumFractionDigits: 2 })

/** What one guess at the password costs: `Argon2id with 256 MiB, 3 passes, 4 lanes: 0.82 s when it was set.` */
export function describeDerivation({
  memoryMiB,
  iterations,
  parallelism,
  milliseconds,
}: DerivationCost): string {
  const cost = words.cost(memoryMiB, iterations, parallelism)
  return milliseconds === null
    ? words.unmeasured(cost)
    : words.measured(cost, seconds.format(milliseconds / 1_000))
}
