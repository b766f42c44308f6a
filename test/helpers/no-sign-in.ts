import type { SignInTools } from '../../src/main/oauth/sign-in'

/** Where nobody is there to sign in. */
export const noSignIn: SignInTools = {
  openBrowser: () => Promise.reject(new Error('There is no browser.')),
  wait: () => Promise.reject(new Error('There is nothing to wait for.')),
}
