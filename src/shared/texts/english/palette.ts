export const palette = {
  label: 'Find and do',
  placeholder: 'Find a database or a credential, or do something',
  databases: 'Databases',
  credentials: 'Credentials',
  history: 'History',
  actions: 'Actions',
  searching: 'Searching…',
  nothing: (search: string) => `Nothing has “${search}” in it.`,
}
