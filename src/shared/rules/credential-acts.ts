import type { Credential } from '../model/credential'
import type { CredentialKind } from '../providers/credential-kind'
import { type CredentialState, findState } from './credential-state'

/** What a person can do with a credential. `reveal` is copying too. */
export type CredentialAct =
  | 'use'
  | 'reveal'
  | 'edit'
  | 'regenerate'
  | 'rotate'
  | 'restore-version'
  | 'deactivate'
  | 'reactivate'
  | 'revoke'
  | 'delete'

/**
 * What each state refuses, and why; all else it allows. A secret stays its owner's to look at in every state: a key that was
 * revoked has to be found where it was put.
 */
const refusals: Record<CredentialState, Partial<Record<CredentialAct, string>>> = {
  active: {
    reactivate: 'It is active.',
  },
  deactivated: {
    use: 'It is deactivated. Reactivate it to use it.',
    rotate: 'It is deactivated, and a rotation tries the new key. Reactivate it first.',
    deactivate: 'It is deactivated already.',
  },
  expired: {
    use: 'It has expired. Give it a new key, or the end that it has now.',
    deactivate: 'It has expired: nothing uses it any more.',
    reactivate: 'It has expired. Give it a new key, or the end that it has now.',
  },
  revoked: {
    use: 'It is revoked. Rotate it to a new key.',
    regenerate: 'It is revoked: its provider does not know it any more. Rotate it to a new key.',
    'restore-version': 'It is revoked. Rotate it to a new key.',
    deactivate: 'It is revoked: nothing uses it any more.',
    reactivate: 'It is revoked, which cannot be taken back. Rotate it to a new key.',
    revoke: 'It is revoked already.',
  },
}

/** Why secret parts of a write-only credential stay where they are; plain ones are no secret. */
export const isWriteOnly = 'It is write-only: it can be used, and never be shown or copied again.'

/**
 * Why an act is refused, in full sentences, or undefined where it may be done. `now` in milliseconds. Whether a request may leave
 * is a matter of more than this, and the guard's.
 */
export function refuseAct(
  act: CredentialAct,
  credential: Pick<Credential, 'state' | 'expiresAt' | 'writeOnly'>,
  kind: Pick<CredentialKind, 'regeneration'>,
  now: number,
): string | undefined {
  if (act === 'reveal' && credential.writeOnly) return isWriteOnly
  if (act === 'regenerate' && kind.regeneration === null)
    return 'Its provider does not regenerate keys. Rotate it to a new one.'
  return refusals[findState(credential, now)][act]
}
