/** Other words that people look for a place by. */
const placeKeywords: Partial<Record<string, readonly string[]>> = {
  home: ['start', 'overview'],
  trash: ['deleted', 'restore'],
  audit: ['history', 'who'],
  health: ['expiring', 'findings', 'score'],
}

const sectionKeywords: Partial<Record<string, readonly string[]>> = {
  security: ['password', 'recovery', 'keychain', 'protection'],
  locking: ['idle', 'clipboard'],
  reminders: ['notifications', 'expiry'],
  backups: ['restore'],
  appearance: ['theme', 'dark', 'light', 'font', 'motion'],
}

export const palette = {
  label: 'Find and do',
  placeholder: 'Find a database or a credential, or do something',
  here: 'In view',
  databases: 'Databases',
  similarDatabases: 'Similar databases',
  credentials: 'Credentials',
  history: 'History',
  actions: 'Actions',
  search: 'Search',
  searching: 'Searching…',
  showAll: (search: string) => `Show all results for “${search}”`,
  open: 'Find or do',
  pasteKey: 'Paste a key',
  searchEverything: 'Search everything',
  settingsOf: (section: string) => `Settings: ${section}`,
  copy: (part: string) => `Copy ${part}`,
  of: (act: string, name: string) => `${act} · ${name}`,
  in: (act: string, name: string) => `${act} in ${name}`,
  placeKeywords,
  sectionKeywords,
  /** Other words that people look for an action by. */
  keywords: {
    switchMode: ['mode', 'environment'],
    newDatabase: ['create', 'add', 'company', 'tenant'],
    newCredential: ['create', 'add', 'key', 'secret'],
    pasteKey: ['new', 'credential', 'add'],
    databases: ['home', 'overview'],
    search: ['find', 'filter'],
    history: ['sent', 'requests', 'exchanges'],
    backUp: ['backup', 'save', 'copy'],
    lock: ['close', 'leave'],
    settings: ['password', 'backup', 'providers', 'preferences'],
    otherVaults: ['switch', 'move', 'rename', 'name', 'place', 'folder'],
    help: ['manual', 'how', 'guide', 'documentation'],
    shortcuts: ['keys', 'help'],
  },
}
