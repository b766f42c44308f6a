import type { Method } from '../model/request'
import { texts } from '../texts'
import { parseAddress } from './address'
import { judge } from './guard'
import { isSafe } from './guard-facts'
import type { GuardInput, GuardRule, Rule, Saying } from './guard-input'

export type RedirectRule = GuardRule | 'redirect-address' | 'redirect-secret' | 'redirect-live'

const say = texts.guard.redirects

/** What holds for redirects besides the rules of sending. */
export const redirectRules: Readonly<Record<Exclude<RedirectRule, GuardRule>, Rule<RedirectRule>>> = {
  'redirect-address': {
    id: 'redirect-address',
    when: 'what the server redirects to is no address',
  },
  'redirect-secret': {
    id: 'redirect-secret',
    when: 'it leads to another origin and a secret stands in the body or in the address itself, from where it cannot be taken without changing what is asked',
  },
  'redirect-live': {
    id: 'redirect-live',
    when: 'in Live, a method that may change something would be repeated at another origin',
  },
}

export interface RedirectInput {
  /** What was decided on for the request that was answered; its credential is null once that stayed behind. */
  readonly answered: GuardInput
  /** Absolute, or undefined where the server named none that can be read. */
  readonly url: string | undefined
  /** The one the request would go on with. */
  readonly method: Method
  /** Where a secret stands that cannot be taken out, if there is one. */
  readonly secretIn: 'body' | 'address' | null
}

export type RedirectDecision =
  | {
      readonly verdict: 'follow'
      /** Another origin: whatever holds a secret stays behind. */
      readonly crossesOrigin: boolean
      /** What the next answer is decided on. */
      readonly next: GuardInput
    }
  | {
      readonly verdict: 'refuse'
      readonly rule: RedirectRule
      /** Why, and what the person can do about it. */
      readonly reason: string
    }

/**
 * Decides whether a redirect is followed. The credential goes along to its own origin alone, and there every rule of sending is
 * asked again, so that no answer leads it to an endpoint that it may not be used for. To another origin the request goes on
 * without it, and never gets it back.
 */
export function decideRedirect({ answered, url, method, secretIn }: RedirectInput): RedirectDecision {
  const address = url === undefined ? undefined : parseAddress(url)
  if (url === undefined || address === undefined)
    return refuseRedirect('redirect-address', say['redirect-address']())
  const crossesOrigin = address.origin !== parseAddress(answered.url)?.origin
  const credential = crossesOrigin ? null : answered.credential
  const next: GuardInput = { ...answered, url, method, credential }
  const decision = judge(next)
  if (decision.verdict !== 'allow') return { verdict: 'refuse', rule: decision.rule, reason: decision.reason }
  if (crossesOrigin && secretIn !== null) {
    const place = texts.guard.places[secretIn]
    return refuseRedirect('redirect-secret', say['redirect-secret']({ place }))
  }
  if (crossesOrigin && answered.mode === 'live' && !isSafe(method))
    return refuseRedirect('redirect-live', say['redirect-live']({ method }))
  return { verdict: 'follow', crossesOrigin, next }
}

function refuseRedirect(rule: RedirectRule, saying: Saying): RedirectDecision {
  return { verdict: 'refuse', rule, reason: texts.guard.inFull(saying) }
}
