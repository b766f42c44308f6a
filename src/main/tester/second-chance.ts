import type { Exchange } from '../../shared/model/exchange'
import type { Request } from '../../shared/model/request'
import { isDigestChallenge } from './digest'
import type { Prepared, TesterDependencies } from './prepare'
import type { Sent } from './send'

/** A request that was sent, with what came of it. */
export interface Attempt {
  readonly prepared: Prepared
  readonly sent: Sent
  readonly exchange: Exchange
}

/**
 * The challenge (or null for none) with which a request is sent once more, or undefined where it is not. Only a first answer that is
 * 401 makes that happen, whatever the method: it says that the request was not applied (RFC 9110 section 15.5.2). After a redirect
 * another server may have acted on it already.
 */
export async function findSecondChance(
  { credentialId, environmentId }: Request,
  { prepared: { scheme, token }, sent: { outcome, redirects } }: Attempt,
  dependencies: TesterDependencies,
  signal: AbortSignal,
): Promise<string | null | undefined> {
  if (outcome.type !== 'response' || outcome.status !== 401 || redirects.length > 0) return undefined
  if (credentialId === null || scheme === null) return undefined
  switch (scheme.type) {
    case 'digest': {
      const challenges = outcome.headers.filter(({ name }) => name === 'www-authenticate')
      const challenge = challenges.map(({ value }) => value).join(', ')
      return isDigestChallenge(challenge) ? challenge : undefined
    }
    case 'oauth2': {
      if (token === null) return undefined
      const replaced = await dependencies.replaceToken({ credentialId, environmentId }, token, signal)
      return replaced.ok ? null : undefined
    }
    default:
      return undefined
  }
}
