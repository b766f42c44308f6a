/** Trying a credential: what an answer says of it, and why it cannot be tried. */
export const checkVerdicts = {
  noRequest:
    'No request is known that tells whether this credential works. Try one of your own under Requests.',
  noReachRequest:
    'No request is known that tells whether it opens a database. Try one of your own under Requests.',
  noEnvironment: (mode: string) => `The database has no ${mode} environment. Add one in its settings.`,
  variableEmpty: (variable: string, environment: string) =>
    `The variable ${variable} has no value in ${environment}. Enter one under Variables.`,
  foreignAddress: 'It lives at another address, to which this key does not go.',
  alreadyUnderWay: 'This check is already under way. Wait for its result, or stop it.',
  ledElsewhere: 'The server led to another address, to which the key did not go. See the history.',
  tooManyRequests: (status: number) =>
    `${answered(status)} Too many requests came lately: check again later.`,
  serverTrouble: (status: number) =>
    `${answered(status)} It has a trouble of its own, which says nothing about the key: check again later.`,
  unclear: (status: number) =>
    `${answered(status)} That says nothing about the key: see the answer in the history.`,
  unauthorized: {
    name: 'Unauthorized',
    meaning: 'The server does not take this credential.',
    nextStep: 'See at the provider whether it is there and active, then rotate it.',
  },
  forbidden: {
    name: 'Forbidden',
    meaning: 'The server knows the credential and does not allow it this.',
    nextStep: 'See at the provider what it may do.',
  },
}

function answered(status: number): string {
  return `The server answered with ${status}.`
}
