import { plural } from './plural'

/** Why a credential, its values or a version of them cannot be kept like this. */
export const credentialValues = {
  changedMeanwhile: 'It was changed meanwhile. Look at what it is now, and save again.',
  wrongMode: (kind: string) => `A ${kind} cannot be for this mode. Choose another one.`,
  keyOfOtherMode: (mode: string) => `By its format this is a ${mode} key. Save it for ${mode}.`,
  unknownPart: (kind: string, part: string) => `A ${kind} has no part called ${part}. Choose the kind again.`,
  fetchedPart: (label: string) => `${label} is fetched and not typed. Leave it out.`,
  partMissing: (label: string) => `${label} is missing. Enter it.`,
  partTwice: 'A part is given twice. Give it once.',
  partDamaged: (name: string) =>
    `The stored value of "${name}" is damaged or belongs elsewhere, and was not used. Enter it again, or put a good copy of the vault in place.`,
  newSecretMissing: 'Paste the new secret that the provider has given you.',
  sameValue: 'This is the value that it has already. Paste the new one.',
  sameVersion: 'These are the values it has already. Choose another version.',
  versionRevoked:
    'This version is revoked: its provider does not take it any more. Choose another one, or rotate to a new key.',
  otherProvider: 'A credential belongs only to databases of its own provider. Choose among those.',
  titleTaken: (database: string, title: string) =>
    `${database} already has a credential called ${title}. Choose another title.`,
  /** The beginning of a key is what stays the same when its provider regenerates it. */
  wrongStart: (start: string) =>
    `A regenerated key begins with ${start}, and this one does not. Paste the whole key.`,
  otherKey: (pasted: string, kept: string) =>
    `This is the key ${pasted}, and the credential is the key ${kept}. A regenerated key keeps its id: make a new credential for another one.`,
  endMissing: (days: number) => `${livesAtMost(days)} Choose when it ends.`,
  endTooLate: (days: number) => `${livesAtMost(days)} Choose an earlier day.`,
  noEndpoints: (kind: string) =>
    `A credential of the kind ${kind} has no list of endpoints. Restrict it at the provider.`,
  noGrants: (kind: string) => `A credential of the kind ${kind} has no grants. Leave them out.`,
  grantGone: 'A grant that was chosen is not one of the provider any more. Choose again.',
}

function livesAtMost(days: number): string {
  return plural(days, { one: 'It lives # day at most.', other: 'It lives # days at most.' })
}
