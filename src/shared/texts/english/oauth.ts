const checkTokenUrl = 'Check the token URL, or what the provider says of it.'

/** Signing in at a provider, and fetching tokens there. What a server said is quoted. */
export const oauth = {
  fetchesNoTokens:
    'This credential fetches no tokens. Send with what is in it, or make one of a kind that does.',
  notSignedIn: (title: string) =>
    `${title} is not signed in any more. Open it under Credentials and choose Sign in.`,
  nobodySignedIn: 'Nobody signed in within five minutes. Sign in again.',
  codeNotEntered: 'The code was not entered in time. Sign in again.',
  notGranted: (words: string) => `The sign-in was not granted (“${words}”). Sign in again.`,
  noBrowser: 'No browser could be opened. Set a standard browser for this computer, and try again.',
  plainCodeAddress:
    'The address at which to enter the code is not one of HTTPS. Nothing was opened. Correct it in the credential, or ask the provider.',
  redirectNotHere:
    'The redirect address must be one on this computer, such as http://127.0.0.1:8734/callback.',
  portTaken: (port: number) =>
    `Nothing can listen on port ${port} of this computer: another program does. End it, or change the redirect address.`,
  /** What a server may not take. */
  given: {
    clientId: 'the client id',
    clientIdAndSecret: 'the client id and its secret',
    userNameAndPassword: 'the user name and password',
    refreshToken: 'the refresh token',
    code: 'the code',
  },
  notTaken: (host: string, given: string, words: string) =>
    `${host} does not take ${given} any more (“${words}”).`,
  clientNotTaken: (host: string, words: string) =>
    `${host} does not take the client id or its secret (“${words}”). Correct them in the credential.`,
  scopeUnknown: (host: string, words: string) =>
    `${host} does not know the scope (“${words}”). Correct it in the credential.`,
  noTokenGiven: (host: string, words: string) =>
    `${host} gave no token (“${words}”). Correct the credential, or ask the provider.`,
  noTokenCame: (reason: string) => `No token came. ${reason}`,
  correctCredential: (failure: string) => `${failure} Correct the credential.`,
  notAToken: (host: string) => `What ${host} answered is no token. ${checkTokenUrl}`,
  notATokenButStatus: (host: string, status: number) =>
    `What ${host} answered is no token (status ${status}). ${checkTokenUrl}`,
  notATokenButRedirect: (host: string, status: number) =>
    `What ${host} answered is no token but a redirect (${status}), which is not followed. ${checkTokenUrl}`,
  notAllowed: (url: string, reason: string) => `No token was fetched from ${url}. ${reason}`,
  cancelled: 'Cancelled. Sign in whenever it suits you.',
  cancelledWhileFetching:
    'Cancelled, or out of time, while a token was fetched. Nothing has been sent: send again.',
  /** The pages that the browser shows. */
  pages: {
    title: 'Latchkey',
    nothingHere: 'There is nothing here.',
    notGranted: 'The sign-in was not granted. You can close this window and go back to Latchkey.',
    answered: 'Latchkey has the answer. You can close this window.',
  },
}
