import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { answerSample } from './sample-answers'

export interface SampleServer {
  /** E.g. `http://127.0.0.1:41234`. */
  readonly origin: string
  close(): void
}

/**
 * Answers the requests that are sent with the samples, on this computer alone. `port` is where it was before, so that addresses
 * stay as they were; when another program has taken it, a free one is.
 */
export async function startSampleServer(port = 0): Promise<SampleServer> {
  const server = createServer((request, response) => {
    // The body is of no interest, and has to be read for the connection to go on.
    request.resume()
    const { method = 'GET', url = '/', headers } = request
    const { status, body } = answerSample({ method, path: url, headers })
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body, null, 2))
  })
  const taken = (await listen(server, port)) ?? (await listen(server, 0))
  if (taken === undefined) throw new Error('There is no free port on this computer.')
  server.unref()
  return {
    origin: `http://127.0.0.1:${taken}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** The port, or undefined when another program has it. */
async function listen(server: Server, port: number): Promise<number | undefined> {
  try {
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
  } catch {
    return undefined
  }
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : undefined
}
