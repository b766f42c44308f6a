/** Moments close to now; farther ones are written by the rules of the locale. */
export const times = {
  justNow: 'just now',
  inAMoment: 'in a moment',
  /** The rest of a sentence about what ends; `when` is such as `in 6 days`. */
  expires: (when: string) => `expires ${when}`,
  expired: (when: string) => `expired ${when}`,
}
