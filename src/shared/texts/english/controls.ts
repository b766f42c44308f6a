/** What the controls of the kit say by themselves. */
export const controls = {
  mode: 'Mode',
  searchIn: (list: string) => `Search ${list}`,
  results: 'Results',
  notifications: 'Notifications',
  tags: {
    howToAdd: 'Enter adds one',
    chosen: (label: string) => `${label}, chosen`,
    remove: (tag: string) => `Remove tag ${tag}`,
  },
  /** Stand where a secret would. */
  hidden: (what: string) => `Hidden: ${what}`,
  beforeHint: (what: string) => `${what}: `,
  table: {
    loading: 'Loading…',
    select: (row: string) => `Select ${row}`,
    selectAll: 'Select all',
    widthOf: (column: string) => `Width of ${column}`,
    pixels: (count: number) => `${count} pixels`,
    columns: 'Columns',
    alwaysShown: 'always shown',
    moveUp: (column: string) => `Move ${column} up`,
    moveDown: (column: string) => `Move ${column} down`,
    density: 'Height of rows',
    comfortable: 'Comfortable',
    compact: 'Compact',
    howToResize:
      'Drag the edge of a header to change its width; a double click there takes it back. With keys: left and right go there, up and down change it.',
    reset: 'As it was at first',
  },
}
