import { plural } from './plural'

const credentials = (count: number) => plural(count, { one: '# credential', other: '# credentials' })

/** Acts on many credentials at once. */
export const bulk = {
  bar: 'Acts on the selected credentials',
  selected: (count: number) => plural(count, { one: '# selected', other: '# selected' }),
  clear: 'Clear selection',
  tag: 'Tag',
  deactivate: 'Deactivate',
  reactivate: 'Reactivate',
  move: 'Move…',
  check: 'Check…',
  export: 'Export list…',
  more: 'More acts',
  delete: 'Delete',
  reasons: {
    hasTag: 'It has this tag already.',
    hasNoTag: 'It does not have this tag.',
    tooManyTags: (most: number) => `It has ${most} tags, and no room for another.`,
    titleTaken: (database: string) => `${database} already has a credential with this title.`,
    alreadyThere: (database: string) => `It is in ${database} already.`,
    notHere: 'It is not in this database any more.',
    otherProvider: 'It belongs to another provider.',
  },
  databaseGone: 'The database that was chosen is not there any more. Choose again.',
  movedTo: (database: string) => `moved to ${database}`,
  tagged: (tag: string) => `tag ${tag} added`,
  untagged: (tag: string) => `tag ${tag} removed`,
  listSubject: (count: number) => `List of ${credentials(count)}, without secrets`,
  done: {
    'add-tag': (count: number, tag: string) => `${credentials(count)} tagged “${tag}”`,
    'remove-tag': (count: number, tag: string) => `Tag “${tag}” taken from ${credentials(count)}`,
    deactivate: (count: number) =>
      plural(count, { one: '# credential is deactivated', other: '# credentials are deactivated' }),
    reactivate: (count: number) =>
      plural(count, { one: '# credential is active', other: '# credentials are active' }),
    move: (count: number, database: string) =>
      `${plural(count, { one: '# credential is', other: '# credentials are' })} now in ${database}`,
    delete: (count: number) =>
      plural(count, { one: '# credential is in the trash', other: '# credentials are in the trash' }),
  },
  takenBack: (count: number) =>
    plural(count, { one: '# credential is as before', other: '# credentials are as before' }),
  leftOut: {
    title: (count: number) =>
      plural(count, { one: '# credential was left out', other: '# credentials were left out' }),
    description: 'Nothing was changed in what was left out.',
    titles: (named: readonly string[], more: number) =>
      more === 0 ? named.join(', ') : `${named.join(', ')} ${plural(more, { other: 'and # more' })}`,
  },
  tagDialog: {
    title: (count: number) => `Tags of ${credentials(count)}`,
    tag: 'Tag',
    hint: 'One tag at a time; those there are already are offered while you type.',
    add: 'Add',
    remove: 'Remove',
  },
  moveDialog: {
    title: (count: number) => `Move ${credentials(count)}`,
    description: (from: string) =>
      `From ${from} to another database of the same provider. Where else a credential belongs it stays.`,
    to: 'To',
    submit: 'Move',
    nowhere: 'There is no other database of this provider. Create one first.',
  },
  deleteQuestion: {
    title: (count: number) => `Delete ${credentials(count)}?`,
    description:
      'They move to the trash with their secrets. At the provider the keys stay valid: revoke them there.',
    confirm: 'Yes, Delete',
  },
  checks: {
    title: (count: number) => `Check ${credentials(count)}`,
    description: (environment: string) =>
      `One after the other, in ${environment}: the provider is asked whether it takes the key.`,
    start: 'Check',
    progress: (done: number, total: number) => `${done} of ${total} checked`,
    cancelled: (done: number, total: number) => `Cancelled after ${done} of ${total}.`,
    summary: (works: number, refused: number, unknown: number) =>
      `${works} work, ${refused} refused, ${unknown} without an answer.`,
    results: 'What came of it',
    notAsked: 'Not asked',
    noEnvironment: 'This mode has no environment to check in. Create one in Settings.',
  },
  exportTitle: 'Export the list of credentials',
  csv: {
    title: 'Title',
    description: 'Description',
    provider: 'Provider',
    kind: 'Kind',
    databases: 'Databases',
    mode: 'Mode',
    state: 'State',
    expires: 'Expires',
    owner: 'Owner',
    tags: 'Tags',
    cost: 'Cost',
    lastUsed: 'Last used',
    version: 'Version',
    added: 'Added',
    changed: 'Changed',
  },
}
