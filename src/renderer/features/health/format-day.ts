import { startOfDay } from '../../../shared/rules/calendar-day'
import { texts } from '../../../shared/texts'

const short = new Intl.DateTimeFormat(texts.locale, { day: 'numeric', month: 'short', year: 'numeric' })
const long = new Intl.DateTimeFormat(texts.locale, { dateStyle: 'full' })

/** `2026-11-23` as `23 Nov 2026`. */
export function formatDay(day: string): string {
  return short.format(startOfDay(day))
}

/** `2026-11-23` as `Monday, 23 November 2026`. */
export function formatLongDay(day: string): string {
  return long.format(startOfDay(day))
}
