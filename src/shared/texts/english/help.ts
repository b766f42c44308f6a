import { plural } from './plural'

export const help = {
  title: 'Help',
  open: 'Open the help',
  description: 'Works without a network, and while the vault is locked.',
  topics: 'Topics',
  search: 'Search the help',
  found: (count: number) => plural(count, { one: 'Found in 1 place', other: 'Found in # places' }),
  nothing: (search: string) => `Nothing in the help has “${search}” in it. Try another word, or fewer.`,
  keys: 'Keys',
  does: 'What they do',
  opensBrowser: '(opens the browser)',
  linkRefused:
    'This link is none that Latchkey knows. Copy its address and open it yourself, if you trust it.',
  browserFailed: (url: string) => `The browser could not be opened. Open this address yourself: ${url}`,
}
