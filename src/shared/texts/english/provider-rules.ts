/** Why a provider that a person wrote cannot be kept, or taken away. */
export const providerRules = {
  kindInUse: (kind: string) =>
    `The kind ${kind} is gone, and there are credentials of it. Put the kind back, or delete them first.`,
  onlyChangedHasKind: (kind: string) =>
    `There are credentials of the kind ${kind}, which only the changed one has. Delete them first.`,
  hasDatabases: (name: string) => `Databases belong to ${name}, here or in the trash. Delete them first.`,
  id: 'An id has small letters, digits and -',
  badgeLetter: 'One capital letter',
  partName: 'A part is named with letters and digits',
  keyTemplate: 'Write a key such as sk_test_{alphanumeric:8+} or apik:{uuid}:{hex:16}',
  twice: (name: string) => `${name} is there twice.`,
  noGrants: 'The provider lists no grants.',
  unknownGroup: (group: string) => `No endpoint of the provider is in the group ${group}.`,
  unknownPart: (part: string) => `The kind has no part called ${part}.`,
  unknownSecretPart: (part: string) => `The kind has no secret part called ${part}.`,
  lifetimeTooLong: (days: number) => `This is more than the ${days} days that are allowed.`,
  tokenNotSecret: 'A token is secret.',
  tokenNotFetched: 'A token is fetched.',
  noSuchToken: 'The scheme fetches no such token.',
}
