import type { CredentialMode } from '../../../shared/model/credential'
import type { Lifetime } from '../../../shared/providers/credential-kind'
import { endOfDay } from '../../../shared/rules/expiry'
import { texts } from '../../../shared/texts'

export interface ExpiryChoice {
  readonly label: string
  /** Null for no end. */
  readonly days: number | null
}

/** The ends that are a click away: what the provider suggests in this mode, a month, a year, and none where it may have none. */
export function listExpiryChoices(lifetime: Lifetime | null, mode: CredentialMode): ExpiryChoice[] {
  const suggested = [mode === 'test' ? lifetime?.testDays : null, lifetime?.defaultDays]
  const most = lifetime?.maximumDays ?? null
  const days = [...new Set([30, 365, ...suggested])]
    .filter((days) => typeof days === 'number')
    .filter((days) => most === null || days <= most)
    .sort((a, b) => a - b)
  const choices = days.map((days) => ({ label: describeDays(days), days }))
  return most === null ? [...choices, { label: texts.credential.noEnd, days: null }] : choices
}

function describeDays(days: number): string {
  return days % 365 === 0 ? texts.measures.years(days / 365) : texts.measures.days(days)
}

/** The day of an end as a date field has it (`2027-05-03`), by the calendar of this computer; empty for none. */
export function dateTextOf(expiresAt: number | null): string {
  if (expiresAt === null) return ''
  const date = new Date(expiresAt)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The end that the text of a date field means: the last moment of that day; null for none. */
export function endOfDateText(text: string): number | null {
  const [, year, month, day] = /^(\d{4,6})-(\d\d)-(\d\d)$/.exec(text) ?? []
  if (year === undefined) return null
  // Set, because a constructor takes the year 2 for 1902, and a year is typed digit by digit.
  return endOfDay(new Date(0).setFullYear(Number(year), Number(month) - 1, Number(day)), 0)
}
