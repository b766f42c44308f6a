import { texts } from '../texts'
import { parseAddress } from './address'
import type { GuardInput, GuardRule, Saying } from './guard-input'
import { addressInvalid, sendingRules } from './guard-rules'

export type { GuardInput, GuardRule } from './guard-input'

/** Where an allowed request goes. */
export interface Way {
  readonly host: string
  readonly transport: 'tls' | 'loopback'
}

export interface Objection<Rule> extends Saying {
  readonly rule: Rule
}

export type Decision =
  | ({ readonly verdict: 'allow' } & Way)
  /** It leaves once the person has said that it is meant. */
  | ({ readonly verdict: 'confirm' } & Way & Objection<GuardRule>)
  | ({ readonly verdict: 'refuse' } & Objection<GuardRule>)

/**
 * Decides whether a request may leave. Main enforces it; the interface shows the same decision before.
 * A secret goes only to an origin (scheme, host and port, RFC 6454) at which an environment of its databases lives in
 * the mode of the request. Two environments may share one, as a test and a live key of one host do: there the modes
 * keep them apart. The reason of a refusal ends by saying that nothing has been sent.
 */
export function decide(input: GuardInput): Decision {
  const decision = judge(input)
  return decision.verdict === 'refuse'
    ? { ...decision, reason: texts.guard.nothingSent(decision.reason) }
    : decision
}

/** The same for what follows something that was sent: the reasons do not say that nothing was. */
export function judge(input: GuardInput): Decision {
  const address = parseAddress(input.url)
  if (address === undefined)
    return { verdict: 'refuse', rule: addressInvalid.id, ...texts.guard.sending['address-invalid']() }
  const way: Way = { host: address.host, transport: address.protocol === 'https:' ? 'tls' : 'loopback' }
  for (const { id, verdict, object } of sendingRules) {
    const saying = object(input, address)
    if (!saying) continue
    const objection = { rule: id, ...saying }
    return verdict === 'refuse' ? { verdict, ...objection } : { verdict, ...way, ...objection }
  }
  return { verdict: 'allow', ...way }
}
