import type { ServerResponse } from 'node:http'
import { pipeline, Readable } from 'node:stream'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { readAuthorization } from './authorization'
import { json } from './reply'
import { matchRoute, type Route, type RoutedRequest } from './routes'
import type { Reply, Responder } from './server'

/**
 * Routes below `/echo`, for any method and outside of authentication. They show what really left the client, send a
 * secret back in every encoding it could hide in, and answer in all the ways a server can be difficult:
 *
 * | path | answers |
 * | --- | --- |
 * | `/echo` | method, url, path, query, headers and body it received, as JSON |
 * | `/echo/authorization/{encoding}` | the `Authorization` header and the secret in it as `plain`, `base64`, `base64url`, `hex`, `url`, `percent` or `json`, in the body and in `X-Echo-…` headers; `?header=` takes another header |
 * | `/echo/status/{code}` | the echo with this status; `?header=NAME:VALUE` adds headers |
 * | `/echo/redirect` | a redirect to `?to=` with `?status=` (302) |
 * | `/echo/compressed/{coding}` | the echo as `gzip`, `deflate` or `br`; `?bytes=` pads it to a bomb |
 * | `/echo/large/{bytes}` | a text of that many bytes, with its length announced |
 * | `/echo/endless` | text until the client goes away |
 * | `/echo/hang` | nothing, until the client goes away |
 * | `/echo/stall` | headers and the begin of a body, then nothing |
 * | `/echo/disconnect` | nothing: it closes the connection |
 * | `/echo/wrong-length` | `?sent=` (10) bytes where `?announced=` (100) were announced, and closes the connection |
 * | `/echo/binary` | the 256 bytes from 00 to FF |
 * | `/echo/charset/{name}` | `æøå` as ISO 8859-1, whatever the charset of that name would make of it |
 */
const routes: readonly Route[] = [
  { methods: 'any', path: '/echo', handle: (request) => json(200, partsOf(request)) },
  { methods: 'any', path: '/echo/authorization/{encoding}', handle: echoAuthorization },
  { methods: 'any', path: '/echo/status/{code}', handle: echoStatus },
  { methods: 'any', path: '/echo/redirect', handle: redirect },
  { methods: 'any', path: '/echo/compressed/{coding}', handle: compressed },
  { methods: 'any', path: '/echo/large/{bytes}', handle: large },
  {
    methods: 'any',
    path: '/echo/endless',
    handle(_request, response) {
      response.writeHead(200, { 'content-type': 'text/plain' })
      pipeline(endlessText(), response, ignoreDeparture)
      return undefined
    },
  },
  { methods: 'any', path: '/echo/hang', handle: () => undefined },
  {
    methods: 'any',
    path: '/echo/stall',
    handle(_request, response) {
      response.writeHead(200, { 'content-type': 'text/plain' }).write('And then')
      return undefined
    },
  },
  {
    methods: 'any',
    path: '/echo/disconnect',
    handle(_request, response) {
      response.destroy()
      return undefined
    },
  },
  {
    methods: 'any',
    path: '/echo/wrong-length',
    handle({ query }, response) {
      const [announced, sent] = [query.get('announced') ?? '100', Number(query.get('sent') ?? 10)]
      response.writeHead(200, {
        'content-type': 'text/plain',
        'content-length': announced,
        connection: 'close',
      })
      response.end('x'.repeat(sent))
      return undefined
    },
  },
  {
    methods: 'any',
    path: '/echo/binary',
    handle: () => ({
      status: 200,
      headers: { 'content-type': 'application/octet-stream' },
      body: Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
    }),
  },
  {
    methods: 'any',
    path: '/echo/charset/{name}',
    handle: (request) => ({
      status: 200,
      headers: { 'content-type': `text/plain; charset=${request.parameter('name')}` },
      body: Buffer.from('æøå', 'latin1'),
    }),
  },
]

