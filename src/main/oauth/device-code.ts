import type { DeviceAuthorizationResponse, TokenEndpointResponse } from 'oauth4webapi'
import { fail, type Result } from '../../shared/errors'
import type { OAuthScheme } from '../../shared/providers/oauth-scheme'
import { isLoopback, parseAddress } from '../../shared/rules/address'
import { texts } from '../../shared/texts'
import type { TokenAccess } from './access'
import type { SignIn } from './sign-in'
import { explainTokenFailure, findTold } from './token-failure'
import { askForTokens, askServer, type LibraryCall, readScope, type Tokens } from './token-server'

type Flow = Extract<OAuthScheme['flow'], { type: 'device-code' }>

/** Seconds between two questions where the server does not say, and how many more it wants when it says `slow_down`. */
const usualInterval = 5
const slowDown = 5

/** The device authorization grant (RFC 8628): the person enters a code while the server is asked again and again. */
export async function signInWithDevice(
  access: TokenAccess,
  flow: Flow,
  signIn: SignIn,
): Promise<Result<Tokens>> {
  const { signal } = signIn
  const url = access.resolve(flow.deviceAuthorizationUrl)
  if (!url.ok) return url
  const question = { url: url.value, given: texts.oauth.given.clientId, signal }
  const started = await askServer(
    access,
    question,
    async ({ library, server, client, authenticate, options }) =>
      library.processDeviceAuthorizationResponse(
        server,
        client,
        await library.deviceAuthorizationRequest(server, client, authenticate, readScope(access), options),
      ),
  )
  if (!started.ok) return started
  const { answer, askedAt } = started.value
  const endsAt = Math.round(askedAt + answer.expires_in * 1_000)
  if (!mayBeShown(answer.verification_uri)) {
    return fail('no-token', texts.oauth.plainCodeAddress)
  }
  const { user_code: userCode, verification_uri: verificationUrl } = answer
  signIn.onStep({ type: 'device-code', userCode, verificationUrl, endsAt })
  // A convenience only: the code may as well be entered on another device.
  await signIn.openBrowser(verificationUrl).catch(() => undefined)
  return waitForTokens(access, answer, endsAt, signIn)
}

async function waitForTokens(
  access: TokenAccess,
  { device_code: deviceCode, interval = usualInterval }: DeviceAuthorizationResponse,
  endsAt: number,
  { signal, wait }: SignIn,
): Promise<Result<Tokens>> {
  let seconds = interval
  for (;;) {
    try {
      await wait(seconds * 1_000, signal)
    } catch (error) {
      const { tokenUrl: url, redactor } = access
      return { ok: false, error: explainTokenFailure(error, { url, given: '', timeoutSeconds: 0, redactor }) }
    }
    if (Date.now() >= endsAt) {
      return fail('sign-in-needed', texts.oauth.codeNotEntered)
    }
    let isPending = false
    const asked = await askForTokens(access, { given: texts.oauth.given.code, signal }, async (call) => {
      try {
        return await askOnce(call, deviceCode)
      } catch (error) {
        const told = findTold(error)?.error
        isPending = told === 'authorization_pending' || told === 'slow_down'
        if (told === 'slow_down') seconds += slowDown
        throw error
      }
    })
    if (!isPending) return asked
  }
}

async function askOnce(
  { library, server, client, authenticate, options }: LibraryCall,
  deviceCode: string,
): Promise<TokenEndpointResponse> {
  const response = await library.deviceCodeGrantRequest(server, client, authenticate, deviceCode, options)
  return library.processDeviceCodeResponse(server, client, response)
}

/** It is shown and opened, and must lead to nothing but a page. */
function mayBeShown(url: string): boolean {
  const address = parseAddress(url)
  return (
    address !== undefined &&
    (address.protocol === 'https:' || (address.protocol === 'http:' && isLoopback(address.hostname)))
  )
}
