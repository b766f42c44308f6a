import { readAuthorization } from './authorization'
import {
  createMomentusCredentials,
  createReadyKeys,
  type MomentusCredential,
  type MomentusCredentials,
  type MomentusOAuth,
  type MomentusReadyKeys,
} from './momentus-credentials'
import { createMomentusData } from './momentus-data'
import { type MomentusEndpoint, momentusEndpoints, momentusPaths } from './momentus-endpoints'
import { createTokenEndpoint, type TokenEndpoint } from './momentus-oauth'
import { failure, operate } from './momentus-operations'
import { createMomentusTokens, type MomentusTokenPair, type MomentusTokens } from './momentus-tokens'
import { randomText } from './random-text'
import { matchRoute, type Route, type RoutedRequest, withoutTrailingSlash } from './routes'
import type { ReceivedRequest, Reply, Responder } from './server'

export interface MomentusConnect
  extends MomentusCredentials,
    TokenEndpoint,
    Pick<MomentusTokens, 'setTokenLifetimes'> {
  /** Travels with every API token, and is the same for all of them. */
  readonly subscriptionKey: string
  readonly keys: MomentusReadyKeys
  readonly oauth: MomentusOAuth & { readonly tokens: MomentusTokenPair }
  readonly respond: Responder
}

/** Where tokens are fetched. The vendor's own path is not known. */
export const tokenPath = `${momentusPaths.enterprise}/oauth/token`

/**
 * Momentus Connect. Known of it: the two methods of a credential, which edition has which, and what each shows; all endpoints
 * at first, then those that were selected; title and description that can change, and nothing else; credentials that are
 * deactivated or deleted; the headers `apitoken` and `ocp-apim-subscription-key`; `value` and `@odata.nextLink`. The two 401
 * about a subscription key and the 404 for an endpoint that is not are those of Azure API Management, which stands before it.
 *
 * Chosen here, since the vendor does not tell: an access token travels as Bearer and needs no subscription key; every error
 * has the shape of the gateway's; a token that is wrong, expired or of a deleted credential is 401; a credential that is
 * inactive is 403, and so is an endpoint it may not use, that of the other edition included; lists are `{ value }` in both
 * editions; the subscription key belongs to the tenant; earlier access tokens live on after a refresh.
 */
export function createMomentusConnect(now: () => Date): MomentusConnect {
  const tokens = createMomentusTokens(now)
  const credentials = createMomentusCredentials(tokens)
  const tokenEndpoint = createTokenEndpoint(credentials, tokens, now)
  const subscriptionKey = randomText(32)
  const data = createMomentusData()

  function authenticate(request: ReceivedRequest): Access {
    const { authorization, apitoken, 'ocp-apim-subscription-key': subscription } = request.headers
    if (authorization !== undefined) {
      const read = readAuthorization(authorization)
      const id = read.scheme === 'bearer' ? tokens.findAccessToken(read.token) : undefined
      return admit(
        credentials.findCredential((credential) => credential.id === id),
        'The access token is missing or not valid',
        { 'www-authenticate': 'Bearer error="invalid_token"' },
      )
    }
    if (subscription !== subscriptionKey) return { granted: false, refusal: refuseSubscription(request) }
    return admit(
      credentials.findCredential(
        (credential) => credential.method === 'api-token' && credential.apiToken === apitoken,
      ),
      apitoken === undefined ? 'There is no apitoken in this request' : 'The apitoken is not valid',
    )
  }

  const routes: readonly Route[] = [
    { methods: ['POST'], path: tokenPath, handle: tokenEndpoint.respond },
    ...momentusEndpoints.map((endpoint) => ({
      methods: [endpoint.method],
      path: momentusPaths[endpoint.edition] + endpoint.path,
      handle: (request: RoutedRequest) => {
        const access = authenticate(request)
        if (!access.granted) return access.refusal
        return mayUse(access.credential, endpoint)
          ? operate(data, endpoint, request)
          : failure(403, 'The credential has no access to this endpoint')
      },
    })),
  ]

  return {
    subscriptionKey,
    keys: createReadyKeys(credentials),
    oauth: credentials.createOAuth({
      title: 'Warehouse sync',
      description: 'Reads events every hour',
      email: 'api@harbour.example',
      password: randomText(20),
    }),
    ...credentials,
    tokenRequests: tokenEndpoint.tokenRequests,
    holdTokenAnswers: tokenEndpoint.holdTokenAnswers,
    setTokenLifetimes: tokens.setTokenLifetimes,
    respond(request, response) {
      const match = matchRoute(routes, withoutTrailingSlash(request))
      return match.found === 'route'
        ? match.route.handle(match.request, response)
        : failure(404, 'Resource not found')
    },
  }
}

type Access =
  | { readonly granted: true; readonly credential: MomentusCredential }
  | { readonly granted: false; readonly refusal: Reply }

function admit(
  credential: MomentusCredential | undefined,
  message: string,
  headers?: Readonly<Record<string, string>>,
): Access {
  if (credential === undefined) return { granted: false, refusal: failure(401, message, headers) }
  if (!credential.active) return { granted: false, refusal: failure(403, 'The credential is not active') }
  return { granted: true, credential }
}

function mayUse(credential: MomentusCredential, endpoint: MomentusEndpoint): boolean {
  if (credential.edition !== endpoint.edition) return false
  return credential.endpoints === 'all' || credential.endpoints.includes(endpoint.id)
}

function refuseSubscription({ headers }: ReceivedRequest): Reply {
  const realm = `https://${headers.host}`
  return failure(
    401,
    headers['ocp-apim-subscription-key'] === undefined
      ? 'Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API.'
      : 'Access denied due to invalid subscription key. Make sure to provide a valid key for an active subscription.',
    {
      'www-authenticate': `AzureApiManagementKey realm="${realm}",name="Ocp-Apim-Subscription-Key",type="header"`,
    },
  )
}
