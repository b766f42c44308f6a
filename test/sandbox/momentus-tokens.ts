import { randomText } from './random-text'

/** What an OAuth credential shows, and what the token endpoint gives. */
export interface MomentusTokenPair {
  readonly accessToken: string
  readonly accessTokenExpiresAt: Date
  /** Good for one use. */
  readonly refreshToken: string
  readonly refreshTokenExpiresAt: Date
}

/** In seconds. */
export interface TokenLifetimes {
  readonly access: number
  readonly refresh: number
}

export interface MomentusTokens {
  /** For tokens that are issued from now on. One hour and thirty days at first. */
  setTokenLifetimes(lifetimes: TokenLifetimes): void
  issueTokens(credentialId: string): MomentusTokenPair
  /** The credential of a refresh token that has neither expired nor been used. */
  findRefreshToken(token: string): string | undefined
  /** The token has been used: it is good for nothing now. */
  retireRefreshToken(token: string): void
  /** The credential of an access token that has not expired. */
  findAccessToken(token: string): string | undefined
}

interface Grant {
  readonly credentialId: string
  readonly expiresAt: Date
}

export function createMomentusTokens(now: () => Date): MomentusTokens {
  const accessTokens = new Map<string, Grant>()
  const refreshTokens = new Map<string, Grant>()
  let lifetimes: TokenLifetimes = { access: 60 * 60, refresh: 30 * 24 * 60 * 60 }

  const after = (seconds: number) => new Date(now().getTime() + seconds * 1000)
  const credentialOf = (grant: Grant | undefined) =>
    grant !== undefined && grant.expiresAt > now() ? grant.credentialId : undefined

  return {
    setTokenLifetimes(next) {
      lifetimes = next
    },
    issueTokens(credentialId) {
      const pair = {
        accessToken: randomText(64),
        accessTokenExpiresAt: after(lifetimes.access),
        refreshToken: randomText(64),
        refreshTokenExpiresAt: after(lifetimes.refresh),
      }
      accessTokens.set(pair.accessToken, { credentialId, expiresAt: pair.accessTokenExpiresAt })
      refreshTokens.set(pair.refreshToken, { credentialId, expiresAt: pair.refreshTokenExpiresAt })
      return pair
    },
    findRefreshToken: (token) => credentialOf(refreshTokens.get(token)),
    retireRefreshToken: (token) => void refreshTokens.delete(token),
    findAccessToken: (token) => credentialOf(accessTokens.get(token)),
  }
}
