import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { endpointsOf, type MomentusEdition } from './momentus-endpoints'
import type { MomentusTokenPair, MomentusTokens } from './momentus-tokens'
import { randomText } from './random-text'

interface CredentialBase {
  readonly id: string
  /** Unique. */
  readonly title: string
  readonly description: string
  readonly active: boolean
  /** Ids of the endpoints it may use. */
  readonly endpoints: 'all' | readonly string[]
}

/** For Elite or Enterprise. Its token does not expire. */
export interface MomentusApiToken extends CredentialBase {
  readonly method: 'api-token'
  readonly edition: MomentusEdition
  readonly apiToken: string
}

/** For Enterprise only. */
export interface MomentusOAuth extends CredentialBase {
  readonly method: 'oauth'
  readonly edition: 'enterprise'
  readonly email: string
  readonly password: string
}

export type MomentusCredential = MomentusApiToken | MomentusOAuth

/** One API token of each sort, made when the sandbox starts. */
export interface MomentusReadyKeys {
  readonly enterprise: MomentusApiToken
  readonly elite: MomentusApiToken
  /** May list organisations and query events, and nothing else. */
  readonly restricted: MomentusApiToken
  readonly inactive: MomentusApiToken
  readonly deleted: MomentusApiToken
}

/** All that can change once a credential is made. */
const changesSchema = z.strictObject({ title: z.string(), description: z.string() }).partial()

/** The Credentials tab. Each change counts from the next request on. */
export interface MomentusCredentials {
  createApiToken(properties: Pick<MomentusApiToken, 'title' | 'description' | 'edition'>): MomentusApiToken
  /** With the first pair of tokens, which is shown with the credential. */
  createOAuth(
    properties: Pick<MomentusOAuth, 'title' | 'description' | 'email' | 'password'>,
  ): MomentusOAuth & { readonly tokens: MomentusTokenPair }
  /** Throws for anything but title and description. */
  updateCredential(id: string, changes: z.infer<typeof changesSchema>): MomentusCredential
  /** Throws for an endpoint that is not of the credential's edition. */
  editEndpoints(id: string, endpoints: CredentialBase['endpoints']): void
  deactivate(id: string): void
  activate(id: string): void
  deleteCredential(id: string): void
  listCredentials(): readonly MomentusCredential[]
  findCredential(matches: (credential: MomentusCredential) => boolean): MomentusCredential | undefined
}

export function createMomentusCredentials(tokens: MomentusTokens): MomentusCredentials {
  const credentials = new Map<string, MomentusCredential>()

  function get(id: string): MomentusCredential {
    const credential = credentials.get(id)
    if (credential === undefined) throw new Error('There is no such credential')
    return credential
  }

  function add<T extends MomentusCredential>(credential: T): T {
    refuseTitle(credential.title)
    credentials.set(credential.id, credential)
    return credential
  }

  function change(id: string, changes: Partial<CredentialBase>): MomentusCredential {
    const credential = { ...get(id), ...changes }
    credentials.set(id, credential)
    return credential
  }

  function refuseTitle(title: string): void {
    const taken = [...credentials.values()].some((credential) => credential.title === title)
    if (taken) throw new Error(`There is a credential “${title}” already`)
  }

  const find: MomentusCredentials['findCredential'] = (matches) => [...credentials.values()].find(matches)
  const fresh = () => ({ id: randomUUID(), active: true, endpoints: 'all' }) as const

  return {
    createApiToken: (properties) =>
      add({ ...fresh(), ...properties, method: 'api-token', apiToken: randomText(48) }),
    createOAuth(properties) {
      const taken = find(
        (credential) => credential.method === 'oauth' && credential.email === properties.email,
      )
      if (taken !== undefined) throw new Error('There is a credential with this e-mail already')
      const credential = add({ ...fresh(), ...properties, method: 'oauth', edition: 'enterprise' })
      return { ...credential, tokens: tokens.issueTokens(credential.id) }
    },
    updateCredential(id, changes) {
      const { title, description } = changesSchema.parse(changes)
      if (title !== undefined && title !== get(id).title) refuseTitle(title)
      return change(id, {
        ...(title === undefined ? {} : { title }),
        ...(description === undefined ? {} : { description }),
      })
    },
    editEndpoints(id, endpoints) {
      const available = endpointsOf(get(id).edition).map((endpoint) => endpoint.id)
      const unknown = endpoints === 'all' ? [] : endpoints.filter((name) => !available.includes(name))
      if (unknown.length > 0) throw new Error(`Not available to this credential: ${unknown.join(', ')}`)
      change(id, { endpoints })
    },
    deactivate: (id) => void change(id, { active: false }),
    activate: (id) => void change(id, { active: true }),
    deleteCredential(id) {
      credentials.delete(get(id).id)
    },
    listCredentials: () => [...credentials.values()],
    findCredential: find,
  }
}

export function createReadyKeys({
  createApiToken,
  editEndpoints,
  deactivate,
  deleteCredential,
}: MomentusCredentials): MomentusReadyKeys {
  const create = (title: string, edition: MomentusApiToken['edition'] = 'enterprise') =>
    createApiToken({ title, description: 'Made for the sandbox', edition })

  const endpoints = ['GET /Organizations', 'GET /odata/Events']
  const restricted = create('Ticket partner')
  editEndpoints(restricted.id, endpoints)
  const inactive = create('Seasonal app')
  deactivate(inactive.id)
  const deleted = create('Former partner')
  deleteCredential(deleted.id)
  return {
    enterprise: create('Own website'),
    elite: create('Concert hall website', 'elite'),
    restricted: { ...restricted, endpoints },
    inactive: { ...inactive, active: false },
    deleted,
  }
}
