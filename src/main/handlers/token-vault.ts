import { succeed } from '../../shared/errors'
import type { TokenVault } from '../oauth/access'
import { findDatabase } from '../store/databases'
import { findEnvironment, listEnvironments } from '../store/environments'
import { replaceFetchedParts } from '../store/fetched-parts'
import { openPart } from '../store/parts'
import { listProviders } from '../store/providers'
import { readOnlyVault } from '../vault/failures'
import type { UnlockedVault } from '../vault/session'
import { about, noted } from './audit-trail'
import { findSentCredential } from './sent-credential'

/** Told when the tokens of a credential are others. */
export type OnTokens = (credentialId: string) => void

/** What fetching tokens needs of an open vault. Tokens go with the values that they come from: those of now, or of a version. */
export function describeTokenVault(
  vault: UnlockedVault,
  onTokens: OnTokens,
  version: number | null = null,
): TokenVault {
  const { db, sealingKey } = vault
  return {
    providers: listProviders(db),
    findDatabase: (id) => findDatabase(db, { id }),
    findEnvironment: (id) => findEnvironment(db, { id }),
    findCredential: (id) => findSentCredential(db, { id, version }),
    listEnvironments: (databaseIds) =>
      databaseIds.flatMap((databaseId) => listEnvironments(db, { databaseId })),
    openPart: (credentialId, part) => openPart(db, sealingKey, { credentialId, part, version }),
    checkSaving: () => (db.isReadOnly() ? readOnlyVault() : succeed(undefined)),
    saveTokens: ({ id, version: fetchedWith }, { action, ...change }) => {
      const saved = noted(
        vault,
        () => replaceFetchedParts(db, sealingKey, { credentialId: id, version: fetchedWith }, change),
        () => about(vault, action, 'credential', { id }),
      )
      if (saved.ok) onTokens(id)
      return saved
    },
  }
}
