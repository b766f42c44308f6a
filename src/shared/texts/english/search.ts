export const search = {
  /** Why a search cannot be read as it was meant. */
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
  asText: (problem: string) => `${problem} Searched as plain text.`,
  mended: (text: string, mended: string) => `Nothing has “${text}” in it; this has “${mended}”.`,
  andMore: (name: string, others: number) => `${name} and ${others} more`,
  badFilter: (name: string, value: string) =>
    `${name}: cannot be “${value}”; it takes ${filterValues[name] ?? 'something else'}.`,
}

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
