import { plural } from './plural'

const credentials = (count: number, mode: string) =>
  plural(count, { one: `# ${mode} credential`, other: `# ${mode} credentials` })

export const shell = {
  vault: 'Vault',
  places: {
    home: 'Home',
    databases: 'All databases',
    trash: 'Trash',
    audit: 'Audit log',
    settings: 'Settings',
  },
  favourites: 'Favourites',
  recent: 'Recent',
  databases: 'Databases',
  findDatabase: 'Find a database',
  nothingFound: (search: string) => `No database has “${search}” in its name or tags.`,
  found: (count: number) =>
    plural(count, { zero: 'No database found', one: '# database found', other: '# databases found' }),
  /** Of credentials that count for a mode. */
  credentials,
  unseen: (count: number) =>
    plural(count, { one: '# credential needs attention', other: '# credentials need attention' }),
  databasesIn: (count: number) => plural(count, { one: '# database', other: '# databases' }),
  open: 'Open',
  openTab: (tab: string) => `Open ${tab}`,
  newDatabase: 'New database',
  showSidebar: 'Show the sidebar',
  hideSidebar: 'Hide the sidebar',
  widthOfSidebar: 'Width of the sidebar',
  back: 'Back',
  forward: 'Forward',
}
