/** Why a button cannot be pressed, where nothing else says so. */
export const refusals = {
  nothingChanged: 'There is nothing to save: nothing was changed.',
  providerProblem: 'Mend what the line beside says first.',
  reachRuns: 'The check runs: stop it first.',
  noCredentials: 'There is no credential to check. Add one to a database of this provider first.',
  noDatabase: 'There is no other database of this provider to move to. Make one first.',
  sayFirst: 'Tick what stands beside it first: it is your word that counts here.',
  turnOnFirst: (label: string) => `Turn on “${label}” first.`,
  pointOfNoReturn:
    'This step cannot be cancelled. It takes a moment, and the vault is whole before and after it.',
  nothingToFormat: 'There is nothing to format.',
  notJson: 'Mend the JSON first: the line beside says where.',
  nothingBefore: 'nothing was shown before this',
  nothingAfter: 'this is the last that was shown',
  withReason: (label: string, reason: string) => `${label}: ${reason}`,
}
