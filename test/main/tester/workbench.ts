import { randomUUID } from 'node:crypto'
import { createTester } from '../../../src/main/tester/tester'
import { fail, type Result, succeed } from '../../../src/shared/errors'
import { type Credential, noDetails } from '../../../src/shared/model/credential'
import { type Database, newDatabase } from '../../../src/shared/model/database'
import type { Environment } from '../../../src/shared/model/environment'
import type { Exchange } from '../../../src/shared/model/exchange'
import type { Request } from '../../../src/shared/model/request'
import { builtInProviders, findKind } from '../../../src/shared/providers'
import { type Authority, createAuthority } from '../../helpers/tls'
import { withEcho } from '../../sandbox/echo'
import { type Responder, type Server, startServer } from '../../sandbox/server'

export const databaseId = randomUUID()

/** A secret with characters that every encoding changes. */
export const secretValue = 'sk_test_ab/c+d"1?é&2=CANARY'
/** One that a header can hold and that looks like a key. */
export const keyValue = 'sk_test_vYZCAeHawUqDCmVpEKh2U'

export interface Stored {
  readonly credential: Credential
  readonly values: Readonly<Record<string, string>>
}

/** A credential of a built-in provider with these values; plain parts keep theirs in sight. */
export function credentialOf(
  providerId: string,
  kindId: string,
  values: Readonly<Record<string, string>>,
  title = 'Secret key, Test',
): Stored {
  const kind = findKind(builtInProviders, { providerId, kindId })
  if (kind === undefined) throw new Error(`No kind ${kindId}`)
  // Parts that are left empty or not fetched yet are not there.
  const given = kind.parts.filter(({ name }) => Object.hasOwn(values, name))
  const parts = given.map(({ name, secret }) =>
    secret
      ? { name, secret, hint: null, expiresAt: null }
      : { name, secret, value: values[name] ?? '', expiresAt: null },
  )
  const credential: Credential = {
    ...noDetails,
    state: 'active',
    id: randomUUID(),
    providerId,
    kindId,
    title,
    description: '',
    mode: 'test',
    databaseIds: [databaseId],
    parts,
    version: 1,
    createdAt: 0,
    updatedAt: 0,
    lastUsedAt: null,
  }
  return { credential, values }
}

export const bearerKey = credentialOf('moment-payments', 'secret-key', { key: keyValue })

/** What a request is sent with; without a credential when none is given. */
export interface Scene {
  readonly credential?: Stored
  readonly environment?: Partial<Environment>
  readonly database?: Partial<Database>
  /** Whether the person has said that it is meant. */
  readonly confirmed?: boolean
  readonly sendId?: string
}

/** Servers on loopback, a database with one environment on the first, and a tester. */
export async function createWorkbench() {
  const authority: Authority = await createAuthority()
  const identity = await authority.issue(['127.0.0.1', 'localhost', 'api.localhost'])
  const servers: Server[] = []
  const tester = createTester()

  async function start(respond: Responder, secure = true): Promise<Server> {
    const server = await startServer(secure ? identity : null, respond)
    servers.push(server)
    return server
  }

  const own = await start(withEcho(() => ({ status: 404 })))
  const foreign = await start(withEcho(() => ({ status: 404 })))

  const environment: Environment = {
    id: randomUUID(),
    databaseId,
    name: 'Test',
    mode: 'test',
    baseUrl: own.origin,
    caCertificate: authority.caCertificate,
    variables: [],
  }

  const database: Database = {
    id: databaseId,
    providerId: 'generic',
    name: 'Acme Shop',
    note: '',
    liveReadOnly: false,
    ...newDatabase,
    createdAt: 0,
    updatedAt: 0,
    environments: [environment],
  }

  const saved: Exchange[] = []
  const opened: Buffer[] = []

  function send(change: Partial<Request>, scene: Scene = {}): Promise<Result<Exchange>> {
    const place = { ...environment, ...scene.environment }
    const stored = scene.credential
    const request: Request = {
      databaseId,
      environmentId: place.id,
      mode: 'test',
      method: 'GET',
      url: '/echo',
      query: [],
      headers: [],
      body: { type: 'none' },
      credentialId: stored?.credential.id ?? null,
      timeoutSeconds: 20,
      ...change,
    }
    return tester.send(
      { sendId: scene.sendId ?? randomUUID(), request, confirmed: scene.confirmed ?? false },
      {
        providers: builtInProviders,
        now: () => Date.now(),
        findDatabase: (id) => (id === databaseId ? { ...database, ...scene.database } : undefined),
        findEnvironment: (id) => (id === place.id ? place : undefined),
        findCredential: (id) => (id === stored?.credential.id ? stored.credential : undefined),
        listEnvironments: (ids) => (ids.includes(databaseId) ? [place] : []),
        openPart: (_, part) => {
          const value = stored?.values[part]
          if (value === undefined) return fail('database-damaged', `The part ${part} does not open.`)
          const buffer = Buffer.from(value, 'utf8')
          opened.push(buffer)
          return succeed(buffer)
        },
        keepToken: async () => succeed(undefined),
        replaceToken: async () => fail('sign-in-needed', 'There is no other token.'),
        saveExchange: (exchange) => saved.push(exchange),
      },
    )
  }

  /** The exchange of a request that must get as far as being sent. */
  async function exchange(change: Partial<Request>, scene: Scene = {}): Promise<Exchange> {
    const result = await send(change, scene)
    if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
    return result.value
  }

  /** How the exchange failed that must not get an answer. */
  async function failureOf(change: Partial<Request>, scene: Scene = {}) {
    const { outcome } = await exchange(change, scene)
    if (outcome.type !== 'failure') throw new Error(`Answered ${outcome.status}`)
    return outcome
  }

  return {
    authority,
    tester,
    own,
    foreign,
    environment,
    saved,
    opened,
    start,
    send,
    exchange,
    failureOf,
    async close() {
      await tester.cancelAll()
      await Promise.all(servers.map((server) => server.close()))
    },
  }
}

export type Workbench = Awaited<ReturnType<typeof createWorkbench>>

/** The response of an exchange that must have one. */
export function responseOf({ outcome }: Exchange) {
  if (outcome.type !== 'response') throw new Error(`${outcome.kind}: ${outcome.message}`)
  return outcome
}

/** The text of the response of an exchange that must have one. */
export function textOf(exchange: Exchange): string {
  const { body } = responseOf(exchange)
  if (body.type !== 'text') throw new Error(`The body is ${body.type}`)
  return body.text
}

export function header(name: string, value: string) {
  return { name, value, enabled: true }
}
