import { texts } from '../../shared/texts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const relative = new Intl.RelativeTimeFormat(texts.locale, { numeric: 'auto', style: 'long' })
const date = new Intl.DateTimeFormat(texts.locale, { day: 'numeric', month: 'short', year: 'numeric' })
const exact = new Intl.DateTimeFormat(texts.locale, { dateStyle: 'full', timeStyle: 'medium' })

/**
 * `2 minutes ago`, `yesterday`, `in 6 days`, and the plain date once it is more than 30 days away.
 * Both arguments are ms since 1970.
 */
export function describeTime(at: number, now: number): string {
  const distance = at - now
  const size = Math.abs(distance)
  if (size < minute) return distance <= 0 ? texts.times.justNow : texts.times.inAMoment
  if (size < hour) return relative.format(Math.round(distance / minute), 'minute')
  if (size < day) return relative.format(Math.round(distance / hour), 'hour')
  if (size <= 30 * day) return relative.format(Math.round(distance / day), 'day')
  return date.format(at)
}

/** Date and time to the second, for a tooltip. */
export function exactTime(at: number): string {
  return exact.format(at)
}
