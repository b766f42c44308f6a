import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

/** How hard a password is to guess: 0 at once, 4 not within any time that matters. */
export interface Strength {
  readonly score: 0 | 1 | 2 | 3 | 4
  /** What makes it weak and what would make it stronger, in sentences. */
  readonly advice: readonly string[]
}

/** Characters. The time an estimate takes grows far faster than the length: 20 ms for 40, a second for 100. */
const longestRated = 40

let estimator: Promise<ZxcvbnFactory> | undefined

/** The dictionaries are large: they are read when a password is first rated, and then kept. */
function loadEstimator(): Promise<ZxcvbnFactory> {
  estimator ??= Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]).then(
    ([{ ZxcvbnFactory }, common, english]) =>
      new ZxcvbnFactory({
        dictionary: { ...common.dictionary, ...english.dictionary },
        graphs: common.adjacencyGraphs,
        translations: english.translations,
      }),
  )
  return estimator
}

/**
 * Estimates a password with zxcvbn (Wheeler, USENIX Security 2016), which knows common passwords, words, names, dates
 * and patterns of keyboards, and takes the name of this app for a word that an attacker tries first. Of a long one the beginning is rated.
 */
export async function ratePassword(password: string): Promise<Strength> {
  const estimate = await loadEstimator()
  const { score, feedback } = estimate.check(password.slice(0, longestRated), ['latchkey'])
  return { score, advice: [feedback.warning, ...feedback.suggestions].filter((text) => text !== null) }
}
