import { fail, succeed } from '../../shared/errors'
import { findCredential, markUsed } from '../store/credentials'
import { findEnvironment, listEnvironments } from '../store/environments'
import { findExchange, insertExchange, listExchanges } from '../store/exchanges'
import { openPart } from '../store/parts'
import type { Tester, TesterDependencies } from '../tester/tester'
import type { UnlockedVault } from '../vault/session'
import type { UnlockedHandlers } from './handlers'

export function createTesterHandlers(tester: Tester) {
  return {
    sendRequest: (order, vault) => tester.send(order, describeVault(vault)),
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

function describeVault({ db, sealingKey }: UnlockedVault): TesterDependencies {
  return {
    findEnvironment: (id) => findEnvironment(db, { id }),
    findCredential: (id) => findCredential(db, { id }),
    listEnvironments: (databaseIds) =>
      databaseIds.flatMap((databaseId) => listEnvironments(db, { databaseId })),
    openPart: (credentialId, part) => openPart(db, sealingKey, { credentialId, part }),
    saveExchange: (exchange) =>
      db.transaction(() => {
        insertExchange(db, exchange)
        if (exchange.credentialId !== null)
          markUsed(db, { id: exchange.credentialId, usedAt: exchange.sentAt })
      }),
  }
}
