import { fail } from '../../shared/errors'

export function missing(noun: 'database' | 'environment' | 'credential' | 'provider') {
  return fail('not-found', `This ${noun} is not there any more. It may have been deleted meanwhile.`)
}

/** Restored alone it would still be out of sight. */
export function missingParent(noun: 'environment' | 'credential') {
  return fail('not-found', `The database of this ${noun} is in the trash. Restore the database first.`)
}
