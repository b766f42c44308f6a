import type { DatabaseColour, DatabaseSymbol } from '../../model/database'

const colours: Record<DatabaseColour, string> = {
  blue: 'Blue',
  sky: 'Sky',
  teal: 'Teal',
  green: 'Green',
  olive: 'Olive',
  amber: 'Amber',
  red: 'Red',
  pink: 'Pink',
  violet: 'Violet',
  grey: 'Grey',
}

const symbols: Record<DatabaseSymbol, string> = {
  building: 'Building',
  factory: 'Factory',
  store: 'Store',
  warehouse: 'Warehouse',
  truck: 'Truck',
  plane: 'Plane',
  ship: 'Ship',
  hotel: 'Hotel',
  utensils: 'Restaurant',
  ticket: 'Ticket',
  music: 'Music',
  mail: 'Mail',
  wallet: 'Wallet',
  flask: 'Flask',
  globe: 'Globe',
  landmark: 'Hall with columns',
}

export const databases = {
  cannotBeRead: 'The databases cannot be read',
  tabs: {
    credentials: 'Credentials',
    requests: 'Requests',
    history: 'History',
    variables: 'Variables',
    settings: 'Settings',
  },
  name: 'Name',
  note: 'Note',
  noteHint: 'Who to ask, where the keys come from, what to watch out for.',
  tags: 'Tags',
  colour: 'Colour',
  colours,
  colourOfProvider: (provider: string) => `As ${provider}`,
  icon: 'Icon',
  symbols,
  letters: 'Letters',
  lettersIcon: 'Letters',
  saved: (name: string) => `${name} saved`,
  addFavourite: 'Add to favourites',
  removeFavourite: 'Remove from favourites',
  create: 'New database',
  newDatabase: {
    description: 'One company, account or installation at a provider.',
    provider: 'Provider',
    nameOf: (noun: string) => `Name of the ${noun}`,
    whereItIs:
      'Where it is reached. A Test key only ever goes to a Test address, a Live key to a Live one. Leave empty what you do not have yet.',
    baseUrlOf: (environment: string) => `${environment} base URL`,
    variableOf: (variable: string, mode: string) => `${variable}, ${mode}`,
  },
  reach: 'Reach of the keys',
  settings: {
    database: 'Database',
    live: 'Live',
    delete: 'Delete this database',
    whatDeletingDoes: 'It moves to the trash together with its environments.',
  },
  readOnly: {
    label: 'Read only',
    about: 'In Live only GET, HEAD and OPTIONS leave. Everything else is refused, whoever asks.',
    question: {
      title: (database: string) => `Let ${database} be changed in Live?`,
      description:
        'Requests that may change real data can leave again. You are still asked before each, as the settings say.',
      confirm: 'Allow changes',
    },
  },
  deleteQuestion: {
    title: (database: string) => `Delete ${database}?`,
    description: 'It moves to the trash with its environments. Undo brings both back.',
  },
  deleted: (database: string) => `${database} was deleted`,
  list: {
    label: 'Databases',
    title: 'All databases',
    columns: {
      name: 'Name',
      provider: 'Provider',
      host: (mode: string) => `${mode} host`,
      credentials: 'Credentials',
      changed: 'Changed',
    },
    noHost: 'none',
  },
}
