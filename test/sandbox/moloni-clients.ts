import { createHash } from 'node:crypto'
import { randomText } from './random-text'
import type { Users } from './users'

export interface MoloniClient {
  /** `apiClientId` of the OAuth calls. */
  readonly id: string
  readonly name: string
  readonly secret: string
  /** Where a code may be sent to, besides loopback addresses, which may always have one (RFC 8252, 7.3). */
  readonly redirectUris: readonly string[]
}

/** In seconds. */
export interface MoloniLifetimes {
  readonly code: number
  readonly accessToken: number
  readonly refreshToken: number
}

export const moloniLifetimes: MoloniLifetimes = { code: 60, accessToken: 3600, refreshToken: 14 * 24 * 3600 }

export type GrantError = 'invalid_request' | 'invalid_client' | 'invalid_grant' | 'unsupported_grant_type'

/** A call of the grant endpoint, refused ones included. */
export interface MoloniGrant {
  readonly at: Date
  /** As it was sent, or null. */
  readonly grantType: string | null
  readonly apiClientId: string | null
  readonly outcome: 'granted' | GrantError
}

/** What an administrator, or the user in front of the browser, does. */
export interface MoloniClients {
  /** Every call of the grant endpoint, in order. */
  readonly grants: readonly MoloniGrant[]
  createClient(properties: Pick<MoloniClient, 'name' | 'redirectUris'>): MoloniClient
  /** Ends the client, its codes and its tokens at once. */
  revokeClient(id: string): void
  /** Who consents from now on, by e-mail; null for a user who says no. */
  signIn(email: string | null): void
}

/** For whom and how long a code or a token is good. */
interface Authority {
  readonly clientId: string
  /** E-mail. */
  readonly user: string
  readonly expiresAt: Date
}

interface Code extends Authority {
  readonly redirectUri: string
  /** S256 of the verifier that has to come with the code, or null. */
  readonly challenge: string | null
}

export interface MoloniTokens {
  readonly accessToken: string
  readonly refreshToken: string
}

/** What the OAuth endpoints do with clients, codes and tokens. */
export interface MoloniAuthority extends MoloniClients {
  findClient(id: string | null): MoloniClient | undefined
  /** A code for the user who is signed in, or undefined when the user says no. */
  createCode(clientId: string, code: Pick<Code, 'redirectUri' | 'challenge'>): string | undefined
  /** Tokens for a code. It is spent with the first try of its client, whatever comes of it. */
  redeemCode(
    clientId: string,
    code: string,
    sent: { readonly redirectUri: string | null; readonly verifier: string | null },
  ): MoloniTokens | undefined
  /** Tokens for a refresh token, which is spent: the new one takes its place. */
  refresh(clientId: string, refreshToken: string): MoloniTokens | undefined
  record(grant: MoloniGrant): void
  /** E-mail of the user of an access token that has not expired. */
  findUserOfToken(accessToken: string): string | undefined
}

export function createMoloniAuthority(
  users: Pick<Users<{ readonly email: string }>, 'getUser'>,
  lifetimes: MoloniLifetimes,
  now: () => Date,
): MoloniAuthority {
  const clients = new Map<string, MoloniClient>()
  const codes = new Map<string, Code>()
  const accessTokens = new Map<string, Authority>()
  const refreshTokens = new Map<string, Authority>()
  const grants: MoloniGrant[] = []
  let signedIn: string | null = null

  const after = (seconds: number) => new Date(now().getTime() + seconds * 1000)

  function issue(clientId: string, user: string): MoloniTokens {
    const tokens = { accessToken: randomText(64), refreshToken: randomText(64) }
    accessTokens.set(tokens.accessToken, { clientId, user, expiresAt: after(lifetimes.accessToken) })
    refreshTokens.set(tokens.refreshToken, { clientId, user, expiresAt: after(lifetimes.refreshToken) })
    return tokens
  }

  /** Takes out what belongs to the client; undefined when there is no such thing or its time is over. */
  function spend<Kind extends Authority>(from: Map<string, Kind>, text: string, clientId: string) {
    const found = from.get(text)
    if (found?.clientId !== clientId) return undefined
    from.delete(text)
    return found.expiresAt > now() ? found : undefined
  }

  return {
    grants,
    createClient(properties) {
      const client = { ...properties, id: `api:${randomText(24)}`, secret: randomText(40) }
      clients.set(client.id, client)
      return client
    },
    revokeClient(id) {
      if (!clients.delete(id)) throw new Error('There is no such client')
      for (const kept of [codes, accessTokens, refreshTokens]) {
        for (const [text, { clientId }] of kept) if (clientId === id) kept.delete(text)
      }
    },
    signIn(email) {
      signedIn = email === null ? null : users.getUser(email).email
    },
    findClient: (id) => (id === null ? undefined : clients.get(id)),
    createCode(clientId, { redirectUri, challenge }) {
      if (signedIn === null) return undefined
      const code = randomText(40)
      codes.set(code, { clientId, user: signedIn, redirectUri, challenge, expiresAt: after(lifetimes.code) })
      return code
    },
    redeemCode(clientId, text, { redirectUri, verifier }) {
      const code = spend(codes, text, clientId)
      if (code === undefined) return undefined
      if (redirectUri !== null && redirectUri !== code.redirectUri) return undefined
      if ((verifier === null ? null : challengeOf(verifier)) !== code.challenge) return undefined
      return issue(clientId, code.user)
    },
    refresh(clientId, refreshToken) {
      const spent = spend(refreshTokens, refreshToken, clientId)
      return spent === undefined ? undefined : issue(clientId, spent.user)
    },
    record: (grant) => grants.push(grant),
    findUserOfToken(accessToken) {
      const token = accessTokens.get(accessToken)
      return token !== undefined && token.expiresAt > now() ? token.user : undefined
    },
  }
}

/** The S256 challenge of a verifier (RFC 7636, 4.2). */
function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url')
}
