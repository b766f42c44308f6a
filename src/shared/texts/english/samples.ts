/** The samples, with which one can look around before there is anything real. */
export const samples = {
  named: (name: string) => `${name} (sample)`,
  note: 'A sample. Its keys are made up and open nothing but a small server inside this app, on this computer alone.',
  environments: { test: 'Sample, Test', live: 'Sample, Live' },
  timesheets: {
    title: 'Timesheet sync',
    description: 'One key for both companies. It ends soon: see what Latchkey says of it.',
  },
  payroll: {
    title: 'Payroll bridge',
    description: 'For Live. Try to send it in Test, and read the line under the address.',
  },
  till: {
    title: 'Till export',
    description: 'Write-only: requests use it, and nobody sees it again.',
  },
  templates: {
    title: 'Template editor',
    description: 'May read templates and nothing else. Ask for /transmissions, and read why it is refused.',
  },
  way: {
    title: 'Look around with samples',
    about:
      'Four databases with made-up keys, and a small server inside this app to send to. Gone again with one click.',
    act: 'Add the samples',
  },
  setting: { title: 'Samples' },
  strip: {
    label: 'Samples',
    text: 'There are samples in this vault. Their keys are made up, and requests go to a small server inside this app.',
    remove: 'Remove the samples',
  },
  removeQuestion: {
    title: 'Remove the samples?',
    description:
      'Their databases, keys and history are removed for good, with what you added to them. All else stays.',
    confirm: 'Remove',
  },
  removed: 'The samples are gone',
  serverFailed:
    'The server of the samples could not start: no port of this computer is free. Close another program and try again.',
}
