export const history = {
  label: 'History',
  cannotBeRead: 'The history cannot be read',
  empty: {
    title: (mode: string) => `Nothing sent in ${mode} yet`,
    whatComesHere: 'Every request you send is kept here with its response, without secrets.',
    goToRequests: 'Go to Requests',
  },
  columns: { method: 'Method', url: 'URL', outcome: 'Outcome', duration: 'Time', sent: 'Sent' },
  exchange: 'Exchange',
  openInTester: 'Open in tester',
  closeDetails: 'Close details',
}
