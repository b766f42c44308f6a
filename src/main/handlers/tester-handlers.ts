import { fail, succeed } from '../../shared/errors'
import type { Request } from '../../shared/model/request'
import type { AuditNote } from '../store/audit'
import { findCredential, markUsed } from '../store/credentials'
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

function describeVault(vault: UnlockedVault, request: Request, clock: Clock): TesterDependencies {
  const { db, sealingKey } = vault
  let isNoted = false
  return {
    providers: listProviders(db),
    now: () => clock.wall(),
    findDatabase: (id) => findDatabase(db, { id }),
    findEnvironment: (id) => findEnvironment(db, { id }),
    findCredential: (id) => findCredential(db, { id }),
    listEnvironments: (databaseIds) =>
      databaseIds.flatMap((databaseId) => listEnvironments(db, { databaseId })),
    openPart: (credentialId, part) => {
      const opened = openPart(db, sealingKey, { credentialId, part })
      // Before it leaves: what becomes of the request then, the log tells of the use.
      if (opened.ok && !isNoted) note(vault, describeUse(vault, credentialId, request))
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

/** By the environment, not by the address, which may hold what is typed into it. */
function describeUse(vault: UnlockedVault, credentialId: string, request: Request): AuditNote {
  const { databaseId, environmentId, mode, method } = request
  const credential = about(vault, 'used', 'credential', { id: credentialId })
  const environment = about(vault, 'used', 'environment', { id: environmentId })
  return {
    ...credential,
    databaseId,
    mode,
    subject: `${credential.subject}, ${method} to ${environment.subject}`,
  }
}
