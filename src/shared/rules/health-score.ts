import { type Severity, severities } from '../model/health'

/** What is left of a credential or an environment whose worst finding is of a severity. */
const worth: Record<Severity, number> = { urgent: 0, warning: 0.5, hint: 0.9 }

/** How many credentials and environments have a worst finding of each severity; those without any are the rest. */
export type WorstCounts = Readonly<Record<Severity, number>>

/**
 * 0 to 100: the share of credentials and environments that are in order. One whose worst finding is urgent counts nothing, with a
 * warning a half, with a hint nine tenths. Rounded down, so that 100 means that nothing was found; 100 of an empty vault.
 */
export function scoreHealth(subjects: number, worst: WorstCounts): number {
  if (subjects === 0) return 100
  const lost = severities.reduce((sum, severity) => sum + worst[severity] * (1 - worth[severity]), 0)
  // Tenths are counted as integers, lest 0.1 ten times be less than one.
  return Math.max(0, Math.floor((100 * (subjects * 10 - Math.round(lost * 10))) / (subjects * 10)))
}

/** The most severe of some, or undefined for none. */
export function worstOf(found: readonly { readonly severity: Severity }[]): Severity | undefined {
  return severities.find((severity) => found.some((finding) => finding.severity === severity))
}
