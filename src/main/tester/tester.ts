import { fail, type Result, succeed } from '../../shared/errors'
import type { Exchange } from '../../shared/model/exchange'
import { texts } from '../../shared/texts'
import { createAgents } from './agents'
import { type PreparationOrder, prepare, type TesterDependencies } from './prepare'
import { recordExchange, shortenForHistory } from './record'
import { type Attempt, findSecondChance } from './second-chance'
import { send } from './send'

export type { TesterDependencies }

export interface SendOrder extends PreparationOrder {
  /** Made by who sends, to cancel by. */
  readonly sendId: string
}

/** Sends requests with the secrets of the vault and lets none of them out by another way. */
export interface Tester {
  /**
   * What the guard refuses fails with `guard-refused`, and what it asks about with `sending-needs-confirmation`, before a
   * secret is even opened; what goes wrong on the way is an
   * exchange whose outcome says so. Either is redacted, and every exchange is saved.
   */
  send(order: SendOrder, dependencies: TesterDependencies): Promise<Result<Exchange>>
  /** Does nothing when the request has already ended. */
  cancel(sendId: string): void
  /** For the lock: ends every request, which then fails with `vault-locked` and saves nothing, and every connection. */
  cancelAll(): Promise<void>
}

interface Underway {
  readonly controller: AbortController
  readonly ended: Promise<unknown>
}

export function createTester(): Tester {
  const agents = createAgents()
  const underway = new Map<string, Underway>()
  let locks = 0

  /** Sends a request, and once more where the answer is that it was not authenticated and something can be done about that. */
  async function exchange(
    order: PreparationOrder,
    dependencies: TesterDependencies,
    cancelled: AbortSignal,
  ): Promise<Result<Exchange>> {
    const { request } = order
    const signal = AbortSignal.any([cancelled, AbortSignal.timeout(request.timeoutSeconds * 1000)])
    const first = await attempt(order, dependencies, signal, null)
    if (!first.ok) return first
    const challenge = await findSecondChance(request, first.value, dependencies, signal)
    if (challenge === undefined) return succeed(first.value.exchange)
    const second = await attempt(order, dependencies, signal, challenge)
    return second.ok ? succeed(second.value.exchange) : second
  }

  async function attempt(
    order: PreparationOrder,
    dependencies: TesterDependencies,
    signal: AbortSignal,
    challenge: string | null,
  ): Promise<Result<Attempt>> {
    const locksBefore = locks
    const { request } = order
    const prepared = await prepare(order, dependencies, signal, challenge)
    if (!prepared.ok) return prepared
    const { outgoing, redactor, environment, guard } = prepared.value
    const agent = await agents.open(environment.caCertificate)
    if (!agent.ok) return agent
    const certificateAgent = await agents.open(environment.caCertificate, outgoing.certificate)
    if (!certificateAgent.ok) return certificateAgent
    const channel = { agent: agent.value, certificateAgent: certificateAgent.value }
    const { timeoutSeconds } = request
    const sentAt = Date.now()
    const start = performance.now()
    const sent = await send(outgoing, { ...channel, signal, timeoutSeconds, redactor, guard })
    const durationMs = performance.now() - start
    // The vault is closed by now: there is nowhere to save it.
    if (locks !== locksBefore) return fail('vault-locked', texts.unlocking.lockedBeforeAnswer)
    const recorded = recordExchange(request, { outgoing, sent, redactor, sentAt, durationMs })
    dependencies.saveExchange(shortenForHistory(recorded))
    return succeed({ prepared: prepared.value, sent, exchange: recorded })
  }

  return {
    async send(order, dependencies) {
      const { sendId } = order
      if (underway.has(sendId)) return fail('invalid-request', texts.sending.alreadyUnderWay)
      const controller = new AbortController()
      const ended = exchange(order, dependencies, controller.signal)
      underway.set(sendId, { controller, ended })
      try {
        return await ended
      } finally {
        underway.delete(sendId)
      }
    },
    cancel(sendId) {
      underway.get(sendId)?.controller.abort()
    },
    async cancelAll() {
      locks++
      const ending = [...underway.values()]
      for (const { controller } of ending) controller.abort()
      await Promise.allSettled(ending.map(({ ended }) => ended))
      await agents.closeAll()
    },
  }
}
