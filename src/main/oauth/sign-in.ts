import { assertNever, fail, type Result } from '../../shared/errors'
import type { SignInStep } from '../../shared/model/sign-in'
import type { TokenAccess } from './access'
import { signInWithBrowser } from './authorization-code'
import { signInWithDevice } from './device-code'
import { fetchTokens, type Tokens } from './token-server'

/** What a sign-in needs of the world around the vault. */
export interface SignInTools {
  /** Opens an address in the browser of the system. Throws where there is none. */
  openBrowser(url: string): Promise<void>
  /** Waits, unless the signal aborts: then it throws its reason. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>
}

export interface SignIn extends SignInTools {
  /** Aborted by cancel and lock. */
  readonly signal: AbortSignal
  /** Told of each step that the person takes or waits for. */
  onStep(step: SignInStep): void
}

/** Gets the first tokens, by the flow of the scheme. Fails with `cancelled`, `sign-in-needed` or `no-token`. */
export async function signIn(access: TokenAccess, signIn: SignIn): Promise<Result<Tokens>> {
  const { flow } = access.scheme
  switch (flow.type) {
    case 'client-credentials':
    case 'password': {
      signIn.onStep({ type: 'fetching' })
      const fetched = await fetchTokens(access, signIn.signal)
      if (fetched.ok || fetched.error.code !== 'sign-in-needed') return fetched
      return fail('no-token', `${fetched.error.message} Correct the credential.`)
    }
    case 'authorization-code':
      return signInWithBrowser(access, flow, signIn)
    case 'device-code':
      return signInWithDevice(access, flow, signIn)
    default:
      return assertNever(flow)
  }
}
