/** What each key does. */
export const shortcuts = {
  find: 'Find a database or a credential, or do something',
  search: 'Search everything',
  history: 'The history of all databases',
  sendOrBeside: 'Send the request; in the search, look at something beside the results',
  switchMode: 'Switch between Test and Live',
  lock: 'Lock the vault',
  newDatabase: 'New database',
  newCredential: 'New credential in the database in view',
  back: 'Back and forward',
  sidebar: 'Show or hide the sidebar',
  tab: 'Open a tab of the database',
  settings: 'Settings',
  zoom: 'Zoom in, out, and back to the usual',
  close: 'Close details, a dialog or a menu',
  help: 'Help',
  list: 'This list',
  to: (first: string, last: string) => `${first} to ${last}`,
  title: 'Keyboard shortcuts',
  alsoInLists:
    'In lists, arrow keys move and Enter opens; Tab goes to what is beside. Among credentials F2 edits, Space marks, and Shift with an arrow marks more. In the field of the search, quotes make a phrase, AND, OR and NOT in capitals join words.',
}
