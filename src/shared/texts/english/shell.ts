import { sentence } from '../sentence'
import { plural } from './plural'

const credentials = (count: number, mode: string) =>
  `${plural(count, { other: '#' })} ${mode} ${plural(count, { one: 'credential', other: 'credentials' })}`

export const shell = {
  vault: 'Vault',
  places: {
    home: 'Home',
    search: 'Search',
    health: 'Health',
    databases: 'All databases',
    history: 'History',
    trash: 'Trash',
    audit: 'Audit log',
    settings: 'Settings',
  },
  favourites: 'Favourites',
  recent: 'Recent',
  databases: 'Databases',
  findDatabase: 'Find a database',
  nothingFound: (search: string) => `No database has “${search}” in its name or tags.`,
  found: (count: number) => plural(count, { one: '# database found', other: '# databases found' }),
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
  lock: 'Lock',
  lockHint: (shortcut: string) => `Lock the vault (${shortcut})`,
  /** What names the warning of a runtime that is no place for real keys. */
  runtime: 'Runtime',
  live: {
    timeLeft: 'Time left in Live',
    endsIn: (time: string) => `Live ends in ${time}`,
    backIn: (time: string) => `Back to Test in ${time}`,
    lastMinute: 'Live ends within a minute. Press “Stay in Live” to go on.',
    stay: 'Stay in Live',
    ended: (minutes: number) =>
      plural(minutes, {
        one: 'Back in Test: Live ends after # minute.',
        other: 'Back in Test: Live ends after # minutes.',
      }),
  },
  status: {
    unlocked: 'Unlocked',
    readOnly: 'Open read-only',
    locksAfter: (state: string, minutes: number) => `${state}, locks after ${minutes} min idle`,
    vaultIn: <Folder>(folder: Folder) => sentence`Vault in ${folder}`,
    clipboardClearsIn: (seconds: number) => `Clipboard clears in ${seconds} s`,
  },
  warnings: {
    'rolled-back': 'This vault is older than the one you last used.',
    'header-copied': 'A file of the vault was damaged.',
    damaged: 'The vault is open read-only.',
    'not-backed-up': 'Today’s backup could not be made.',
  },
  seeBackups: 'See the backups',
}