/** Puts the echo routes before a responder. */
export function withEcho(respond: Responder): Responder {
  return (request, response) => {
    const match = matchRoute(routes, request)
    return match.found === 'route' ? match.route.handle(match.request, response) : respond(request, response)
  }
}

function partsOf({ method, url, path, query, headers, body }: RoutedRequest) {
  return { method, url, path, query: [...query].map(([name, value]) => ({ name, value })), headers, body }
}

const encodings: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text,
  base64: (text) => Buffer.from(text).toString('base64'),
  base64url: (text) => Buffer.from(text).toString('base64url'),
  hex: (text) => Buffer.from(text).toString('hex'),
  url: encodeURIComponent,
  // Every byte, which RFC 3986 allows: encodeURIComponent leaves letters and digits, so most keys, as they are.
  percent: (text) => Buffer.from(text).toString('hex').replace(/../g, '%$&'),
  json: (text) =>
    JSON.stringify(text).replace(
      /[^ -~]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
}

function echoAuthorization(request: RoutedRequest): Reply {
  const encode = encodings[request.parameter('encoding')]
  if (encode === undefined) return json(404, { error: `Encodings are ${Object.keys(encodings).join(', ')}` })
  const value = request.headers[request.query.get('header') ?? 'authorization'] ?? ''
  const header = encode(value)
  const secret = encode(secretOf(value))
  return json(200, { header, secret }, { 'x-echo-header': header, 'x-echo-secret': secret })
}

/** The part of a header that alone would let somebody in. */
function secretOf(header: string): string {
  const authorization = readAuthorization(header)
  switch (authorization.scheme) {
    case 'basic':
      return authorization.password
    case 'bearer':
      return authorization.token
    default:
      return header
  }
}

function echoStatus(request: RoutedRequest): Reply {
  const status = Number(request.parameter('code'))
  if (!(status >= 200 && status <= 599)) return json(404, { error: 'Status codes are 200 to 599' })
  const headers: Record<string, string> = {}
  for (const header of request.query.getAll('header')) {
    const [, name, value] = /^([^:]+):(.*)$/.exec(header) ?? []
    if (name !== undefined && value !== undefined) headers[name] = value
  }
  if ([204, 205, 304].includes(status)) return { status, headers }
  return json(status, partsOf(request), headers)
}

function redirect({ query }: RoutedRequest): Reply {
  const location = query.get('to')
  if (location === null) return json(400, { error: 'Where to? Add ?to=URL' })
  return { status: Number(query.get('status') ?? 302), headers: { location } }
}

function compressed(request: RoutedRequest): Reply {
  const padding = ' '.repeat(Number(request.query.get('bytes') ?? 0))
  const text = JSON.stringify(partsOf(request)) + padding
  const coding = request.parameter('coding')
  const headers = { 'content-type': 'application/json', 'content-encoding': coding }
  switch (coding) {
    case 'gzip':
      return { status: 200, headers, body: gzipSync(text) }
    case 'deflate':
      return { status: 200, headers, body: deflateSync(text) }
    case 'br':
      return { status: 200, headers, body: brotliCompressSync(text) }
    default:
      return json(404, { error: 'Codings are gzip, deflate, br' })
  }
}

function large(request: RoutedRequest, response: ServerResponse): undefined {
  const length = Number(request.parameter('bytes'))
  response.writeHead(200, { 'content-type': 'text/plain', 'content-length': length })
  pipeline(textOf(length), response, ignoreDeparture)
}

const block = `${'0123456789abcdef'.repeat(4)}\n`.repeat(1000)

function endlessText(): Readable {
  return Readable.from(
    (function* () {
      while (true) yield block
    })(),
  )
}

function textOf(length: number): Readable {
  return Readable.from(
    (function* () {
      for (let left = length; left > 0; left -= block.length) yield block.slice(0, left)
    })(),
  )
}

/** That the client went away shows in the outcome of the request. */
function ignoreDeparture(): void {}
