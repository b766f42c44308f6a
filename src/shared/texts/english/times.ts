/** Moments close to now; farther ones are written by the rules of the locale. */
export const times = {
  justNow: 'just now',
  inAMoment: 'in a moment',
}
