import { fail, succeed } from '../../shared/errors'
import type { Request } from '../../shared/model/request'
import { texts } from '../../shared/texts'
import type { AuditNote } from '../store/audit'
import { markUsed } from '../store/credentials'
import { findDatabase } from '../store/databases'
import { findEnvironment, listEnvironments } from '../store/environments'
import { findExchange, insertExchange, listExchanges } from '../store/exchanges'
import { openPart } from '../store/parts'
import { listProviders } from '../store/providers'
import { noteAnswer } from '../store/refusals'
import type { Tester, TesterDependencies } from '../tester/tester'
import { type Clock, systemClock } from '../vault/attempts'
import type { UnlockedVault } from '../vault/session'
import { about, inDetail, note } from './audit-trail'
import type { UnlockedHandlers } from './handlers'
import { createLiveConfirmations } from './live-confirmations'
import type { TokenServices } from './oauth-handlers'
import { findSentCredential } from './sent-credential'
import { describeTokenVault } from './token-vault'

export interface TesterServices extends Pick<TokenServices, 'tokens' | 'onTokens'> {
  /** A provider refuses a credential, or takes it again. */
  readonly onRefusal: () => void
  readonly tester: Tester
}

export function createTesterHandlers(services: TesterServices, clock: Clock = systemClock) {
  const confirmations = createLiveConfirmations(clock)
  return {
    sendRequest: (order, vault) =>
      services.tester.send(
        { ...order, confirmed: confirmations.settle(vault, order) },
        describeVault(vault, order.request, services, clock),
      ),
    cancelRequest: ({ sendId }) => succeed(services.tester.cancel(sendId)),
    listExchanges: (input, { db }) => succeed(listExchanges(db, input)),
    getExchange: (input, { db }) => {
      const exchange = findExchange(db, input)
      return exchange === undefined ? fail('not-found', texts.missing.exchange) : succeed(exchange)
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
  { tokens, onTokens, onRefusal }: TesterServices,
  clock: Clock,
  version: number | null = null,
): TesterDependencies {
  const { db, sealingKey } = vault
  const tokenVault = describeTokenVault(vault, onTokens, version)
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
    keepToken: (place, signal) => tokens.keep(place, tokenVault, signal),
    replaceToken: (place, refused, signal) => tokens.replace(place, refused, tokenVault, signal),
    saveExchange: (exchange) => {
      // The person gets the answer; the history of a damaged vault ends before it.
      if (db.isReadOnly()) return
      const isNews = db.transaction(() => {
        insertExchange(db, exchange)
        if (exchange.credentialId === null) return false
        markUsed(db, { id: exchange.credentialId, usedAt: exchange.sentAt })
        // Of values that wait, and of former ones, a refusal says nothing of those that are used.
        return version === null && noteAnswer(db, listProviders(db), exchange)
      })
      if (isNews) onRefusal()
    },
  }
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
  const values = version === null ? credential : inDetail(credential, texts.auditSubjects.version(version))
  const environment = about(vault, 'used', 'environment', { id: environmentId })
  const sent = texts.auditSubjects.request(method, environment.subject)
  return { ...inDetail(values, sent), databaseId, mode }
}
