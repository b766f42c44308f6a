import type { Credential } from '../model/credential'

/** Whether a credential may be used, and why not. */
export type CredentialState = 'active' | 'deactivated' | 'expired' | 'revoked'

/** What was done to it weighs more than its date: who revoked a key knows that it is dead. `now` in milliseconds. */
export function findState(
  { state, expiresAt }: Pick<Credential, 'state' | 'expiresAt'>,
  now: number,
): CredentialState {
  return state === 'active' && expiresAt !== null && expiresAt <= now ? 'expired' : state
}
