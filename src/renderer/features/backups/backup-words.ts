import { texts } from '../../../shared/texts'

const words = texts.backups.last
const moment = new Intl.DateTimeFormat(texts.locale, { dateStyle: 'medium', timeStyle: 'short' })

/** When a backup was made (ms since 1970), to tell it from the others: `22 Nov 2026, 01:55`. */
export function backupMoment(createdAt: number): string {
  return moment.format(createdAt)
}

/** `backed up today`, `yesterday`, `12 days ago` or `never`, by the calendar of the person. Both are ms since 1970. */
export function describeLastBackup(createdAt: number | null, now: number): string {
  if (createdAt === null) return words.never
  const days = Math.max(0, calendarDay(now) - calendarDay(createdAt))
  if (days === 0) return words.today
  return days === 1 ? words.yesterday : words.daysAgo(days)
}

/** Counts local days; noon in UTC stands for each, so that a day of 23 or 25 hours counts as one. */
function calendarDay(at: number): number {
  const date = new Date(at)
  return Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), 12) / 86_400_000)
}
