import { isLoopback } from '../../shared/rules/address'
import type { OutgoingField } from './authentication'
import type { Outgoing } from './build'
import type { Redactor } from './redact'

export interface RedirectAnswer {
  readonly status: number
  /** The `Location` header. */
  readonly location: string | undefined
}

export type RedirectStep =
  | { readonly type: 'none' }
  | {
      readonly type: 'follow'
      readonly outgoing: Outgoing
      /** Names of what stayed behind. */
      readonly droppedSecrets: readonly string[]
    }
  | { readonly type: 'refuse'; readonly message: string }

const redirectStatuses = [301, 302, 303, 307, 308]

/**
 * What follows a redirect. Method and body change as RFC 9110 section 15.4 allows and the Fetch standard fixes: a POST
 * becomes a GET on 301 and 302, everything but HEAD on 303, nothing on 307 and 308.
 *
 * Nothing secret reaches another origin, whatever carries it and however it is encoded: headers, query parameters and the
 * client certificate are dropped, also where the server itself put them into the new address, and stay dropped if the way leads back.
 * Where dropping would change what is asked, in the body or the path, the redirect is refused.
 */
export function followRedirect(
  outgoing: Outgoing,
  { status, location }: RedirectAnswer,
  redactor: Redactor,
): RedirectStep {
  if (!redirectStatuses.includes(status) || location === undefined) return { type: 'none' }
  const current = new URL(outgoing.url)
  const target = resolveLocation(location, current)
  if (target === undefined) return refuse(location, 'which is no address')
  const objection = findObjection(target)
  if (objection !== undefined) return refuse(location, objection)

  const next = changeMethod(outgoing, status)
  if (target.origin === current.origin) {
    return {
      type: 'follow',
      outgoing: { ...next, url: target.href, shownUrl: target.href },
      droppedSecrets: [],
    }
  }
  if (next.body !== null && redactor.carries(next.body)) {
    return refuse(location, 'another server, with a body that holds a secret, which stays here')
  }
  return crossOrigin(next, target, location, redactor)
}

function crossOrigin(next: Outgoing, target: URL, location: string, redactor: Redactor): RedirectStep {
  const isSecretHeader = ({ name, value, secret }: OutgoingField) =>
    secret || redactor.carries(name) || redactor.carries(value)
  const droppedParameters = dropParameters(target, next.secretParameters, redactor)
  // The parser writes hosts in lower case, where a secret would not be known again: so the header itself is read too.
  const [beforeQuery = ''] = location.split(/[?#]/, 1)
  if (redactor.carries(target.href) || redactor.carries(beforeQuery)) {
    return refuse(location, 'another server, with a secret in the address, which stays here')
  }
  return {
    type: 'follow',
    outgoing: {
      ...next,
      url: target.href,
      shownUrl: target.href,
      headers: next.headers.filter((header) => !isSecretHeader(header)),
      secretParameters: [],
      certificate: null,
    },
    droppedSecrets: [
      ...(next.certificate === null ? [] : ['client certificate']),
      ...next.headers.filter(isSecretHeader).map(({ name }) => `header ${name}`),
      ...droppedParameters.map((name) => `query parameter ${name}`),
    ],
  }
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

function findObjection({ protocol, hostname, username, password }: URL): string | undefined {
  if (protocol !== 'https:' && protocol !== 'http:') return 'which is neither HTTPS nor HTTP'
  if (username !== '' || password !== '') return 'which has a user name or a password in it'
  if (protocol === 'http:' && !isLoopback(hostname)) return 'plain HTTP, which everyone on the way can read'
  return undefined
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
function refuse(location: string, objection: string): RedirectStep {
  const target = location.length <= 200 ? location : 'a long address'
  return { type: 'refuse', message: `The server redirects to ${target}, ${objection}. It was not followed.` }
}
