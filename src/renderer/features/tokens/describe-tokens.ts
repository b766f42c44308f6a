import type { Credential } from '../../../shared/model/credential'
import { isInteractive, type OAuthScheme } from '../../../shared/providers/oauth-scheme'
import { texts } from '../../../shared/texts'

const measures = texts.measures
const { end } = texts.tokens

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** `42 min`, `13 days`: what is left until a moment (ms since 1970), rounded down so that it promises nothing. */
export function describeTimeLeft(at: number, now: number): string {
  const left = at - now
  if (left < minute) return measures.seconds(whole(Math.max(0, left) / second))
  if (left < hour) return measures.minutes(whole(left / minute))
  if (left < 2 * day) return measures.hours(whole(left / hour))
  return measures.days(Math.floor(left / day))
}

function whole(amount: number): string {
  return String(Math.floor(amount))
}

/** What a person reads of one token. */
export function describeToken(expiresAt: number | null | undefined, now: number): string {
  if (expiresAt === undefined) return end.noToken
  if (expiresAt === null) return end.unknown
  return expiresAt <= now ? end.past : end.in(describeTimeLeft(expiresAt, now))
}

export interface TokenState {
  /** When each ends: null where nobody knows, undefined where there is none. */
  readonly accessExpiresAt: number | null | undefined
  readonly refreshExpiresAt: number | null | undefined
  readonly status: 'connected' | 'renews' | 'sign-in'
}

/** Whether requests can be sent, now or after a token was fetched without anybody's help. */
export function readTokenState(
  { parts }: Pick<Credential, 'parts'>,
  scheme: OAuthScheme,
  now: number,
): TokenState {
  const find = (name: string | undefined) => parts.find((part) => part.name === name)?.expiresAt
  const accessExpiresAt = find(scheme.accessToken.part)
  const refreshExpiresAt = find(scheme.refreshToken?.part)
  const lasts = (end: number | null | undefined) => end !== undefined && (end === null || end > now)
  const renews = !isInteractive(scheme) || lasts(refreshExpiresAt)
  const status = lasts(accessExpiresAt) ? 'connected' : renews ? 'renews' : 'sign-in'
  return { accessExpiresAt, refreshExpiresAt, status }
}
