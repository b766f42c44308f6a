import type { Credential } from '../../../shared/model/credential'
import { findState } from '../../../shared/rules/credential-state'
import { countDays, soonDays } from '../../../shared/rules/expiry'
import { texts } from '../../../shared/texts'
import type { PillTone } from '../../ui/pill'

const { states } = texts.credential

/** The state of a credential in a word or two. */
export function describeState(
  credential: Pick<Credential, 'state' | 'expiresAt'>,
  now: number,
): { readonly label: string; readonly tone: PillTone } {
  switch (findState(credential, now)) {
    case 'revoked':
      return { label: states.revoked, tone: 'bad' }
    case 'expired':
      return { label: states.expired, tone: 'bad' }
    case 'deactivated':
      return { label: states.deactivated, tone: 'off' }
    case 'active':
      return isSoon(credential.expiresAt, now)
        ? { label: states.soon, tone: 'warn' }
        : { label: states.active, tone: 'ok' }
  }
}

function isSoon(expiresAt: number | null, now: number): boolean {
  return expiresAt !== null && countDays(now, expiresAt) <= soonDays
}

const relative = new Intl.RelativeTimeFormat(texts.locale, { numeric: 'auto', style: 'long' })
const date = new Intl.DateTimeFormat(texts.locale, { day: 'numeric', month: 'short', year: 'numeric' })

/** The day of an end: `in 6 days`, `tomorrow`, `yesterday`, and the date once it is more than 30 days away. */
export function describeEndDay(expiresAt: number, now: number): string {
  const days = countDays(now, expiresAt)
  return Math.abs(days) <= soonDays ? relative.format(days, 'day') : date.format(expiresAt)
}
