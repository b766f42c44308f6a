import { z } from 'zod'
import { readAuthorization } from './authorization'
import { type GraphqlErrorCode, GraphqlRefusal, readOperation } from './graphql-document'
import {
  createMoloniAuthority,
  type MoloniAuthority,
  type MoloniClients,
  type MoloniLifetimes,
} from './moloni-clients'
import { createMoloniCustomers, type MoloniCompany, moloniCompanies } from './moloni-data'
import { createMoloniKeyring, type MoloniKeyring, type MoloniUser } from './moloni-keys'
import { oauthRoutes } from './moloni-oauth'
import { type CompanyData, execute } from './moloni-operations'
import { createMoloniReady, type MoloniReady } from './moloni-ready'
import { json, parseJson } from './reply'
import { respondFrom } from './routes'
import type { ReceivedRequest, Reply, Responder } from './server'

export interface MoloniOn extends MoloniKeyring, MoloniClients, MoloniReady {
  readonly companies: readonly MoloniCompany[]
  readonly respond: Responder
}

/**
 * Moloni ON. Known of it: GraphQL at one address; `Bearer apik:ID:SECRET`; the life of a key, and that it may do what its
 * user may; 401 with `UNAUTHENTICATED`; operations answer `{ errors, data }` with HTTP 200, all errors at once, `*` for one
 * that belongs to no field; pages; the parameters of the OAuth calls, `{ accessToken, refreshToken }` without their
 * lifetimes, and how long codes and tokens live.
 *
 * Chosen here, since the vendor does not tell: a user who is inactive is 401, as one who was removed; a company out of reach
 * is an error of the operation, whether it exists or not, and so is a change by a user who may only read; a document that
 * cannot be executed is 400 with the codes of Apollo; a refresh token is good for one time, and the access token before it
 * stays good until its end; OAuth errors are those of RFC 6749; redirect addresses are registered, loopback ones excepted.
 * PKCE: whether the vendor has it is not known. Here a challenge that is sent is held against the verifier, S256 only.
 */
export function createMoloniOn(now: () => Date, lifetimes: MoloniLifetimes): MoloniOn {
  const keyring = createMoloniKeyring(now)
  const authority = createMoloniAuthority(keyring, lifetimes, now)
  const { grants, createClient, revokeClient, signIn } = authority
  const data = new Map(
    moloniCompanies.map((company) => [
      company.companyId,
      { company, customers: createMoloniCustomers(company) },
    ]),
  )
  const routes = [
    {
      methods: ['POST'],
      path: '/v1',
      handle: (request: ReceivedRequest) => query(data, findUser(keyring, authority, request), request),
    },
    ...oauthRoutes(authority, now),
  ]

  return {
    companies: moloniCompanies,
    ...createMoloniReady(keyring, authority, now),
    ...keyring,
    grants,
    createClient,
    revokeClient,
    signIn,
    respond: (request, response) =>
      respondFrom(routes, request, response, (status, message, headers) =>
        failure(status, 'BAD_REQUEST', message, headers),
      ),
  }
}

/** The user a key or an access token stands for. */
function findUser(
  keyring: MoloniKeyring,
  authority: MoloniAuthority,
  { headers }: ReceivedRequest,
): MoloniUser | undefined {
  const authorization = readAuthorization(headers.authorization)
  if (authorization.scheme !== 'bearer') return undefined
  const email = authority.findUserOfToken(authorization.token)
  if (email === undefined) return keyring.findUser(authorization.token)
  const user = keyring.findUserByEmail(email)
  return user?.active === true ? user : undefined
}

const bodySchema = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
})

function query(
  data: ReadonlyMap<number, CompanyData>,
  user: MoloniUser | undefined,
  request: ReceivedRequest,
): Reply {
  if (user === undefined) return failure(401, 'UNAUTHENTICATED', 'Not authenticated')
  const body = bodySchema.safeParse(parseJson(request.body))
  if (!body.success) return failure(400, 'BAD_REQUEST', 'The body must be JSON with a query')
  try {
    const operation = readOperation(body.data.query, body.data.variables ?? {})
    return json(200, { data: execute(data, user, operation) })
  } catch (error) {
    if (!(error instanceof GraphqlRefusal)) throw error
    return failure(400, error.code, error.message)
  }
}

function failure(
  status: number,
  code: GraphqlErrorCode | 'UNAUTHENTICATED',
  message: string,
  headers?: Readonly<Record<string, string>>,
): Reply {
  return json(status, { errors: [{ message, extensions: { code } }] }, headers)
}
