/** What a credential may be used for: endpoints and grants. */
export const restrictions = {
  title: 'May be used for',
  saved: (credential: string) => `What “${credential}” may be used for is saved`,
  endpoints: {
    edit: 'Edit endpoints',
    all: 'All endpoints',
    none: 'No endpoint',
    andMore: (count: number) => `and ${count} more`,
    title: (credential: string) => `Endpoints of ${credential}`,
    description: 'Restrict it here as at its provider: whatever is not selected is refused before it leaves.',
    available: {
      title: 'Available',
      move: (endpoint: string) => `Allow ${endpoint}`,
      search: 'Search the available endpoints',
      empty: 'All that are known are selected.',
      nothingFound: 'None has all these words.',
    },
    selected: {
      title: (count: number) => `Selected: ${count}`,
      titleAll: 'Selected: all',
      move: (endpoint: string) => `Take back ${endpoint}`,
      allowAll: 'Allow all',
      all: 'It may be used for all endpoints. Select one to restrict it to that.',
      none: 'None: it could not be used at all.',
      noneWarning: 'Nothing is selected. The guard would refuse every request with this key.',
    },
    own: {
      label: 'Another endpoint',
      hint: 'A path on the base URL. {name} stands for any one segment, /** at the end for all below.',
      example: '/templates/{id}/**',
      method: 'Method',
      anyMethod: 'Any method',
      add: 'Add',
    },
  },
  grants: {
    edit: 'Edit grants',
    unknown: 'What its grants permit: nobody said which',
    none: 'Nothing: it has no grant',
    title: (credential: string) => `Grants of ${credential}`,
    description: (provider: string) =>
      `As they were chosen at ${provider}. Select only those that are necessary.`,
    known: {
      label: 'Its grants are known',
      hint: 'Then a request that none of them permits is refused before it leaves. Otherwise the server decides.',
    },
    label: 'Grants',
  },
}
