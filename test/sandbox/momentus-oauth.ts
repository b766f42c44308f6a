import type { MomentusCredentials } from './momentus-credentials'
import type { MomentusTokens } from './momentus-tokens'
import { json } from './reply'
import type { Route } from './routes'
import type { Reply } from './server'

/** What became of a request to the token endpoint. */
export interface TokenRequest {
  /** As it was sent; empty when it was missing. */
  readonly grantType: string
  readonly outcome: 'issued' | 'refused'
}

export interface TokenEndpoint {
  /** Every request that came, in order. */
  readonly tokenRequests: readonly TokenRequest[]
  /**
   * From now on the endpoint does its work but keeps every answer back, so a refresh token is used up before the client has
   * the next one. The function it returns sends what was kept, and ends this.
   */
  holdTokenAnswers(): () => void
}

/**
 * RFC 6749: grants by password (4.3) and by refresh token (6) in a form, errors as in 5.2. None of it is known of the vendor,
 * who names only the e-mail, the password and the two tokens; `refresh_token_expires_in` is made up, as other vendors have it.
 */
export function createTokenEndpoint(
  credentials: MomentusCredentials,
  tokens: MomentusTokens,
  now: () => Date,
): TokenEndpoint & { readonly respond: Route['handle'] } {
  const tokenRequests: TokenRequest[] = []
  let held: (() => void)[] | null = null

  function grant(form: URLSearchParams): Reply {
    switch (form.get('grant_type')) {
      case 'password':
        return issue(
          credentials.findCredential(
            (credential) =>
              credential.method === 'oauth' &&
              credential.email === form.get('username') &&
              credential.password === form.get('password'),
          )?.id,
        )
      case 'refresh_token': {
        const token = form.get('refresh_token') ?? ''
        const reply = issue(tokens.findRefreshToken(token))
        if (reply.status === 200) tokens.retireRefreshToken(token)
        return reply
      }
      case null:
        return refuse('invalid_request', 'There is no grant_type in the form')
      default:
        return refuse('unsupported_grant_type', 'Grants are password and refresh_token')
    }
  }

  function issue(id: string | undefined): Reply {
    const credential = credentials.findCredential((candidate) => candidate.id === id)
    if (credential === undefined) {
      return refuse('invalid_grant', 'The e-mail and password or the refresh token are not valid')
    }
    if (!credential.active) return refuse('invalid_grant', 'The credential is not active')
    const pair = tokens.issueTokens(credential.id)
    const secondsTo = (end: Date) => Math.round((end.getTime() - now().getTime()) / 1000)
    return json(
      200,
      {
        access_token: pair.accessToken,
        token_type: 'Bearer',
        expires_in: secondsTo(pair.accessTokenExpiresAt),
        refresh_token: pair.refreshToken,
        refresh_token_expires_in: secondsTo(pair.refreshTokenExpiresAt),
      },
      { 'cache-control': 'no-store' },
    )
  }

  return {
    tokenRequests,
    holdTokenAnswers() {
      const kept: (() => void)[] = []
      held = kept
      return () => {
        held = null
        for (const answer of kept.splice(0)) answer()
      }
    },
    respond(request, response) {
      const form = new URLSearchParams(request.body)
      const reply = grant(form)
      const outcome = reply.status === 200 ? 'issued' : 'refused'
      tokenRequests.push({ grantType: form.get('grant_type') ?? '', outcome })
      if (held === null) return reply
      held.push(() => response.writeHead(reply.status, reply.headers).end(reply.body))
      return undefined
    },
  }
}

function refuse(error: string, description: string): Reply {
  return json(400, { error, error_description: description }, { 'cache-control': 'no-store' })
}
