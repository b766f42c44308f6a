import { sentence } from '../sentence'

/** The places that a database is reached at, and their variables. */
export const environments = {
  label: 'Environment',
  title: 'Environments',
  create: 'New environment',
  noneYet: 'None yet. Add one for Test and one for Live, each with its own base URL.',
  edit: 'Edit',
  editNamed: (environment: string) => `Edit ${environment}`,
  missing: {
    pill: (mode: string) => `No ${mode} environment`,
    title: (database: string, mode: string) => `${database} has no ${mode} environment`,
    whatItIs:
      'An environment is a base URL with its variables. Requests and variables need one in this mode.',
  },
  form: {
    title: (environment: string) => `Environment ${environment}`,
    description: 'A place with an address of its own. A credential is only sent to places of its mode.',
    name: 'Name',
    nameExamples: 'Test, Live, Sandbox, Staging…',
    mode: 'Mode',
    baseUrl: 'Base URL',
    baseUrlExample: 'https://api.example.com/v1',
    baseUrlHint: 'Requests name paths below it. The path may hold {{variables}}, the host may not.',
    caCertificate: 'CA certificate',
    caCertificateHint:
      'Only for a server whose certificate comes from an authority of your own, in PEM form.',
  },
  variables: {
    title: 'Variables',
    of: (environment: string) => `Variables of ${environment}`,
    howToUse: <Code>(name: Code) =>
      sentence`Write ${name} in an address, a header or a body to put the value there. They are shown openly: a secret belongs into a credential.`,
    nameOf: (number: number) => `Name of variable ${number}`,
    valueOf: (number: number) => `Value of variable ${number}`,
    name: 'name',
    value: 'value',
    add: 'Add variable',
    remove: (number: number) => `Remove variable ${number}`,
    saved: (environment: string) => `Variables of ${environment} saved`,
  },
  deleteQuestion: {
    title: (environment: string) => `Delete the environment ${environment}?`,
    description: 'No request can be sent there any more. What was sent stays in the history.',
  },
  deleted: (environment: string) => `Environment ${environment} was deleted`,
}
