import { fail, type Result } from '../../shared/errors'
import type { Credential } from '../../shared/model/credential'
import { isInteractive } from '../../shared/providers/oauth-scheme'
import { hint } from '../../shared/rules/key-format'
import { texts } from '../../shared/texts'
import type { FetchedPart } from '../store/fetched-parts'
import type { Agents } from '../tester/agents'
import { type OAuthCredential, openAccess, type TokenAccess, type TokenVault } from './access'
import { fetchTokens, refreshTokens, type Tokens } from './token-server'

/** Milliseconds before its end at which a token is renewed: a request that is on its way must still be taken. */
export const renewalMargin = 60_000

/** Whether an access token is there that lasts a while. */
export function hasFreshToken({ credential, scheme }: OAuthCredential, now: number): boolean {
  const end = findEnd(credential, scheme.accessToken.part)
  return end !== undefined && (end === null || end > now + renewalMargin)
}

/** When a token ends, null where it does not, or undefined where there is none. */
export function findEnd({ parts }: Credential, name: string | undefined): number | null | undefined {
  return parts.find((part) => part.name === name)?.expiresAt
}

/**
 * Gets a new access token: by the refresh token while the server takes it, otherwise as the first one was got, where nobody has to
 * sign in for that. What the server does not take any more is forgotten. Fails with `sign-in-needed`, or as `openAccess` and the
 * server do.
 */
export async function renewTokens(
  found: OAuthCredential,
  vault: TokenVault,
  agents: Agents,
  signal: AbortSignal,
): Promise<Result<void>> {
  const opened = await openAccess(found, vault, agents)
  if (!opened.ok) return opened
  const access = opened.value
  const refreshed = await tryRefresh(access, vault, signal)
  if (refreshed !== undefined) return refreshed
  if (isInteractive(found.scheme)) {
    return fail('sign-in-needed', texts.oauth.notSignedIn(found.credential.title))
  }
  const fetched = await fetchTokens(access, signal)
  if (!fetched.ok) return fetched
  return saveTokens(access, vault, fetched.value, 'token-fetched')
}

/** Undefined where there is no refresh token that helps. */
async function tryRefresh(
  access: TokenAccess,
  vault: TokenVault,
  signal: AbortSignal,
): Promise<Result<void> | undefined> {
  const { credential, scheme, parts } = access
  const name = scheme.refreshToken?.part
  const token = parts.find((part) => part.name === name)?.value
  const end = findEnd(credential, name)
  if (name === undefined || token === undefined || (end != null && end <= Date.now())) return undefined
  const refreshed = await refreshTokens(access, token, signal)
  if (refreshed.ok) return saveTokens(access, vault, refreshed.value, 'token-refreshed')
  if (refreshed.error.code !== 'sign-in-needed') return refreshed
  // Dead, or spent by an answer that was lost: asking again could only make the server suspicious (RFC 9700 section 4.14.2).
  const forgotten = vault.saveTokens(credential, { action: 'token-refused', fetched: [], dropped: [name] })
  return forgotten.ok ? undefined : forgotten
}

/**
 * Keeps tokens before anything uses them: a refresh token that a server gives in the place of another is the only one it takes
 * from now on.
 */
export function saveTokens(
  { credential, kind, scheme }: OAuthCredential,
  vault: TokenVault,
  tokens: Tokens,
  action: 'token-fetched' | 'token-refreshed',
): Result<void> {
  const part = (name: string, value: string, expiresAt: number | null): FetchedPart => ({
    ...{ name, secret: true, value, hint: hint(value, kind), expiresAt },
  })
  const refreshName = scheme.refreshToken?.part
  const { refreshToken } = tokens
  return vault.saveTokens(credential, {
    action,
    fetched: [
      part(scheme.accessToken.part, tokens.accessToken, tokens.accessExpiresAt),
      ...(refreshName === undefined || refreshToken === null
        ? []
        : [part(refreshName, refreshToken, tokens.refreshExpiresAt)]),
    ],
    // A refresh may leave the refresh token as it is (RFC 6749 section 6); one from an earlier sign-in has had its day.
    dropped:
      action === 'token-fetched' && refreshName !== undefined && refreshToken === null ? [refreshName] : [],
  })
}
