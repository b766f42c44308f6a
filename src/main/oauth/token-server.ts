import type { AuthorizationServer, Client, ClientAuth, TokenEndpointResponse } from 'oauth4webapi'
import { z } from 'zod'
import { fail, type Result, succeed } from '../../shared/errors'
import { texts } from '../../shared/texts'
import { fill, findFilled } from '../tester/open-parts'
import type { TokenAccess } from './access'
import { explainTokenFailure } from './token-failure'
import { createTokenFetch } from './token-fetch'

export interface Tokens {
  readonly accessToken: string
  /** Milliseconds since 1970; null where nobody says. */
  readonly accessExpiresAt: number | null
  /** Null where the answer has none. */
  readonly refreshToken: string | null
  readonly refreshExpiresAt: number | null
}

type Library = typeof import('oauth4webapi')

/** What the library wants to know of a server and a client. */
export interface LibraryCall {
  readonly library: Library
  readonly server: AuthorizationServer
  readonly client: Client
  readonly authenticate: ClientAuth
  readonly options: ReturnType<typeof describeOptions>
}

/** Milliseconds for one answer of a server. */
const answerTime = 30_000

const secondsSchema = z.coerce.number().positive().max(3_000_000_000).optional().catch(undefined)

/** A question to a server, for which an answer is waited for half a minute. */
export interface Question {
  readonly url: string
  /** What the server may refuse to take, in words: `the refresh token`. */
  readonly given: string
  readonly signal: AbortSignal
}

/**
 * Asks a server for tokens. A failure says what the person can do and holds nothing secret; it is `sign-in-needed` when the server
 * does not take what was given, `no-token` otherwise, or `cancelled`.
 */
export async function askForTokens(
  access: TokenAccess,
  question: Omit<Question, 'url'>,
  ask: (call: LibraryCall) => Promise<TokenEndpointResponse>,
): Promise<Result<Tokens>> {
  const asked = await askServer(access, { ...question, url: access.tokenUrl }, ask)
  return asked.ok ? succeed(readTokens(access, asked.value.answer, asked.value.askedAt)) : asked
}

/** The same for any question to the server. */
export async function askServer<Answer>(
  access: TokenAccess,
  { url, given, signal }: Question,
  ask: (call: LibraryCall) => Promise<Answer>,
): Promise<Result<{ answer: Answer; askedAt: number }>> {
  const askedAt = Date.now()
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(answerTime)])
  try {
    const library = await import('oauth4webapi')
    const described = describeClient(library, access)
    if (!described.ok) return described
    const server = { issuer: new URL(url).origin, token_endpoint: url, device_authorization_endpoint: url }
    const options = describeOptions(library, access, inTime)
    const answer = await ask({ library, server, ...described.value, options })
    return succeed({ answer, askedAt })
  } catch (error) {
    const cause = inTime.aborted ? inTime.reason : error
    return {
      ok: false,
      error: explainTokenFailure(cause, { ...access, url, given, timeoutSeconds: answerTime / 1000 }),
    }
  }
}

function describeOptions(library: Library, { agent, scheme }: TokenAccess, signal: AbortSignal) {
  return {
    signal,
    [library.customFetch]: createTokenFetch(agent, scheme.parameterNames),
    // Plain HTTP: the guard has decided, by one rule for all that leaves.
    [library.allowInsecureRequests]: true,
  }
}

function describeClient(
  library: Library,
  { scheme: { client }, parts }: TokenAccess,
): Result<Pick<LibraryCall, 'client' | 'authenticate'>> {
  const id = client && findFilled(client.id, parts)
  // The library asks for an id where the server does not: this one is not sent.
  if (client === null || id === null) {
    return succeed({ client: { client_id: 'none' }, authenticate: () => undefined })
  }
  const secret = findFilled(client.secret, parts)
  const named = { client: { client_id: id.value } }
  if (secret === null) return succeed({ ...named, authenticate: library.None() })
  return succeed({
    ...named,
    authenticate:
      client.secretSentIn === 'body'
        ? library.ClientSecretPost(secret.value)
        : library.ClientSecretBasic(secret.value),
  })
}

/** Lifetimes count from when the server was asked: a token ends rather too early here than too late. */
function readTokens({ scheme }: TokenAccess, answer: TokenEndpointResponse, askedAt: number): Tokens {
  const { accessSeconds, refreshSeconds } = scheme.lifetimes
  const end = (seconds: number | null | undefined) =>
    seconds == null ? null : Math.round(askedAt + seconds * 1_000)
  return {
    accessToken: answer.access_token,
    accessExpiresAt: end(secondsSchema.parse(answer.expires_in) ?? accessSeconds),
    refreshToken: answer.refresh_token ?? null,
    refreshExpiresAt: end(secondsSchema.parse(answer.refresh_token_expires_in) ?? refreshSeconds),
  }
}

/** The scope that the person gave; nothing where they gave none. */
export function readScope({ scheme, parts }: TokenAccess): Record<string, string> {
  const scope = findFilled(scheme.scope, parts)
  return scope === null ? {} : { scope: scope.value }
}

/** Fetches tokens without anybody having to sign in (RFC 6749 section 4.3 and 4.4). Fails with `no-token` or `cancelled`. */
export async function fetchTokens(access: TokenAccess, signal: AbortSignal): Promise<Result<Tokens>> {
  const fetched = await askByFlow(access, signal)
  if (fetched.ok || fetched.error.code !== 'sign-in-needed') return fetched
  return fail('no-token', texts.oauth.correctCredential(fetched.error.message))
}

async function askByFlow(access: TokenAccess, signal: AbortSignal): Promise<Result<Tokens>> {
  const { scheme, parts } = access
  if (scheme.flow.type !== 'password') {
    const question = { given: texts.oauth.given.clientIdAndSecret, signal }
    return askForTokens(access, question, async ({ library, server, client, authenticate, options }) =>
      library.processClientCredentialsResponse(
        server,
        client,
        await library.clientCredentialsGrantRequest(server, client, authenticate, readScope(access), options),
      ),
    )
  }
  const username = fill(scheme.flow.username, parts)
  if (!username.ok) return username
  const password = fill(scheme.flow.password, parts)
  if (!password.ok) return password
  const form = { username: username.value.value, password: password.value.value, ...readScope(access) }
  const question = { given: texts.oauth.given.userNameAndPassword, signal }
  return askForTokens(access, question, async ({ library, server, client, authenticate, options }) =>
    library.processGenericTokenEndpointResponse(
      server,
      client,
      await library.genericTokenEndpointRequest(server, client, authenticate, 'password', form, options),
    ),
  )
}

/** RFC 6749 section 6. The server may take the refresh token once and never again. */
export function refreshTokens(
  access: TokenAccess,
  refreshToken: string,
  signal: AbortSignal,
): Promise<Result<Tokens>> {
  const question = { given: texts.oauth.given.refreshToken, signal }
  return askForTokens(access, question, async ({ library, server, client, authenticate, options }) =>
    library.processRefreshTokenResponse(
      server,
      client,
      await library.refreshTokenGrantRequest(server, client, authenticate, refreshToken, options),
    ),
  )
}
