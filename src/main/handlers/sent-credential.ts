import type { Credential } from '../../shared/model/credential'
import { findCredential, findCredentialAt } from '../store/credentials'
import type { UnlockedVault } from '../vault/session'

/**
 * Another version than the current one is tried for what it is worth, whatever holds for the credential: that this one has
 * expired or was revoked says nothing of values that wait, and for former ones the refusal is what is looked for.
 */
export function findSentCredential(
  db: UnlockedVault['db'],
  { id, version }: { id: string; version: number | null },
): Credential | undefined {
  if (version === null) return findCredential(db, { id })
  const credential = findCredentialAt(db, { id, version })
  return credential && { ...credential, state: 'active', expiresAt: null }
}
