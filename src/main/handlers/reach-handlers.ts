import { fail, type Result, succeed } from '../../shared/errors'
import type { Credential } from '../../shared/model/credential'
import { findProvider } from '../../shared/providers'
import { listOwnPlaces, planReach } from '../../shared/rules/reach'
import { servesMode } from '../../shared/rules/serves-mode'
import { texts } from '../../shared/texts'
import { listCredentialsOfProvider } from '../store/credentials'
import { listDatabases } from '../store/databases'
import { missing } from '../store/failures'
import { listProviders } from '../store/providers'
import { listReachChecks, listReachOfCredential } from '../store/reach'
import { readOnlyVault } from '../vault/failures'
import type { UnlockedVault, VaultSession } from '../vault/session'
import { about, inDetail, note } from './audit-trail'
import { requireConfirmation } from './confirm'
import type { UnlockedHandlers } from './handlers'
import { runReach, type TellReach } from './reach-run'
import type { TesterServices } from './tester-handlers'

export interface ReachServices extends TesterServices {
  readonly tellReach: TellReach
  readonly vault: VaultSession
}

export function createReachHandlers(services: ReachServices) {
  const { tellReach, vault: session } = services
  const underway = new Map<string, AbortController>()

  return {
    getReach: (input, { db }) =>
      succeed({
        credentials: listCredentialsOfProvider(db, input).filter((one) => servesMode(one, input.mode)),
        checks: listReachChecks(db, input),
      }),
    getCredentialReach: (input, { db }) => succeed(listReachOfCredential(db, input)),
    checkReach: async ({ runId, providerId, mode, credentialIds, beyond }, vault) => {
      const { db } = vault
      // What comes of it is kept with each credential.
      if (db.isReadOnly()) return readOnlyVault()
      const confirmed = beyond ? requireConfirmation(session, vault) : succeed(undefined)
      if (!confirmed.ok) return confirmed
      if (underway.has(runId)) return fail('invalid-request', texts.checkVerdicts.alreadyUnderWay)
      const providers = listProviders(db)
      const provider = findProvider(providers, providerId)
      if (provider === undefined) return missing('provider')
      const wanted = new Set(credentialIds)
      const credentials = listCredentialsOfProvider(db, { providerId }).filter(({ id }) => wanted.has(id))
      const databases = listDatabases(db).filter((database) => database.providerId === providerId)
      const plan = planReach({ provider, credentials, databases, mode, beyond })
      noteRun(vault, new Set(plan.pairs.map(({ credential }) => credential)), beyond)
      const controller = new AbortController()
      underway.set(runId, controller)
      try {
        return await runReach(
          services,
          vault,
          {
            ...{ runId, mode, provider, providers, plan },
            ownPlaces: new Map(credentials.map((one) => [one.id, listOwnPlaces(one, databases, mode)])),
          },
          controller.signal,
          tellReach,
        )
      } finally {
        underway.delete(runId)
      }
    },
    cancelReach: ({ runId }): Result<void> => succeed(underway.get(runId)?.abort()),
  } satisfies Partial<UnlockedHandlers>
}

/** Before anything leaves: one entry for each credential, however many databases it is tried at. */
function noteRun(vault: UnlockedVault, credentials: ReadonlySet<Credential>, beyond: boolean): void {
  note(
    vault,
    ...[...credentials].map((credential) => {
      const entry = about(vault, 'reach-checked', 'credential', credential)
      return beyond ? inDetail(entry, texts.auditSubjects.beyond) : entry
    }),
  )
}
