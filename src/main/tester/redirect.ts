import type { GuardInput } from '../../shared/rules/guard'
import { decideRedirect } from '../../shared/rules/guard-redirect'
import { texts } from '../../shared/texts'
import type { OutgoingField } from './authentication'
import type { Outgoing } from './build'
import type { Redactor } from './redact'

export interface RedirectAnswer {
  readonly status: number
  /** The `Location` header. */
  readonly location: string | undefined
}

/** A request on its way, with what it was allowed on. */
export interface Hop {
  readonly outgoing: Outgoing
  readonly guard: GuardInput
}

export type RedirectStep =
  | { readonly type: 'none' }
  | ({
      readonly type: 'follow'
      /** Names of what stayed behind. */
      readonly droppedSecrets: readonly string[]
    } & Hop)
  | { readonly type: 'refuse'; readonly message: string }

const redirectStatuses = [301, 302, 303, 307, 308]

/**
 * What follows a redirect. Method and body change as RFC 9110 section 15.4 allows and the Fetch standard fixes: a POST
 * becomes a GET on 301 and 302, everything but HEAD on 303, nothing on 307 and 308. Whether it is followed at all, the guard says.
 *
 * Nothing secret reaches another origin, whatever carries it and however it is encoded: headers, query parameters and the
 * client certificate are dropped, also where the server itself put them into the new address, and stay dropped if the way leads back.
 * Where dropping would change what is asked, in the body or the path, the redirect is refused.
 */
export function followRedirect(
  { outgoing, guard }: Hop,
  { status, location }: RedirectAnswer,
  redactor: Redactor,
): RedirectStep {
  if (!redirectStatuses.includes(status) || location === undefined) return { type: 'none' }
  const current = new URL(outgoing.url)
  const target = resolveLocation(location, current)
  const next = changeMethod(outgoing, status)
  const stripped = target && target.origin !== current.origin ? strip(next, target, redactor) : undefined
  const decision = decideRedirect({
    answered: guard,
    url: target?.href,
    method: next.method,
    secretIn: stripped ? findSecret(stripped.outgoing, location, redactor) : null,
  })
  if (decision.verdict === 'refuse') return refuse(location, decision.reason)
  const kept = {
    outgoing: { ...next, url: decision.next.url, shownUrl: decision.next.url },
    droppedSecrets: [],
  }
  return { type: 'follow', guard: decision.next, ...(stripped ?? kept) }
}

/** What of a request may go to another origin. Takes secret parameters out of `target` itself. */
function strip(next: Outgoing, target: URL, redactor: Redactor) {
  const isSecretHeader = ({ name, value, secret }: OutgoingField) =>
    secret || redactor.carries(name) || redactor.carries(value)
  const droppedParameters = dropParameters(target, next.secretParameters, redactor)
  return {
    outgoing: {
      ...next,
      url: target.href,
      shownUrl: target.href,
      headers: next.headers.filter((header) => !isSecretHeader(header)),
      secretParameters: [],
      certificate: null,
    },
    droppedSecrets: [
      ...(next.certificate === null ? [] : [texts.sending.dropped.certificate]),
      ...next.headers.filter(isSecretHeader).map(({ name }) => texts.sending.dropped.header(name)),
      ...droppedParameters.map((name) => texts.sending.dropped.parameter(name)),
    ],
  }
}

/** Where a secret stands that cannot be dropped. */
function findSecret({ url, body }: Outgoing, location: string, redactor: Redactor) {
  if (body !== null && redactor.carries(body)) return 'body'
  // The parser writes hosts in lower case, where a secret would not be known again: so the header itself is read too.
  const [beforeQuery = ''] = location.split(/[?#]/, 1)
  return redactor.carries(url) || redactor.carries(beforeQuery) ? 'address' : null
}

/** Takes secret parameters out of the address and returns their names; the others keep their spelling. */
function dropParameters(target: URL, secretNames: readonly string[], redactor: Redactor): string[] {
  const dropped: string[] = []
  const kept = target.search
    .slice(1)
    .split('&')
    .filter((pair) => {
      const [[name] = ['']] = [...new URLSearchParams(pair)]
      const isSecret = secretNames.includes(name) || redactor.carries(pair)
      if (isSecret) dropped.push(name)
      return !isSecret
    })
  if (dropped.length > 0) target.search = kept.join('&')
  return dropped
}

function resolveLocation(location: string, current: URL): URL | undefined {
  if (!URL.canParse(location, current.href)) return undefined
  const target = new URL(location, current.href)
  target.hash = ''
  return target
}

function changeMethod(outgoing: Outgoing, status: number): Outgoing {
  const { method } = outgoing
  const becomesGet =
    status === 303 ? method !== 'GET' && method !== 'HEAD' : status < 303 && method === 'POST'
  if (!becomesGet) return outgoing
  const headers = outgoing.headers.filter(({ name }) => !name.toLowerCase().startsWith('content-'))
  return { ...outgoing, method: 'GET', body: null, headers }
}

/** Quotes the header as it came: in a host that went through the parser a secret would not be known again. */
function refuse(location: string, reason: string): RedirectStep {
  const target = location.length <= 200 ? location : texts.sending.longAddress
  return { type: 'refuse', message: texts.sending.redirectRefused(target, reason) }
}
