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
  save: 'Save',
  saved: (name: string) => `${name} saved`,
  addFavourite: 'Add to favourites',
  removeFavourite: 'Remove from favourites',
}
