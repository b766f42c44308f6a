import { readAuthorization } from './authorization'
import { type Company, companies, createCompanyData } from './milient-data'
import { entityRoutes, failure, notFound } from './milient-entities'
import {
  createMilientKeyring,
  createReadyKeys,
  type MilientHost,
  type MilientKeyring,
  type MilientReadyKeys,
} from './milient-keys'
import { respondFrom } from './routes'
import type { ReceivedRequest, Reply, Responder } from './server'

export interface MilientMoment extends MilientKeyring {
  readonly companies: readonly Company[]
  readonly keys: MilientReadyKeys
  /** Answers as the API of that host. */
  responder(host: MilientHost): Responder
}

/**
 * Milient Moment. Known of it: Basic `apikey:KEY`; companies in the path; a key opens what its user may open, and the
 * user must be active and licensed; the environment and the life time of a key; the shape of a page; the methods.
 *
 * Chosen here, since the vendor does not tell: an error is `{ status, error, message }`; a key that is missing, wrong,
 * revoked, expired, of the other environment or of a user who was removed is 401; a user who is inactive or unlicensed is
 * 403, and so is a company out of reach, whether it exists or not; pages count from 1; PUT replaces, PATCH merges, DELETE
 * answers 204.
 */
export function createMilientMoment(now: () => Date): MilientMoment {
  const keyring = createMilientKeyring(now)
  const createData = () => new Map(companies.map((company) => [company.code, createCompanyData(company)]))
  const data = { Prod: createData(), Sandbox: createData() }

  return {
    companies,
    keys: createReadyKeys(keyring, now),
    ...keyring,
    responder: (host) => (request, response) => {
      const code = /^\/api\/1\.0\/companies\/([^/?]+)/.exec(request.url)?.[1]
      if (code === undefined) return notFound('There is nothing at this address')
      const refusal = refuse(keyring, host, code, request)
      if (refusal !== undefined) return refusal
      const companyData = data[host].get(code)
      if (companyData === undefined) throw new Error(`A user may open ${code}, but there is no such company`)
      return respondFrom(entityRoutes(companyData), request, response, (status, message, headers) =>
        failure(status, status === 404 ? 'Not Found' : 'Method Not Allowed', message, headers),
      )
    },
  }
}

function refuse(
  keyring: MilientKeyring,
  host: MilientHost,
  company: string,
  request: ReceivedRequest,
): Reply | undefined {
  const authorization = readAuthorization(request.headers.authorization)
  if (authorization.scheme === 'none') return unauthorized('Authentication is required')
  const user =
    authorization.scheme === 'basic' && authorization.username === 'apikey'
      ? keyring.findUser(authorization.password, host)
      : undefined
  if (user === undefined) return unauthorized('The API key is not valid')
  if (!user.active) return forbidden('The user of this API key is not active')
  if (!user.licensed) return forbidden('The user of this API key is not licensed')
  if (!user.companies.includes(company))
    return forbidden('The user of this API key has no access to this company')
  return undefined
}

function unauthorized(message: string): Reply {
  return failure(401, 'Unauthorized', message, { 'www-authenticate': 'Basic realm="Moment"' })
}

function forbidden(message: string): Reply {
  return failure(403, 'Forbidden', message)
}
