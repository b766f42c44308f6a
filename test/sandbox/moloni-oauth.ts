import type { GrantError, MoloniAuthority, MoloniClient, MoloniTokens } from './moloni-clients'
import { json } from './reply'
import type { Route, RoutedRequest } from './routes'
import type { Reply } from './server'

/** The authorization code flow of an API client. */
export function oauthRoutes(authority: MoloniAuthority, now: () => Date): readonly Route[] {
  return [
    { methods: ['GET'], path: '/v1/auth/authorize', handle: (request) => authorize(authority, request) },
    { methods: ['POST'], path: '/v1/auth/grant', handle: (request) => grant(authority, now, request) },
  ]
}

/**
 * Sends the browser back with a code, as if its user had signed in and said yes, or with `access_denied`. Where the address
 * to go back to cannot be trusted the browser stays (RFC 6749, 4.1.2.1).
 */
function authorize(authority: MoloniAuthority, { query }: RoutedRequest): Reply {
  const client = authority.findClient(query.get('apiClientId'))
  if (client === undefined) return failure('invalid_request', 'There is no client with this apiClientId')
  const redirectUri = query.get('redirectUri')
  if (redirectUri === null || !mayGoTo(client, redirectUri)) {
    return failure('invalid_request', 'The redirectUri is missing or not one of this client')
  }
  const state = query.get('state')
  const goBack = (parameters: Readonly<Record<string, string>>): Reply => {
    const location = new URL(redirectUri)
    for (const [name, value] of Object.entries(parameters)) location.searchParams.set(name, value)
    if (state !== null) location.searchParams.set('state', state)
    return { status: 302, headers: { location: location.href } }
  }

  const challenge = query.get('code_challenge')
  if (challenge !== null && query.get('code_challenge_method') !== 'S256') {
    return goBack({ error: 'invalid_request', error_description: 'The code_challenge_method must be S256' })
  }
  const code = authority.createCode(client.id, { redirectUri, challenge })
  return goBack(code === undefined ? { error: 'access_denied' } : { code })
}

function mayGoTo({ redirectUris }: MoloniClient, redirectUri: string): boolean {
  if (redirectUris.includes(redirectUri)) return true
  if (!URL.canParse(redirectUri)) return false
  const { protocol, hostname } = new URL(redirectUri)
  return protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname)
}

function grant(authority: MoloniAuthority, now: () => Date, request: RoutedRequest): Reply {
  const form = readForm(request)
  const [grantType, apiClientId] = [form.get('grantType'), form.get('apiClientId')]
  const answer = grantFor(authority, form)
  const outcome = 'error' in answer ? answer.error : 'granted'
  authority.record({ at: now(), grantType, apiClientId, outcome })
  return 'error' in answer ? failure(answer.error, answer.description) : json(200, answer)
}

/** Nothing is read from a body that does not say it is a form. */
function readForm({ headers, body }: RoutedRequest): URLSearchParams {
  const isForm = headers['content-type']?.split(';')[0]?.trim() === 'application/x-www-form-urlencoded'
  return new URLSearchParams(isForm ? body : '')
}

interface Refusal {
  readonly error: GrantError
  readonly description: string
}

function grantFor(authority: MoloniAuthority, form: URLSearchParams): MoloniTokens | Refusal {
  const grantType = form.get('grantType')
  if (grantType === null) return { error: 'invalid_request', description: 'The form has no grantType' }
  const client = authority.findClient(form.get('apiClientId'))
  if (client === undefined || client.secret !== form.get('clientSecret')) {
    return { error: 'invalid_client', description: 'The apiClientId or the clientSecret is not valid' }
  }
  switch (grantType) {
    case 'authorization_code':
      return (
        authority.redeemCode(client.id, form.get('code') ?? '', {
          redirectUri: form.get('redirectUri'),
          verifier: form.get('code_verifier'),
        }) ?? { error: 'invalid_grant', description: 'The code is not valid' }
      )
    case 'refresh_token':
      return (
        authority.refresh(client.id, form.get('refreshToken') ?? '') ?? {
          error: 'invalid_grant',
          description: 'The refreshToken is not valid',
        }
      )
    default:
      return { error: 'unsupported_grant_type', description: `There is no grantType ${grantType}` }
  }
}

/** RFC 6749, 5.2. */
function failure(error: GrantError, description: string): Reply {
  return json(error === 'invalid_client' ? 401 : 400, { error, error_description: description })
}
