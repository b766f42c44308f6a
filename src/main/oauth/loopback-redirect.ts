import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { fail, type Result, succeed } from '../../shared/errors'
import { isLoopback, parseAddress } from '../../shared/rules/address'
import { texts } from '../../shared/texts'

/** Where a browser brings the answer to a sign-in, on this computer (RFC 8252 section 7.3). */
export interface LoopbackRedirect {
  readonly uri: string
  /** What came with the address; undefined of what did not come before `close`. */
  readonly answer: Promise<URLSearchParams>
  close(): void
}

/**
 * Listens on 127.0.0.1 for one answer, at a port and a path that nobody can guess, or at the address that the person gave because
 * the provider knows it. Fails with `invalid-request` when it cannot be listened on.
 */
export async function listenForRedirect(given: string | null): Promise<Result<LoopbackRedirect>> {
  const place = given === null ? anyPlace() : readPlace(given)
  if (place === undefined) {
    return fail('invalid-request', texts.oauth.redirectNotHere, 'credentialId')
  }
  let tell: (answer: URLSearchParams) => void = () => undefined
  const answer = new Promise<URLSearchParams>((resolve) => {
    tell = resolve
  })
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (request.method !== 'GET' || pathname !== place.path)
      return show(response, 404, texts.oauth.pages.nothingHere)
    show(response, 200, searchParams.has('error') ? texts.oauth.pages.notGranted : texts.oauth.pages.answered)
    // Once: whatever comes after is not for us.
    server.close()
    return tell(searchParams)
  })
  try {
    server.listen(place.port, '127.0.0.1')
    await once(server, 'listening')
  } catch {
    return fail('invalid-request', texts.oauth.portTaken(place.port))
  }
  const uri = given ?? `http://127.0.0.1:${portOf(server)}${place.path}`
  return succeed({
    uri,
    answer,
    close() {
      server.close()
      server.closeAllConnections()
    },
  })
}

function anyPlace() {
  return { port: 0, path: `/${randomBytes(16).toString('hex')}` }
}

/** `localhost` may mean ::1 to a browser, which then asks 127.0.0.1 too. */
function readPlace(given: string): { port: number; path: string } | undefined {
  const address = parseAddress(given)
  if (address?.protocol !== 'http:' || !isLoopback(address.hostname) || address.hostname === '[::1]')
    return undefined
  return { port: address.port === '' ? 80 : Number(address.port), path: address.pathname }
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.')
  return address.port
}

/** A page that does nothing: no script, nothing loaded, and its address, which holds the code, told to nobody. */
function show(response: ServerResponse, status: number, sentence: string): void {
  const { title } = texts.oauth.pages
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      connection: 'close',
    })
    .end(
      `<!doctype html><html lang="${texts.locale}"><title>${title}</title><h1>${title}</h1><p>${sentence}</p></html>\n`,
    )
}
