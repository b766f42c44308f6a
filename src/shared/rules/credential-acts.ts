import type { Credential } from '../model/credential'
import type { CredentialKind } from '../providers/credential-kind'
import { texts } from '../texts'
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

const { active, deactivated, expired, revoked } = texts.credentialActs

/**
 * What each state refuses, and why; all else it allows. A secret stays its owner's to look at in every state: a key that was
 * revoked has to be found where it was put.
 */
const refusals: Record<CredentialState, Partial<Record<CredentialAct, string>>> = {
  active: { reactivate: active },
  deactivated,
  expired: { ...expired, reactivate: expired.use },
  revoked: { ...revoked, 'restore-version': revoked.use },
}

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
  if (act === 'reveal' && credential.writeOnly) return texts.credentialActs.writeOnly
  if (act === 'regenerate' && kind.regeneration === null) return texts.credentialActs.notRegenerated
  return refusals[findState(credential, now)][act]
}
