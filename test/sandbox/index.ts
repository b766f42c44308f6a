import { type Authority, createAuthority, type ServerIdentity } from '../helpers/tls'
import { withEcho } from './echo'
import { createMessageSystemsMomentum, type MessageSystemsMomentum } from './message-systems-momentum'
import { createMilientMoment, type MilientMoment } from './milient-moment'
import { type MoloniLifetimes, moloniLifetimes } from './moloni-clients'
import { createMoloniOn, type MoloniOn } from './moloni-on'
import { createMomentPayments, type MomentPayments } from './moment-payments'
import { momentumPath } from './momentum-resources'
import { createMomentusConnect, type MomentusConnect, tokenPath } from './momentus-connect'
import { momentusPaths } from './momentus-endpoints'
import { json } from './reply'
import { type Responder, type Server, startServer } from './server'

export interface SandboxOptions {
  /** The clock keys expire by. */
  readonly now?: () => Date
  /** How Moment payments answers a key that never was: the vendor's sources disagree. */
  readonly invalidKeyStatus?: 400 | 401
  /** How long codes and tokens of Moloni ON live, in seconds, where the vendor's own times are too long for a test. */
  readonly moloniLifetimes?: Partial<MoloniLifetimes>
}

/** A server and the base URL of the API on it. */
export type Endpoint = Server & { readonly baseUrl: string }

/** The providers as real servers on loopback, each with an `/echo` (see `echo.ts`) and a record of what arrived. */
export interface Sandbox {
  /** PEM of the authority that signed for all of them. */
  readonly caCertificate: string
  /** Signs for further servers of a test. */
  readonly authority: Authority
  readonly milient: MilientMoment & Endpoint & { readonly sandbox: Endpoint }
  /** Enterprise, and Elite on the same server. */
  readonly momentus: MomentusConnect & Endpoint & { readonly elite: Endpoint; readonly tokenUrl: string }
  /** `open` is another installation, with authentication turned off. */
  readonly momentum: MessageSystemsMomentum & Endpoint & { readonly open: MessageSystemsMomentum & Endpoint }
  readonly moloni: MoloniOn & Endpoint
  /** `plain` is the same API over plain HTTP, where every call fails. */
  readonly payments: MomentPayments & Endpoint & { readonly plain: Endpoint }
  /** An origin that belongs to no provider: where no secret may ever arrive. */
  readonly foreign: Server
  close(): Promise<void>
}

/** Starts everything, with an authority and keys of its own that nobody could have known before. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { now = () => new Date(), invalidKeyStatus = 401 } = options
  const authority = await createAuthority()
  const identity = await authority.issue(['localhost', '127.0.0.1', '::1'])
  const milient = createMilientMoment(now)
  const momentus = createMomentusConnect(now)
  const momentum = createMessageSystemsMomentum('on')
  const openMomentum = createMessageSystemsMomentum('off')
  const moloni = createMoloniOn(now, { ...moloniLifetimes, ...options.moloniLifetimes })
  const payments = createMomentPayments(now, invalidKeyStatus)

  const servers: Server[] = []
  async function start(respond: Responder, as: ServerIdentity | null = identity): Promise<Server> {
    const server = await startServer(as, respond)
    servers.push(server)
    return server
  }

  const milientProduction = await start(withEcho(milient.responder('Prod')))
  const milientSandbox = await start(withEcho(milient.responder('Sandbox')))
  const momentusServer = await start(withEcho(momentus.respond))
  const momentumServer = await start(withEcho(momentum.respond))
  const openMomentumServer = await start(withEcho(openMomentum.respond))
  const moloniServer = await start(withEcho(moloni.respond))
  const paymentsSecure = await start(withEcho(payments.respond))
  const paymentsPlain = await start(payments.refusePlain, null)
  const foreign = await start(withEcho(() => json(404, { error: 'There is nothing but /echo here' })))

  return {
    caCertificate: authority.caCertificate,
    authority,
    milient: {
      ...milient,
      ...endpoint(milientProduction, '/api/1.0'),
      sandbox: endpoint(milientSandbox, '/api/1.0'),
    },
    momentus: {
      ...momentus,
      ...endpoint(momentusServer, momentusPaths.enterprise),
      elite: endpoint(momentusServer, momentusPaths.elite),
      tokenUrl: `${momentusServer.origin}${tokenPath}`,
    },
    momentum: {
      ...momentum,
      ...endpoint(momentumServer, momentumPath),
      open: { ...openMomentum, ...endpoint(openMomentumServer, momentumPath) },
    },
    moloni: { ...moloni, ...endpoint(moloniServer, '/v1') },
    payments: { ...payments, ...endpoint(paymentsSecure), plain: endpoint(paymentsPlain) },
    foreign,
    async close() {
      await Promise.all(servers.map((server) => server.close()))
    },
  }
}

function endpoint(server: Server, path = ''): Endpoint {
  return { ...server, baseUrl: `${server.origin}${path}` }
}
