import { plural } from './plural'

/** The list of the credentials of a database. */
export const credentialTable = {
  label: 'Credentials',
  cannotBeRead: 'The credentials cannot be read',
  columns: {
    title: 'Title',
    description: 'Description',
    kind: 'Kind',
    scheme: 'Scheme',
    secret: 'Secret',
    mode: 'Mode',
    state: 'State',
    expires: 'Expires',
    owner: 'Owner',
    tags: 'Tags',
    lastUsed: 'Last used',
    updated: 'Changed',
    created: 'Added',
  },
  never: 'Never',
  filter: 'Filter credentials',
  filterHint: 'Filter',
  /** Beside the filter. */
  count: (count: number) => plural(count, { one: '# credential', other: '# credentials' }),
  found: (count: number) => plural(count, { one: '# fits', other: '# fit' }),
  nothingFits: {
    title: 'No credential fits',
    whatToDo: 'Search for something else, or show all of them.',
    showAll: 'Show all',
  },
  edit: {
    severalLines: 'It has several lines. Edit it in the details.',
    changedMeanwhile: 'It was changed meanwhile. Escape shows what it is now.',
  },
}
