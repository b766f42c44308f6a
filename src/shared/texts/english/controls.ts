/** What the controls of the kit say by themselves. */
export const controls = {
  mode: 'Mode',
  searchIn: (list: string) => `Search ${list}`,
  results: 'Results',
  tags: {
    howToAdd: 'Enter adds one',
    chosen: (label: string) => `${label}, chosen`,
    remove: (tag: string) => `Remove tag ${tag}`,
  },
  /** Stand where a secret would. */
  hidden: (what: string) => `Hidden: ${what}`,
  beforeHint: (what: string) => `${what}: `,
}
