import { assertNever, type Result } from '../../shared/errors'
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
export async function signIn(access: TokenAccess, attempt: SignIn): Promise<Result<Tokens>> {
  const { flow } = access.scheme
  switch (flow.type) {
    case 'client-credentials':
    case 'password':
      attempt.onStep({ type: 'fetching' })
      return fetchTokens(access, attempt.signal)
    case 'authorization-code':
      return signInWithBrowser(access, flow, attempt)
    case 'device-code':
      return signInWithDevice(access, flow, attempt)
    default:
      return assertNever(flow)
  }
}
