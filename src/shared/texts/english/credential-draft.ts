import { plural } from './plural'

/** What was typed of a credential and not saved yet. */
export const credentialDraft = {
  unsaved: 'Changes are not saved.',
  unsavedNew: (title: string) =>
    title === '' ? 'A new credential is not saved yet.' : `“${title}” is not saved yet.`,
  mark: 'Not saved',
  continue: 'Continue',
  discard: 'Discard',
  discarded: 'The changes are discarded',
  secretsForgotten:
    'What you typed is here again, but for its secret: that was kept only until the vault was locked. Type it once more.',
  changedMeanwhile: 'It was changed meanwhile',
  decideFirst: 'Say for each of these which is to stay, then save.',
  isNow: (field: string, now: string) =>
    now === '' ? `${field} is empty now.` : `${field} is “${now}” now.`,
  take: 'Take it',
  takeNamed: (field: string) => `Take it: ${field}`,
  keep: 'Keep mine',
  keepNamed: (field: string) => `Keep mine: ${field}`,
  databases: (count: number) => plural(count, { one: '# database', other: '# databases' }),
  fields: {
    kindId: 'Kind',
    title: 'Title',
    description: 'Description',
    mode: 'Mode',
    databaseIds: 'What it opens',
    expiresAt: 'Its end',
    writeOnly: 'Write-only',
    owner: 'Owner',
    tags: 'Tags',
    notes: 'Notes',
    cost: 'Cost',
    plainParts: 'What is no secret',
  },
}
