import { once } from 'node:events'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import type { ServerIdentity } from '../helpers/tls'

/** What a server saw of a request. It is the proof of what really left the client. */
export interface ReceivedRequest {
  readonly method: string
  /** Path and query as they stood in the request line. */
  readonly url: string
  /** By lower-case name. A header that came more than once has its values joined with `, `; none is dropped. */
  readonly headers: Readonly<Record<string, string>>
  /** As UTF-8; what had arrived when the client went away in the middle of it. */
  readonly body: string
  /** `answered` once the whole response was handed over, `abandoned` when the client went away before. */
  readonly outcome: Promise<'answered' | 'abandoned'>
}

export interface Reply {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** Gives the reply to a request, or undefined when it takes care of `response` itself. */
export type Responder = (request: ReceivedRequest, response: ServerResponse) => Reply | undefined

export interface Server {
  /** E.g. `https://127.0.0.1:40123`. */
  readonly origin: string
  /** Every request that arrived, in order, refused ones included. */
  readonly received: readonly ReceivedRequest[]
  /** The first request that matches, one that has arrived already or the next one to come. */
  whenReceived(matches: (request: ReceivedRequest) => boolean): Promise<ReceivedRequest>
  /** Ends every connection, whatever is going on in it, and frees the port. Closing again does nothing. */
  close(): Promise<void>
}

/** Starts a server on a free port of 127.0.0.1: HTTPS, or plain HTTP when `identity` is null. */
export async function startServer(identity: ServerIdentity | null, respond: Responder): Promise<Server> {
  const received: ReceivedRequest[] = []
  const waiting = new Set<(request: ReceivedRequest) => void>()

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const outcome = new Promise<'answered' | 'abandoned'>((resolve) => {
      response.once('close', () => resolve(response.writableFinished ? 'answered' : 'abandoned'))
    })
    const request: ReceivedRequest = {
      method: incoming.method ?? '',
      url: incoming.url ?? '',
      headers: joinHeaders(incoming),
      body: await readBody(incoming),
      outcome,
    }
    received.push(request)
    for (const notify of waiting) notify(request)
    if (!incoming.complete) return
    const reply = respond(request, response)
    if (reply !== undefined) response.writeHead(reply.status, reply.headers).end(reply.body)
  }

  const listener = (incoming: IncomingMessage, response: ServerResponse) => void handle(incoming, response)
  const server = identity === null ? http.createServer(listener) : https.createServer(identity, listener)
  // Sockets in the middle of a handshake are known to nobody else, and would hold up `close`.
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')

  return {
    origin: `${identity === null ? 'http' : 'https'}://127.0.0.1:${portOf(server)}`,
    received,
    whenReceived(matches) {
      const arrived = received.find(matches)
      if (arrived !== undefined) return Promise.resolve(arrived)
      return new Promise((resolve) => {
        const notify = (request: ReceivedRequest) => {
          if (!matches(request)) return
          waiting.delete(notify)
          resolve(request)
        }
        waiting.add(notify)
      })
    },
    async close() {
      if (!server.listening) return
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

function portOf(server: http.Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port')
  return address.port
}

function joinHeaders(incoming: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(incoming.headersDistinct).map(([name, values]) => [name, (values ?? []).join(', ')]),
  )
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
  // A client that goes away is no error here: `incoming.complete` tells.
  incoming.on('error', () => undefined)
  await new Promise((resolve) => incoming.once('close', resolve))
  return Buffer.concat(chunks).toString('utf8')
}
