import { createInstallationData } from './momentum-data'
import { isGranted } from './momentum-grants'
import {
  createMomentumKeyring,
  createReadyKeys,
  type MomentumKeyring,
  type MomentumReadyKeys,
} from './momentum-keys'
import { failure, momentumPath, momentumRoutes, notFound } from './momentum-resources'
import { matchRoute, withoutTrailingSlash } from './routes'
import type { ReceivedRequest, Reply, Responder } from './server'

/** One installation of Momentum: an account, its keys and its data. */
export interface MessageSystemsMomentum extends MomentumKeyring {
  readonly keys: MomentumReadyKeys
  /** Turns API authentication on or off. While it is off nothing is asked for, and no grant counts. */
  setAuthentication(state: 'on' | 'off'): void
  readonly respond: Responder
}

/**
 * Message Systems Momentum 4. Known of it: the key alone in `Authorization`; authentication that an installation may turn
 * off; a key made with label, account password and grants, and shown once; label and grants that can change; what each
 * grant permits; no key for the user resources; `/something/` being `/something`; 403 `Forbidden.` and 401 `Unauthorized.`.
 *
 * Chosen here, since the vendor does not tell, mostly after the API that succeeded it: lists and items are `{ results }`;
 * DELETE answers 204; PUT merges; what does not exist is 404, whatever the key may have; HEAD is in no grant, so 403; a
 * key is 40 letters and digits; its grants are looked at before the item is.
 */
export function createMessageSystemsMomentum(authentication: 'on' | 'off'): MessageSystemsMomentum {
  const keyring = createMomentumKeyring()
  const data = createInstallationData()
  const routes = momentumRoutes(data)
  let state = authentication

  return {
    keys: createReadyKeys(keyring),
    ...keyring,
    setAuthentication(next) {
      state = next
    },
    respond(incoming, response) {
      const request = withoutTrailingSlash(incoming)
      const resource = resourceOf(request)
      const refusal = state === 'on' ? refuse(keyring, [...data.keys()], resource, request) : undefined
      if (refusal !== undefined) return refusal
      const match = matchRoute(routes, request)
      switch (match.found) {
        case 'route':
          return match.route.handle(match.request, response)
        case 'other-methods':
          return failure(
            405,
            { message: 'method not allowed', description: `${request.method} is not allowed here` },
            { allow: match.allow.join(', ') },
          )
        case 'nothing':
          return notFound('There is nothing at this address')
      }
    },
  }
}

function resourceOf({ url }: ReceivedRequest): string | undefined {
  return new RegExp(`^${momentumPath}/([^/?]+)`).exec(url)?.[1]
}

function refuse(
  keyring: MomentumKeyring,
  resources: readonly string[],
  resource: string | undefined,
  request: ReceivedRequest,
): Reply | undefined {
  const key = keyring.findKey(request.headers.authorization ?? '')
  if (key === undefined) return failure(401, { message: 'Unauthorized.' })
  if (resource === undefined || !resources.includes(resource)) return undefined
  return isGranted(key.grants, request.method, resource) ? undefined : failure(403, { message: 'Forbidden.' })
}
