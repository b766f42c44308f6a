export const palette = {
  label: 'Find and do',
  placeholder: 'Find a database or a credential, or do something',
  databases: 'Databases',
  credentials: 'Credentials',
  history: 'History',
  actions: 'Actions',
  searching: 'Searching…',
  nothing: (search: string) => `Nothing has “${search}” in it.`,
  open: 'Find or do',
  /** Other words that people look for an action by. */
  keywords: {
    switchMode: ['mode', 'environment'],
    newDatabase: ['create', 'add', 'company', 'tenant'],
    databases: ['home', 'overview'],
    lock: ['close', 'leave'],
    settings: ['password', 'backup', 'providers', 'preferences'],
    otherVaults: ['switch', 'move', 'rename', 'name', 'place', 'folder'],
    trash: ['deleted', 'restore'],
    audit: ['history', 'who'],
    help: ['manual', 'how', 'guide', 'documentation'],
    shortcuts: ['keys', 'help'],
  },
}
