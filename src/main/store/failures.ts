import { fail } from '../../shared/errors'
import { texts } from '../../shared/texts'

export function missing(noun: 'database' | 'environment' | 'credential' | 'provider') {
  return fail('not-found', texts.missing[noun])
}

/** Restored alone it would still be out of sight. */
export function missingParent(noun: 'environment' | 'credential') {
  const { parentOfEnvironment, parentOfCredential } = texts.missing
  return fail('not-found', noun === 'environment' ? parentOfEnvironment : parentOfCredential)
}
