import { fail, succeed } from '../../shared/errors'
import type { Credential } from '../../shared/model/credential'
import type { Request } from '../../shared/model/request'
import type { AuditNote } from '../store/audit'
import { findCredential, findCredentialAt, markUsed } from '../store/credentials'
import { findDatabase } from '../store/databases'
import { findEnvironment, listEnvironments } from '../store/environments'
import { findExchange, insertExchange, listExchanges } from '../store/exchanges'
import { openPart } from '../store/parts'
import { listProviders } from '../store/providers'
import type { Tester, TesterDependencies } from '../tester/tester'
import { type Clock, systemClock } from '../vault/attempts'
import type { UnlockedVault } from '../vault/session'
import { about, note } from './audit-trail'
import type { UnlockedHandlers } from './handlers'
import { createLiveConfirmations } from './live-confirmations'

export function createTesterHandlers(tester: Tester, clock: Clock = systemClock) {
  const confirmations = createLiveConfirmations(clock)
  return {
    sendRequest: (order, vault) =>
      tester.send(
        { ...order, confirmed: confirmations.settle(vault, order) },
        describeVault(vault, order.request, clock),
      ),
    cancelRequest: ({ sendId }) => succeed(tester.cancel(sendId)),
    listExchanges: (input, { db }) => succeed(listExchanges(db, input)),
    getExchange: (input, { db }) => {
      const exchange = findExchange(db, input)
      return exchange === undefined
        ? fail('not-found', 'This exchange is not in the history any more.')
        : succeed(exchange)
    },
  } satisfies Partial<UnlockedHandlers>
}

/**
 * What the tester gets of the vault for one request. Main alone can name a version other than the current one: what the
 * contract lets the page say has no place for it.
 */
export function describeVault(
  vault: UnlockedVault,
  request: Request,
  clock: Clock,
  version: number | null = null,
): TesterDependencies {
  const { db, sealingKey } = vault
  let isNoted = false
  return {
    providers: listProviders(db),
    now: () => clock.wall(),
    findDatabase: (id) => findDatabase(db, { id }),
    findEnvironment: (id) => findEnvironment(db, { id }),
    findCredential: (id) => findSentCredential(db, { id, version }),
    listEnvironments: (databaseIds) =>
      databaseIds.flatMap((databaseId) => listEnvironments(db, { databaseId })),
    openPart: (credentialId, part) => {
      const opened = openPart(db, sealingKey, { credentialId, part, version })
      // Before it leaves: what becomes of the request then, the log tells of the use.
      if (opened.ok && !isNoted) note(vault, describeUse(vault, credentialId, request, version))
      isNoted ||= opened.ok
      return opened
    },
    keepToken: async () => succeed(undefined),
    replaceToken: async () => fail('sign-in-needed', 'There is no other token.'),
    saveExchange: (exchange) =>
      db.transaction(() => {
        insertExchange(db, exchange)
        if (exchange.credentialId !== null)
          markUsed(db, { id: exchange.credentialId, usedAt: exchange.sentAt })
      }),
  }
}

/**
 * Another version than the current one is tried for what it is worth, whatever holds for the credential: that this one has
 * expired or was revoked says nothing of values that wait, and for former ones the refusal is what is looked for.
 */
function findSentCredential(
  db: UnlockedVault['db'],
  { id, version }: { id: string; version: number | null },
): Credential | undefined {
  if (version === null) return findCredential(db, { id })
  const credential = findCredentialAt(db, { id, version })
  return credential && { ...credential, state: 'active', expiresAt: null }
}

/** By the environment, not by the address, which may hold what is typed into it. */
function describeUse(
  vault: UnlockedVault,
  credentialId: string,
  request: Request,
  version: number | null,
): AuditNote {
  const { databaseId, environmentId, mode, method } = request
  const credential = about(vault, 'used', 'credential', { id: credentialId })
  const environment = about(vault, 'used', 'environment', { id: environmentId })
  return {
    ...credential,
    databaseId,
    mode,
    subject: `${credential.subject}${version === null ? '' : `, version ${version}`}, ${method} to ${environment.subject}`,
  }
}
