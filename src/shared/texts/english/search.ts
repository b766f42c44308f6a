import { sentence } from '../sentence'
import { modes } from './modes'
import { plural } from './plural'

const filterValues: Record<string, string> = {
  mode: 'test or live',
  state: 'active, deactivated, expired or revoked',
  provider: 'the name of a provider',
  expires: 'a number of days, such as 30d',
  is: 'unused',
  method: 'a method, such as POST',
  status: 'a status, such as 404 or 4xx, or failed',
  sent: 'a number of days, such as 7d',
}

const counted = (count: number, most: number) => (count < most ? `${count}` : `${most}+`)

export const search = {
  title: 'Search',
  label: 'Search the vault',
  placeholder: 'Words, “a phrase”, mode:live, expires:30d …',
  clear: 'Clear the search',
  asText: (problem: string) => `${problem} Searched as plain text.`,
  mended: (text: string, mended: string) => `Nothing has “${text}” in it; this has “${mended}”.`,
  stillIndexing:
    'Older history is still being made findable; it appears here by itself when you search again.',
  andMore: <Name>(name: Name, others: number) => sentence`${name} and ${String(others)} more`,
  problems: {
    openQuote: 'A quote is not closed.',
    loneBackslash: 'Nothing follows the \\ at the end.',
    innerStar: 'A * stands only at the end of a word.',
    reserved: (character: string) => `${character} has to be written as \\${character}.`,
    extraBracket: 'A ) is too many.',
    openBracket: 'A ( is not closed.',
    wordMissing: 'A word is missing beside AND, OR or NOT.',
    nothing: 'There is nothing to look for.',
  },
  badFilter: (name: string, value: string) =>
    `${name}: cannot be “${value}”; it takes ${filterValues[name] ?? 'something else'}.`,
  kinds: { all: 'All', database: 'Databases', credential: 'Credentials', exchange: 'History' },
  kindsLabel: 'Show',
  kindWithCount: (kind: string, count: number, most: number) => `${kind} ${counted(count, most)}`,
  showAll: (kind: string) => `Show all in ${kind}`,
  results: 'Results',
  found: (counts: { database: number; credential: number; exchange: number }, most: number) =>
    [
      plural(counts.database, { one: '# database', other: '# databases' }),
      counts.credential < most
        ? plural(counts.credential, { one: '# credential', other: '# credentials' })
        : `more than ${most} credentials`,
      counts.exchange < most
        ? plural(counts.exchange, { one: '# exchange', other: '# exchanges' })
        : `more than ${most} exchanges`,
    ].join(', '),
  nothing: {
    title: 'Nothing found',
    text: 'Try fewer or other words: a word is found by its beginning. Filters of credentials leave out the history, and the other way round.',
    action: 'Clear the filters',
  },
  cannot: 'The search failed',
  neverUsed: 'Never used',
  keys: {
    open: 'open',
    beside: 'look beside',
    move: 'move',
  },
  filters: {
    label: 'Filters',
    add: 'Add a filter',
    remove: (filter: string) => `Remove filter: ${filter}`,
    groups: {
      mode: 'Mode',
      state: 'State',
      expires: 'Expiry',
      status: 'Outcome',
      method: 'Method',
      sent: 'Sent',
      provider: 'Provider',
      database: 'Database',
    },
    mode: (mode: keyof typeof modes) => modes[mode],
    states: { active: 'Active', deactivated: 'Deactivated', expired: 'Expired', revoked: 'Revoked' },
    tag: (tag: string) => `Tag ${tag}`,
    expiring: (days: number) => plural(days, { one: 'Expires within # day', other: 'Expires within # days' }),
    unused: 'Never used',
    sent: (days: number) => plural(days, { one: 'Sent in the last day', other: 'Sent in the last # days' }),
    status: (status: string) =>
      status === 'failed'
        ? 'No answer'
        : `Status ${status.replace('xx', '00')}${status.endsWith('xx') ? 's' : ''}`,
    credential: 'One credential',
  },
  help: {
    open: 'How to search',
    title: 'How to search',
    rules: [
      { sample: 'payr', meaning: 'words that begin so; case and accents do not matter' },
      { sample: 'payroll shop', meaning: 'one of the words, or both' },
      { sample: 'payroll AND nordlys', meaning: 'both; also OR and NOT, in capitals, and ( )' },
      { sample: '+live -test', meaning: 'must be there, must not be there' },
      { sample: '"month end"', meaning: 'these words in this order' },
      { sample: 'a\\:b', meaning: 'a sign as it is' },
    ],
    filters: [
      { sample: 'mode:live', meaning: 'also mode:test' },
      { sample: 'state:expired', meaning: 'active, deactivated, expired, revoked' },
      { sample: 'expires:30d', meaning: 'ends within 30 days' },
      { sample: 'is:unused', meaning: 'never went out with a request' },
      { sample: 'tag:payroll', meaning: 'has the tag' },
      { sample: 'provider:moloni', meaning: 'of a provider' },
      { sample: 'method:post status:4xx', meaning: 'in the history; also a status, or failed' },
      { sample: 'sent:7d', meaning: 'in the history of the last 7 days' },
    ],
    rulesTitle: 'Words',
    filtersTitle: 'Filters',
  },
}
