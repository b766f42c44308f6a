import type { BackupReason } from '../../../shared/model/backup'

/** Why a backup was made, as the list says it. */
export const backupReasonNames: Record<BackupReason, string> = {
  daily: 'Daily',
  'by-hand': 'By hand',
  'before-migration': 'Before an update of the vault',
  'before-rotation': 'Before the vault key was rotated',
  'before-restore': 'Before a backup was restored',
}

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** When a backup was made (ms since 1970), to tell it from the others: `22 Nov 2026, 01:55`. */
export function backupMoment(createdAt: number): string {
  return moment.format(createdAt)
}

/** `backed up today`, `yesterday`, `12 days ago` or `never`, by the calendar of the person. Both are ms since 1970. */
export function describeLastBackup(createdAt: number | null, now: number): string {
  if (createdAt === null) return 'never backed up'
  const days = Math.max(0, calendarDay(now) - calendarDay(createdAt))
  if (days === 0) return 'backed up today'
  return days === 1 ? 'backed up yesterday' : `backed up ${days} days ago`
}

/** Counts local days; noon in UTC stands for each, so that a day of 23 or 25 hours counts as one. */
function calendarDay(at: number): number {
  const date = new Date(at)
  return Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate(), 12) / 86_400_000)
}
