import { randomUUID } from 'node:crypto'
import type { EventPayload, Output } from '../../shared/contract'
import { type Result, succeed } from '../../shared/errors'
import type { CheckVerdict } from '../../shared/model/check'
import type { Environment } from '../../shared/model/environment'
import type { Exchange } from '../../shared/model/exchange'
import type { Mode } from '../../shared/model/mode'
import type { ReachCheck, ReachOutcome } from '../../shared/model/reach'
import type { Request } from '../../shared/model/request'
import type { Providers } from '../../shared/providers'
import type { Provider } from '../../shared/providers/provider'
import { classifyCheck } from '../../shared/rules/check'
import type { ReachPair, ReachPlan } from '../../shared/rules/reach'
import { findCredential, markUsed } from '../store/credentials'
import { insertExchange } from '../store/exchanges'
import { openPart } from '../store/parts'
import { saveReachCheck } from '../store/reach'
import type { TesterDependencies } from '../tester/tester'
import { systemClock } from '../vault/attempts'
import type { UnlockedVault } from '../vault/session'
import { checkRequest } from './send-check'
import { describeVault, type TesterServices } from './tester-handlers'

export type TellReach = (progress: EventPayload<'reachProgress'>) => void

/** Requests that are under way at once: a provider must not take it for an attack. */
const atOnce = 8

/** Milliseconds between two tellings of the progress. */
const tellEvery = 100

export interface ReachRun {
  readonly runId: string
  readonly mode: Mode
  readonly provider: Provider
  readonly providers: Providers
  readonly plan: ReachPlan
  /** By credential, the environments of its own databases. */
  readonly ownPlaces: ReadonlyMap<string, readonly Environment[]>
}

/** Tries every pair of a plan, some at a time. Ends early, with what was tried until then, when `cancelled` is aborted. */
export async function runReach(
  services: TesterServices,
  vault: UnlockedVault,
  run: ReachRun,
  cancelled: AbortSignal,
  tell: TellReach,
): Promise<Result<Output<'checkReach'>>> {
  const { runId, plan } = run
  const waiting = plan.pairs.values()
  const skipped = [...plan.skipped]
  let untold: ReachCheck[] = []
  let done = 0
  let tried = 0
  let toldAt = 0
  let ended: Result<never> | undefined

  async function work(): Promise<void> {
    for (const pair of waiting) {
      if (cancelled.aborted || ended !== undefined) return
      const result = await tryPair(services, vault, run, pair, cancelled)
      done += 1
      if (result.ok) {
        tried += 1
        if (result.value !== null) untold.push(result.value)
      } else if (result.error.code === 'vault-locked') ended = result
      else skipped.push({ ...placeOf(pair), reason: result.error.message })
      tellSome()
    }
  }

  function tellSome(): void {
    const now = performance.now()
    if (now - toldAt < tellEvery && done < plan.pairs.length) return
    toldAt = now
    tell({ runId, done, total: plan.pairs.length, checks: untold })
    untold = []
  }

  await Promise.all(Array.from({ length: Math.min(atOnce, plan.pairs.length) }, work))
  return ended ?? succeed({ tried, skipped, cancelled: cancelled.aborted })
}

function placeOf({ credential, environment }: ReachPair) {
  return { credentialId: credential.id, databaseId: environment.databaseId }
}

/** What came of one pair; null when it was cancelled. Fails as the tester does, with nothing sent. */
async function tryPair(
  services: TesterServices,
  vault: UnlockedVault,
  run: ReachRun,
  pair: ReachPair,
  cancelled: AbortSignal,
): Promise<Result<ReachCheck | null>> {
  const { mode } = run
  const { databaseId, id: environmentId } = pair.environment
  const request = checkRequest(pair.check, {
    ...{ databaseId, environmentId, mode },
    credentialId: pair.credential.id,
  })
  let kept: ReachCheck | null = null
  const keep = (exchange: Exchange) => {
    kept = describeTry(classifyCheck(run.provider, exchange), pair, mode, exchange)
    vault.db.transaction(() => {
      insertExchange(vault.db, exchange)
      markUsed(vault.db, { id: pair.credential.id, usedAt: exchange.sentAt })
      if (kept !== null) saveReachCheck(vault.db, kept)
    })
  }
  const sendId = randomUUID()
  const cancel = () => services.tester.cancel(sendId)
  cancelled.addEventListener('abort', cancel, { once: true })
  try {
    const sent = await services.tester.send(
      { sendId, request, confirmed: true },
      describeProbe(services, vault, request, run, pair, keep),
    )
    return sent.ok ? succeed(kept) : sent
  } finally {
    cancelled.removeEventListener('abort', cancel)
  }
}

/**
 * What the tester gets of the vault for one pair. The guard is asked as if the credential belonged to the database that it is
 * tried at, and with the origins of those alone that it does belong to: so it goes nowhere else
 * (docs/decisions/0010). That it was used is in the log already, once for all pairs.
 */
function describeProbe(
  services: TesterServices,
  vault: UnlockedVault,
  request: Request,
  { providers, ownPlaces }: ReachRun,
  { credential, environment }: ReachPair,
  saveExchange: (exchange: Exchange) => void,
): TesterDependencies {
  const { db, sealingKey } = vault
  const described = describeVault(vault, request, services, systemClock)
  const own = ownPlaces.get(credential.id) ?? []
  // Tokens come from where the credential belongs, wherever they are tried.
  const atHome = { credentialId: credential.id, environmentId: own[0]?.id ?? environment.id }
  return {
    ...described,
    keepToken: (_, signal) => described.keepToken(atHome, signal),
    replaceToken: (_, refused, signal) => described.replaceToken(atHome, refused, signal),
    providers,
    saveExchange,
    findEnvironment: () => environment,
    findCredential: (id) => {
      const found = findCredential(db, { id })
      return found && { ...found, databaseIds: [...found.databaseIds, environment.databaseId] }
    },
    listEnvironments: () => own,
    openPart: (credentialId, part) => openPart(db, sealingKey, { credentialId, part }),
  }
}

function describeTry(
  verdict: CheckVerdict,
  pair: ReachPair,
  mode: Mode,
  { sentAt, durationMs }: Exchange,
): ReachCheck | null {
  if (verdict.type === 'unreachable' && verdict.failure === 'cancelled') return null
  const status = verdict.type === 'unreachable' ? null : verdict.status
  return { ...placeOf(pair), mode, checkedAt: sentAt, outcome: outcomes[verdict.type], status, durationMs }
}

const outcomes: Record<CheckVerdict['type'], ReachOutcome> = {
  works: 'opens',
  refused: 'refused',
  unreachable: 'unreachable',
  unclear: 'unreachable',
}
