import type { CredentialMode } from '../model/credential'
import type { Lifetime } from '../providers/credential-kind'
import { texts } from '../texts'

const day = 24 * 60 * 60 * 1000

/** Days before its end from which on a credential asks for attention. */
export const soonDays = 30

/** The last millisecond of the day that lies that many days after `now`, by the calendar of this computer. */
export function endOfDay(now: number, days: number): number {
  const date = new Date(now)
  date.setDate(date.getDate() + days)
  return date.setHours(23, 59, 59, 999)
}

/** Midnights between two moments, by the calendar of this computer: 0 is today, 1 tomorrow, less than 0 past. */
export function countDays(now: number, moment: number): number {
  const midnight = (at: number) => {
    const date = new Date(at)
    return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())
  }
  return Math.round((midnight(moment) - midnight(now)) / day)
}

/** The end that is suggested for a new credential in a mode, or null for none. */
export function suggestExpiry(lifetime: Lifetime | null, mode: CredentialMode, now: number): number | null {
  const days = (mode === 'test' ? lifetime?.testDays : null) ?? lifetime?.defaultDays ?? null
  return days === null ? null : endOfDay(now, days)
}

/**
 * Why a credential cannot end then. It was made now or earlier, so its end lies no further ahead than its provider lets it live;
 * a day more is left, because what is meant is the end of a day, wherever that day ends.
 */
export function refuseExpiry(
  lifetime: Lifetime | null,
  expiresAt: number | null,
  now: number,
): string | undefined {
  const days = lifetime?.maximumDays ?? null
  if (days === null) return undefined
  if (expiresAt === null) return texts.credentialValues.endMissing(days)
  return expiresAt > now + (days + 1) * day ? texts.credentialValues.endTooLate(days) : undefined
}

/** When something ends or ended, as the rest of a sentence about it: `expires in 6 days`, `expired yesterday`. */
export function describeEnd(expiresAt: number, now: number): string {
  const when = relative.format(countDays(now, expiresAt), 'day')
  return expiresAt <= now ? texts.times.expired(when) : texts.times.expires(when)
}

const relative = new Intl.RelativeTimeFormat(texts.locale, { numeric: 'auto', style: 'long' })
