import { fail, type Result, succeed } from '../../shared/errors'
import type { OAuthScheme } from '../../shared/providers/oauth-scheme'
import { texts } from '../../shared/texts'
import { fill, findFilled } from '../tester/open-parts'
import { unlessAborted } from '../tester/unless-aborted'
import type { TokenAccess } from './access'
import { type LoopbackRedirect, listenForRedirect } from './loopback-redirect'
import type { SignIn } from './sign-in'
import { explainTokenFailure } from './token-failure'
import { renameForm, standardiseForm } from './token-fetch'
import { askForTokens, readScope, type Tokens } from './token-server'

type Flow = Extract<OAuthScheme['flow'], { type: 'authorization-code' }>

/** Milliseconds in which somebody signs in. */
const timeToSignIn = 5 * 60_000

/** The authorization code flow (RFC 6749 section 4.1) in the browser of the system (RFC 8252), with PKCE (RFC 7636, S256). */
export async function signInWithBrowser(
  access: TokenAccess,
  flow: Flow,
  signIn: SignIn,
): Promise<Result<Tokens>> {
  const authorizationUrl = access.resolve(flow.authorizationUrl)
  if (!authorizationUrl.ok) return authorizationUrl
  const redirect = await listenForRedirect(findFilled(flow.redirectUri, access.parts)?.value ?? null)
  if (!redirect.ok) return redirect
  try {
    return await askPerson(access, flow, { ...signIn, url: authorizationUrl.value, redirect: redirect.value })
  } finally {
    redirect.value.close()
  }
}

interface Place extends SignIn {
  readonly url: string
  readonly redirect: LoopbackRedirect
}

async function askPerson(
  access: TokenAccess,
  flow: Flow,
  { url, redirect, signal, onStep, openBrowser }: Place,
): Promise<Result<Tokens>> {
  const { scheme, parts, redactor } = access
  const library = await import('oauth4webapi')
  const clientId = fill(scheme.client?.id ?? { literal: '' }, parts)
  if (!clientId.ok) return clientId
  const verifier = library.generateRandomCodeVerifier()
  const state = library.generateRandomState()
  const question = new URLSearchParams({
    response_type: 'code',
    client_id: clientId.value.value,
    redirect_uri: redirect.uri,
    ...readScope(access),
    state,
    code_challenge: await library.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })

  onStep({ type: 'browser', endsAt: Date.now() + timeToSignIn })
  const answered = await openAndWait()
  if (!answered.ok) return answered
  onStep({ type: 'fetching' })
  const { value: answer } = answered
  // Who issued it is not known beforehand, so it cannot be compared (RFC 9207).
  answer.delete('iss')
  const mayLackState = !flow.returnsState && !answer.has('state')
  const given = { given: texts.oauth.given.code, signal }
  return askForTokens(access, given, async ({ server, client, authenticate, options }) => {
    const expected = mayLackState ? library.skipStateCheck : state
    const code = library.validateAuthResponse(server, client, answer, expected)
    const { uri } = redirect
    return library.processAuthorizationCodeResponse(
      server,
      client,
      await library.authorizationCodeGrantRequest(server, client, authenticate, code, uri, verifier, options),
    )
  })

  async function openAndWait(): Promise<Result<URLSearchParams>> {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(timeToSignIn)])
    try {
      await openBrowser(withQuery(url, renameForm(question, scheme.parameterNames)))
    } catch {
      return fail('no-token', texts.oauth.noBrowser)
    }
    try {
      const answer = await unlessAborted(redirect.answer, limit)
      return succeed(standardiseForm(answer, scheme.parameterNames))
    } catch (error) {
      if (!signal.aborted) return fail('sign-in-needed', texts.oauth.nobodySignedIn)
      return { ok: false, error: explainTokenFailure(error, { url, given: '', timeoutSeconds: 0, redactor }) }
    }
  }
}

/** Keeps a query that the address has (RFC 6749 section 3.1). */
function withQuery(url: string, question: URLSearchParams): string {
  const address = new URL(url)
  for (const [name, value] of question) address.searchParams.append(name, value)
  return address.href
}
