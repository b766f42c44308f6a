/** Composing a request and sending it; what comes of it is in `responses`. */
export const tester = {
  request: 'Request',
  width: 'Width of the request',
  method: 'Method',
  url: 'URL',
  path: '/path',
  send: 'Send',
  trySample: (sample: string) => `Try “${sample}”`,
  samples: 'Samples',
  timeLimit: { label: 'Time limit', unit: 's' },
  credential: {
    label: 'Credential',
    deleted: 'Deleted credential',
    forMode: (mode: string) => `For ${mode}`,
    notForMode: (mode: string) => `Not for ${mode}`,
    show: 'Show the credential',
    rotate: 'Rotate…',
  },
  sections: { query: 'Query', headers: 'Headers', body: 'Body' },
  fields: {
    query: {
      all: 'Query parameters',
      one: (number: number) => `Query parameter ${number}`,
      remove: (number: number) => `Remove query parameter ${number}`,
    },
    headers: {
      all: 'Headers',
      one: (number: number) => `Header ${number}`,
      remove: (number: number) => `Remove header ${number}`,
    },
    isSent: (field: string) => `${field}: send`,
    nameOf: (field: string) => `${field}: name`,
    valueOf: (field: string) => `${field}: value`,
    name: 'Name',
    value: 'Value',
  },
  body: {
    label: 'JSON body',
    placeholder: 'No body. Type JSON to send one; {{variables}} are filled in.',
    problem: (line: number, column: number, message: string) =>
      `Not JSON: line ${line}, column ${column}. ${message}.`,
    empty: 'No body is sent.',
    sentAs: 'Sent as application/json.',
    format: 'Format',
  },
  guard: {
    verdicts: { allow: 'Will send', confirm: 'Will ask', refuse: 'Refused' },
    noEnvironment: (database: string, mode: string) =>
      `${database} has no ${mode} environment. Nothing has been sent.`,
    credentialGone: 'The chosen credential is not in this database any more. Nothing has been sent.',
  },
  mends: {
    otherCredential: (credential: string) => `Use ${credential}`,
    noCredential: 'Use no credential',
    allowEndpoint: 'Allow this endpoint',
    https: 'Use https://',
    removeUserInfo: 'Remove it',
  },
  liveQuestion: {
    title: (method: string) => `Send this ${method} to Live?`,
    description: 'It may change real data, and cannot be taken back.',
    confirm: (method: string) => `Send ${method}`,
    request: 'Request',
    database: 'Database',
    place: (database: string, environment: string) => `${database}, ${environment}`,
    key: 'Key',
  },
}
