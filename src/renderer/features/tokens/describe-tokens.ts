import type { Credential } from '../../../shared/model/credential'
import { isInteractive, type OAuthScheme } from '../../../shared/providers/oauth-scheme'

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** `42 min`, `13 days`: what is left until a moment (ms since 1970), rounded down so that it promises nothing. */
export function describeTimeLeft(at: number, now: number): string {
  const left = at - now
  if (left < minute) return `${Math.max(0, Math.floor(left / second))} s`
  if (left < hour) return `${Math.floor(left / minute)} min`
  if (left < 2 * day) return `${Math.floor(left / hour)} h`
  return `${Math.floor(left / day)} days`
}

/** What a person reads of one token. */
export function describeToken(expiresAt: number | null | undefined, now: number): string {
  if (expiresAt === undefined) return 'None'
  if (expiresAt === null) return 'Its end is not known'
  return expiresAt <= now ? 'Has ended' : `Ends in ${describeTimeLeft(expiresAt, now)}`
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
