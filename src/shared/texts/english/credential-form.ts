import { plural } from './plural'

/** A credential as it is stored and edited. */
export const credentialForm = {
  newTitle: 'New credential',
  newDescription: (database: string, provider: string) => `For ${database} at ${provider}.`,
  editTitle: (credential: string) => `Edit ${credential}`,
  titleHint: 'The name it is chosen by in requests.',
  descriptionHint: 'What it is for, where it came from',
  details: 'Owner, tags, cost and notes',
  costHint: 'Invoiced monthly',
  valueMissing: 'Enter a value',
  savedElsewhere: (credential: string, mode: string) =>
    `“${credential}” is saved for ${mode}: switch to ${mode} to see it.`,
  writeOnly: {
    label: 'Write-only',
    hint: 'Requests use it, and nobody sees or copies it again, you neither. Once saved, this stays.',
  },
  parts: {
    new: (part: string) => `New ${part.toLowerCase()}`,
    keep: 'Leave it empty to keep the present one.',
    optional: 'May be left empty.',
    show: (part: string) => `Show ${part}`,
    conceal: (part: string) => `Conceal ${part}`,
  },
  doubts: {
    provider: (provider: string) => `This looks like a key of ${provider}.`,
    kind: (kind: string) => `This looks like a ${kind}.`,
    mode: (mode: string) => `This looks like a ${mode} key.`,
  },
  ends: {
    hint: (end: string) => `It ${end}, at the end of that day.`,
    none: 'No end.',
    usual: 'Usual ends',
  },
  databases: {
    label: 'Databases it opens',
    chosen: (count: number, of: number) => `${count} of ${of}`,
    search: 'Search databases',
  },
  owner: {
    example: 'apiuser@yourdomain.tld',
    hint: 'The user at the provider who stands behind it. A key of a person stops when they leave.',
    checks: 'What you made sure of',
  },
  paste: {
    label: 'Paste a key',
    hint: 'The rest is filled in by what it looks like.',
    recognised: (kind: string, provider: string) => `Recognised: ${kind} of ${provider}.`,
    recognisedIn: (kind: string, provider: string, mode: string) =>
      `Recognised: ${kind} of ${provider}, ${mode}.`,
    otherMode: {
      title: (kind: string, mode: string, current: string) =>
        `${kind} for ${mode}, and you are in ${current}`,
      text: (mode: string) => `It is saved for ${mode} and shows there.`,
    },
    foreign: {
      title: (provider: string) => `This is a key of ${provider}`,
      text: (own: string, other: string) =>
        `This database belongs to ${own}. Add the key to a database of ${other}.`,
    },
    onlyPlace: (provider: string, part: string) =>
      `Keys of ${provider} have no known format: it went into ${part} as it is.`,
    unknown: 'Not recognised. Choose the kind below and paste it where it belongs.',
  },
  /** Where there is no credential yet. */
  empty: {
    title: (mode: string) => `No ${mode} credentials yet`,
    whatToDo:
      'Paste a key and it is filed by what it looks like. From then on requests use it without showing it.',
    otherModeOnly: (database: string, count: number, mode: string) =>
      `${database} has ${plural(count, { one: 'one credential', other: '# credentials' })} for ${mode} only.`,
  },
  missing: {
    label: (mode: string) => `Missing in ${mode}`,
    text: (kind: string, mode: string) => `${kind}, ${mode} is missing`,
    paste: 'Paste it',
    pasteNamed: (kind: string, mode: string) => `Paste it: ${kind}, ${mode}`,
  },
}
