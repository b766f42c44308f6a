import { createHash } from 'node:crypto'
import { randomText } from '../sandbox/random-text'
import { json } from '../sandbox/reply'
import { splitUrl } from '../sandbox/routes'
import type { ReceivedRequest, Reply } from '../sandbox/server'

export interface OAuthServer {
  readonly respond: (request: ReceivedRequest) => Reply
  readonly clientId: string
  readonly clientSecret: string
  /** The forms that came to the token endpoint, in order. */
  readonly forms: readonly URLSearchParams[]
  /** Every token that was given. */
  readonly given: readonly string[]
  /** What the person at the device has done until the server is asked; then `authorization_pending` no more. */
  readonly deviceAnswers: string[]
  /** Changes what the server says in the place of what it would. */
  readonly instead: Map<'authorize' | 'token', (request: ReceivedRequest) => Reply>
}

/**
 * An OAuth 2 server by the book: client credentials, authorization code with PKCE, device code, refresh with rotation. Whoever comes to
 * `/authorize` is signed in and grants at once.
 */
export function createOAuthServer(): OAuthServer {
  const [clientId, clientSecret] = ['latchkey test', `client-secret-${randomText(20)}`]
  const forms: URLSearchParams[] = []
  const given: string[] = []
  const deviceAnswers: string[] = []
  const instead: OAuthServer['instead'] = new Map()
  const codes = new Map<string, { redirectUri: string; challenge: string }>()
  const refreshTokens = new Set<string>()
  const deviceCodes = new Set<string>()

  function issue(withRefreshToken: boolean): Reply {
    const accessToken = `access-${randomText(40)}`
    const refreshToken = `refresh-${randomText(40)}`
    given.push(accessToken)
    if (withRefreshToken) {
      given.push(refreshToken)
      refreshTokens.add(refreshToken)
    }
    return json(200, {
      ...{ access_token: accessToken, token_type: 'Bearer', expires_in: 3600 },
      ...(withRefreshToken && { refresh_token: refreshToken, refresh_token_expires_in: 7200 }),
    })
  }

  function grant(form: URLSearchParams): Reply {
    switch (form.get('grant_type')) {
      case 'client_credentials':
        return issue(false)
      case 'refresh_token':
        return refreshTokens.delete(form.get('refresh_token') ?? '') ? issue(true) : refuse('invalid_grant')
      case 'authorization_code': {
        const code = codes.get(form.get('code') ?? '')
        codes.delete(form.get('code') ?? '')
        const challenge = createHash('sha256')
          .update(form.get('code_verifier') ?? '')
          .digest('base64url')
        const isRight = code?.challenge === challenge && code.redirectUri === form.get('redirect_uri')
        return isRight ? issue(true) : refuse('invalid_grant')
      }
      case 'urn:ietf:params:oauth:grant-type:device_code': {
        const answer = deviceAnswers.shift()
        if (answer !== undefined) return refuse(answer)
        return deviceCodes.delete(form.get('device_code') ?? '') ? issue(true) : refuse('invalid_grant')
      }
      default:
        return refuse('unsupported_grant_type')
    }
  }

  function authorize(query: URLSearchParams): Reply {
    const code = randomText(30)
    const redirectUri = query.get('redirect_uri') ?? ''
    codes.set(code, { redirectUri, challenge: query.get('code_challenge') ?? '' })
    return leadBack(redirectUri, { code, state: query.get('state') ?? '' })
  }

  return {
    ...{ clientId, clientSecret, forms, given, deviceAnswers, instead },
    respond(request) {
      const { path, query } = splitUrl(request.url)
      if (path === '/authorize') return instead.get('authorize')?.(request) ?? authorize(query)
      if (path === '/device') {
        const deviceCode = randomText(30)
        deviceCodes.add(deviceCode)
        return json(200, {
          ...{ device_code: deviceCode, user_code: 'WDJB-MJHT', expires_in: 600, interval: 5 },
          verification_uri: 'https://login.example/device',
        })
      }
      if (path !== '/token' || request.method !== 'POST') return json(404, {})
      const form = new URLSearchParams(request.body)
      forms.push(form)
      const special = instead.get('token')
      if (special !== undefined) return special(request)
      const secret = form.get('client_secret')
      if (form.get('client_id') !== clientId || (secret !== null && secret !== clientSecret))
        return json(401, { error: 'invalid_client', error_description: `No client with ${secret}` })
      return grant(form)
    },
  }
}

/** Brings the browser back with these parameters. */
export function leadBack(redirectUri: string, parameters: Readonly<Record<string, string>>): Reply {
  const location = new URL(redirectUri)
  for (const [name, value] of Object.entries(parameters)) location.searchParams.set(name, value)
  return { status: 302, headers: { location: location.href } }
}

function refuse(error: string): Reply {
  return json(400, { error })
}
