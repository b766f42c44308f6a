import { onTestFinished } from 'vitest'
import type { SignInTools } from '../../src/main/oauth/sign-in'
import { createTokenKeeper } from '../../src/main/oauth/token-keeper'
import { createTester } from '../../src/main/tester/tester'
import { noSignIn } from './no-sign-in'

/** What sends requests and fetches tokens for them. It ends with the test. */
export function createSenders(tools: Partial<SignInTools> = {}) {
  const tester = createTester()
  const tokens = createTokenKeeper({ ...noSignIn, ...tools })
  onTestFinished(async () => {
    await tester.cancelAll()
    await tokens.cancelAll()
  })
  return { tester, tokens, onTokens: (_credentialId: string) => undefined, onRefusal: () => undefined }
}
