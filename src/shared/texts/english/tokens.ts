import { sentence } from '../sentence'

export const tokens = {
  title: 'Tokens',
  access: 'Access token',
  refresh: 'Refresh token',
  status: {
    connected: 'Connected',
    renews: 'Fetched when it is used',
    'sign-in': 'Sign in to use it',
  },
  end: {
    noToken: 'None',
    unknown: 'Its end is not known',
    past: 'Has ended',
    in: (time: string) => `Ends in ${time}`,
  },
  fetchAt: 'Fetch at',
  noEnvironment: (database: string, mode: string) =>
    `${database} has no ${mode} environment yet. Add one under Settings: that is where tokens are fetched.`,
  signIn: 'Sign in',
  signInAgain: 'Sign in again',
  get: 'Get token',
  getNew: 'Get new token',
  renew: 'Refresh',
  waiting: {
    browser: 'Waiting for you in the browser',
    deviceCode: 'Waiting for the code to be entered',
    fetching: 'Fetching the token',
    signInThere: 'Sign in there and come back.',
    enterCodeAt: <Address>(address: Address) => sentence`Enter this code at ${address}, on any device.`,
    timeLeft: (time: string) => `${time} left.`,
  },
}
