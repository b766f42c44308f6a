export const welcome = {
  title: 'Your vault is ready',
  about: 'Three ways to begin. Each takes less than a minute.',
  paste: {
    title: 'Paste a key',
    about: 'Latchkey sees whose it is, files it, and from then on uses it without showing it.',
    act: 'Paste a key…',
  },
  byHand: {
    title: 'Make a database by hand',
    about: 'One company, account or installation at a provider, with the addresses at which it is reached.',
    act: 'New database…',
  },
  help: 'Or read how it works first',
}

export const pasteKey = {
  title: 'Paste a key',
  description: 'It goes to the vault at once, encrypted. No request is sent.',
  key: 'Key',
  keyHint: 'The text around it does no harm: a line of a .env file, a cURL command, JSON.',
  unknown: 'Its look says nothing. Choose whose it is.',
  provider: 'Provider',
  kind: 'Kind',
  mode: 'Mode',
  target: 'Database',
  newDatabase: 'A new one',
  database: 'Name of the database',
  databasePlaceholder: (noun: string) => `Name of the ${noun}`,
  places: 'Where it is reached',
  placesHint: 'The key goes there and nowhere else. Leave empty what you do not know yet.',
  save: 'Save the key',
}
