import { readAuthorization } from './authorization'
import {
  createPaymentsKeyring,
  createReadyKeys,
  type PaymentsKey,
  type PaymentsKeyring,
  type PaymentsReadyKeys,
} from './payments-keys'
import { createPaymentSessions, sessionRoutes, sessionsPath } from './payments-sessions'
import { problem } from './problem'
import { respondFrom, splitUrl } from './routes'
import type { ReceivedRequest, Reply, Responder } from './server'

export interface MomentPayments extends PaymentsKeyring {
  readonly keys: PaymentsReadyKeys
  readonly respond: Responder
  /** Answers a call over plain HTTP. All of them fail, and the key they carry is not looked at. */
  readonly refusePlain: Responder
}

/**
 * Moment payments. Known of it: Bearer keys, told apart by their prefix into secret and public, test and live; the mode
 * in the answer; no key 401, a deleted or expired key 403; a public key creates payment sessions and not much else;
 * `Idempotency-Key` is required and `Idempotent-Replayed` marks a repeated answer; errors are RFC 9457; plain HTTP fails.
 *
 * Chosen here, since the vendor does not tell or its sources disagree: a key that never was is 400 or 401 as
 * `invalidKeyStatus` says; what a public key may not do is 403; an idempotency key used with another body is 409; plain
 * HTTP is answered with 400; the list of sessions is `{ data }`.
 */
export function createMomentPayments(now: () => Date, invalidKeyStatus: 400 | 401): MomentPayments {
  const keyring = createPaymentsKeyring(now)
  const sessions = { test: createPaymentSessions(), live: createPaymentSessions() }

  return {
    keys: createReadyKeys(keyring, now),
    ...keyring,
    respond(request, response) {
      const access = authenticate(keyring, now, invalidKeyStatus, request)
      if (!access.granted) return access.refusal
      const { mode } = access.key
      if (
        access.key.class === 'public' &&
        !(request.method === 'POST' && splitUrl(request.url).path === sessionsPath)
      ) {
        return forbidden('A public key may create payment sessions and nothing else')
      }
      return respondFrom(
        sessionRoutes(sessions[mode], mode, now),
        request,
        response,
        (status, detail, headers) =>
          problem(status, status === 404 ? 'Not found' : 'Method not allowed', detail, headers),
      )
    },
    refusePlain: () => problem(400, 'HTTPS required', 'All API requests must be made over HTTPS'),
  }
}

type Access =
  | { readonly granted: true; readonly key: PaymentsKey }
  | { readonly granted: false; readonly refusal: Reply }

function authenticate(
  keyring: PaymentsKeyring,
  now: () => Date,
  invalidKeyStatus: 400 | 401,
  request: ReceivedRequest,
): Access {
  const authorization = readAuthorization(request.headers.authorization)
  if (authorization.scheme === 'none') {
    const headers = { 'www-authenticate': 'Bearer' }
    return {
      granted: false,
      refusal: problem(401, 'Unauthorized', 'There is no API key in this request', headers),
    }
  }
  const key = authorization.scheme === 'bearer' ? keyring.findKey(authorization.token) : undefined
  if (key === undefined) {
    return {
      granted: false,
      refusal: problem(invalidKeyStatus, 'Invalid request', 'The API key is not valid'),
    }
  }
  if (key.state === 'deleted') return { granted: false, refusal: forbidden('The API key was deleted') }
  if (key.expiresAt !== null && key.expiresAt <= now()) {
    return { granted: false, refusal: forbidden('The API key has expired') }
  }
  return { granted: true, key }
}

function forbidden(detail: string): Reply {
  return problem(403, 'Forbidden', detail)
}
