import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server as TcpServer } from 'node:net'
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createAuthority } from '../../helpers/tls'
import { startServer } from '../../sandbox/server'
import {
  bearerKey,
  createWorkbench,
  credentialOf,
  header,
  keyValue,
  responseOf,
  secretValue,
  textOf,
  type Workbench,
} from './workbench'

let bench: Workbench
const listeners: TcpServer[] = []
beforeAll(async () => {
  bench = await createWorkbench()
})
afterAll(async () => {
  await bench.close()
  for (const listener of listeners) listener.close()
})
afterEach(() => {
  vi.unstubAllEnvs()
})

/** Accepts connections and says this, or nothing. */
async function listen(say: string | null): Promise<string> {
  const listener = createServer((socket) => {
    socket.on('error', () => undefined)
    if (say !== null) socket.end(say)
  })
  listeners.push(listener)
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return `127.0.0.1:${address.port}`
}

async function failureOf(...args: Parameters<Workbench['exchange']>) {
  const { outcome } = await bench.exchange(...args)
  if (outcome.type !== 'failure') throw new Error(`Answered ${outcome.status}`)
  return outcome
}

describe('trust', () => {
  it('is given to the CA certificate of the environment', async () => {
    expect(responseOf(await bench.exchange({})).status).toBe(200)
  })

  it('is not given to a certificate of nobody known', async () => {
    expect(
      await failureOf({}, { credential: bearerKey, environment: { caCertificate: null } }),
    ).toMatchObject({
      kind: 'tls-not-trusted',
      message: expect.stringContaining('CA certificate of the environment'),
    })
    const { caCertificate } = await createAuthority()
    expect(await failureOf({}, { environment: { caCertificate } })).toMatchObject({ kind: 'tls-not-trusted' })
  })

  it('is not given by an environment variable', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    expect(await failureOf({}, { environment: { caCertificate: null } })).toMatchObject({
      kind: 'tls-not-trusted',
    })
  })

  it('is not given to a certificate for another name', async () => {
    const other = await startServer(await bench.authority.issue(['other.test']), () => ({ status: 200 }))
    try {
      expect(await failureOf({ url: `${other.origin}/` })).toMatchObject({
        kind: 'tls-not-trusted',
        message: expect.stringContaining('another name'),
      })
      expect(other.received).toEqual([])
    } finally {
      await other.close()
    }
  })

  it('needs a certificate that can be read', async () => {
    const caCertificate = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'
    expect(await bench.send({}, { environment: { caCertificate } })).toMatchObject({
      ok: false,
      error: { code: 'invalid-request', field: 'environment.caCertificate' },
    })
  })
})

describe('the place', () => {
  it('is not found by a name that nobody has', async () => {
    expect(await failureOf({ url: 'https://nothing.invalid/' })).toMatchObject({
      kind: 'name-not-found',
      message: expect.stringContaining('nothing.invalid'),
    })
  })

  it('refuses where nothing listens', async () => {
    const closed = await startServer(null, () => undefined)
    await closed.close()
    expect(await failureOf({ url: `${closed.origin}/` })).toMatchObject({
      kind: 'connection-refused',
      message: expect.stringContaining(new URL(closed.origin).host),
    })
  })

  it.each(['localhost', 'api.localhost'])(
    '%s is this computer, whatever a name server says',
    async (name) => {
      const { port } = new URL(bench.own.origin)
      const baseUrl = `https://${name}:${port}`
      const exchange = await bench.exchange({}, { credential: bearerKey, environment: { baseUrl } })
      expect(responseOf(exchange).status).toBe(200)
      expect(bench.own.received.at(-1)?.headers.host).toBe(`${name}:${port}`)
    },
  )

  it('may speak plain HTTP on this computer', async () => {
    const plain = await bench.start(() => ({ status: 204 }), false)
    const scene = { credential: bearerKey, environment: { baseUrl: plain.origin } }
    expect(responseOf(await bench.exchange({}, scene))).toMatchObject({
      status: 204,
      body: { type: 'text', text: '' },
    })
    expect(plain.received.at(-1)?.headers.authorization).toBe(`Bearer ${keyValue}`)
  })
})

describe('an answer that does not come', () => {
  it.each(['/echo/hang', '/echo/stall'])('is waited for until the time limit: %s', async (url) => {
    expect(await failureOf({ url, timeoutSeconds: 1 })).toMatchObject({
      kind: 'timed-out',
      message: expect.stringContaining('within 1 s'),
    })
  })

  it('is waited for no longer in the middle of a handshake', async () => {
    const url = `https://${await listen(null)}/`
    expect(await failureOf({ url, timeoutSeconds: 1 })).toMatchObject({ kind: 'timed-out' })
    const sendId = randomUUID()
    const failure = failureOf({ url }, { sendId })
    bench.tester.cancel(sendId)
    expect(await failure).toMatchObject({ kind: 'cancelled' })
  })

  it('is lost with its connection', async () => {
    for (const url of ['/echo/disconnect', '/echo/wrong-length']) {
      expect(await failureOf({ url })).toMatchObject({ kind: 'connection-lost' })
    }
  })
})

describe('an answer that is none', () => {
  it('says so of what is not HTTP', async () => {
    const origin = `http://${await listen('SSH-2.0-OpenSSH_9.2\r\n')}`
    expect(await failureOf({ url: `${origin}/` })).toMatchObject({ kind: 'invalid-response' })
  })

  it('says so of what is not TLS', async () => {
    const plain = await bench.start(() => ({ status: 200 }), false)
    expect(await failureOf({ url: plain.origin.replace('http:', 'https:') })).toMatchObject({
      kind: 'invalid-response',
      message: expect.stringContaining('does not speak TLS'),
    })
  })

  it('says so of headers without end', async () => {
    const server = await bench.start(() => ({ status: 200, headers: { 'x-long': 'a'.repeat(40_000) } }))
    expect(await failureOf({ url: `${server.origin}/` })).toMatchObject({
      kind: 'invalid-response',
      message: expect.stringContaining('larger than 16 KB'),
    })
  })

  it('says so of a damaged body', async () => {
    const server = await bench.start(() => ({
      status: 200,
      headers: { 'content-encoding': 'gzip' },
      body: 'plain',
    }))
    expect(await failureOf({ url: `${server.origin}/` })).toMatchObject({
      kind: 'invalid-response',
      message: expect.stringContaining('Accept-Encoding: identity'),
    })
  })
})

describe('a large answer', () => {
  it('is shown up to 10 MB', async () => {
    const exchange = await bench.exchange({ url: '/echo/large/10000000' }, { credential: bearerKey })
    expect(responseOf(exchange).size).toBe(10_000_000)
  })

  it.each(['/echo/large/10000001', '/echo/endless', '/echo/compressed/gzip?bytes=10000000'])(
    'is too large beyond, and the connection ends: %s',
    async (url) => {
      expect(await failureOf({ url })).toMatchObject({
        kind: 'response-too-large',
        message: expect.stringContaining('10 MB'),
      })
      const received = bench.own.received.at(-1)
      if (url === '/echo/endless') expect(await received?.outcome).toBe('abandoned')
    },
  )
})

describe('a body', () => {
  it.each(['gzip', 'br', 'deflate'])('is decoded from %s', async (coding) => {
    const exchange = await bench.exchange({ url: `/echo/compressed/${coding}` })
    expect(JSON.parse(textOf(exchange))).toMatchObject({ path: `/echo/compressed/${coding}` })
    expect(responseOf(exchange).size).toBe(textOf(exchange).length)
  })

  it.each([
    ['deflate', deflateRawSync('hello')],
    ['deflate, gzip', gzipSync(deflateSync('hello'))],
    ['identity', Buffer.from('hello')],
  ])('is decoded from %s', async (encoding, body) => {
    const server = await bench.start(() => ({ status: 200, headers: { 'content-encoding': encoding }, body }))
    expect(textOf(await bench.exchange({ url: `${server.origin}/` }))).toBe('hello')
  })

  it('is binary in an encoding that nobody knows', async () => {
    const server = await bench.start(() => ({
      status: 200,
      headers: { 'content-encoding': 'rot13' },
      body: 'uryyb',
    }))
    expect(responseOf(await bench.exchange({ url: `${server.origin}/` }))).toMatchObject({
      size: 5,
      body: { type: 'binary' },
    })
  })

  it('is read in its charset, or is binary', async () => {
    expect(textOf(await bench.exchange({ url: '/echo/charset/iso-8859-1' }))).toBe('æøå')
    expect(responseOf(await bench.exchange({ url: '/echo/charset/utf-8' })).body).toEqual({ type: 'binary' })
    expect(responseOf(await bench.exchange({ url: '/echo/binary' }))).toMatchObject({
      size: 256,
      body: { type: 'binary' },
    })
  })

  it('is none after HEAD and 204', async () => {
    for (const change of [
      { method: 'HEAD', url: '/echo/compressed/gzip' },
      { url: '/echo/status/204' },
    ] as const) {
      expect(responseOf(await bench.exchange(change))).toMatchObject({
        size: 0,
        body: { type: 'text', text: '' },
      })
    }
  })
})

describe('redirects', () => {
  function redirect(to: string, status = 302): string {
    return `/echo/redirect?status=${status}&to=${encodeURIComponent(to)}`
  }

  it('keep the secret on the way through its own server', async () => {
    const exchange = await bench.exchange({ url: redirect('/echo?home') }, { credential: bearerKey })
    expect(bench.own.received.at(-1)).toMatchObject({
      url: '/echo?home',
      headers: { authorization: `Bearer ${keyValue}` },
    })
    expect(exchange.redirects).toEqual([
      { status: 302, url: `${bench.own.origin}/echo?home`, droppedSecrets: [] },
    ])
    expect(exchange.url).toBe(`${bench.own.origin}${redirect('/echo?home')}`)
  })

  it.each([
    ['Authorization', bearerKey, 'header Authorization'],
    ['Basic', credentialOf('milient-moment', 'api-key', { key: keyValue }), 'header Authorization'],
    [
      'raw Authorization',
      credentialOf('message-systems-momentum', 'api-key', { key: keyValue }),
      'header Authorization',
    ],
    [
      'a header of its own',
      credentialOf('generic', 'header', { headerName: 'X-API-Key', value: keyValue }),
      'header X-API-Key',
    ],
    [
      'a short secret',
      credentialOf('generic', 'header', { headerName: 'X-API-Key', value: 'abc' }),
      'header X-API-Key',
    ],
  ])('leave the secret behind at another server: %s', async (_, credential, dropped) => {
    const target = `${bench.foreign.origin}/echo?redirected`
    const exchange = await bench.exchange({ url: redirect(target, 307) }, { credential })
    expect(exchange.redirects).toEqual([{ status: 307, url: target, droppedSecrets: [dropped] }])
    const received = bench.foreign.received.at(-1)
    expect(received?.url).toBe('/echo?redirected')
    expect(received?.headers).toMatchObject({ accept: '*/*', host: new URL(bench.foreign.origin).host })
    expect(received?.headers).not.toHaveProperty('authorization')
    expect(received?.headers).not.toHaveProperty('x-api-key')
  })

  it('leave behind what was typed by hand, and every copy of the secret', async () => {
    const copy = `?copy=${Buffer.from(`user:${keyValue}`).toString('hex')}&api_key=${keyValue}&${keyValue}=1&kept=1`
    const target = `${bench.foreign.origin}/echo${copy}`
    const headers = [
      header('Cookie', 'session=typed-session-1234'),
      header('Proxy-Authorization', 'Basic typed-proxy-12345678'),
      header('X-Copy', Buffer.from(keyValue).toString('base64')),
      header('X-Plain', 'stays'),
    ]
    const exchange = await bench.exchange({ url: redirect(target), headers }, { credential: bearerKey })
    const received = bench.foreign.received.at(-1)
    expect(received?.url).toBe('/echo?kept=1')
    expect(Object.keys(received?.headers ?? {}).sort()).toEqual(
      ['accept', 'accept-encoding', 'connection', 'host', 'user-agent', 'x-plain'].sort(),
    )
    expect(exchange.redirects[0]?.droppedSecrets).toEqual([
      'header Cookie',
      'header Proxy-Authorization',
      'header X-Copy',
      'header Authorization',
      'query parameter copy',
      'query parameter api_key',
      'query parameter ‹key of Secret key, Test›',
    ])
    expect(JSON.stringify(exchange)).not.toMatch(/typed-session-1234|typed-proxy-12345678/)
    expect(JSON.stringify(exchange)).not.toContain(Buffer.from(keyValue).toString('hex'))
  })

  it('leave the query parameter of the credential behind', async () => {
    const credential = credentialOf('generic', 'query', { parameterName: 'api_key', value: 'abc' })
    const target = `${bench.foreign.origin}/echo?api_key=abc&a=1`
    const exchange = await bench.exchange({ url: redirect(target) }, { credential })
    expect(bench.foreign.received.at(-1)?.url).toBe('/echo?a=1')
    expect(exchange.redirects[0]?.droppedSecrets).toEqual(['query parameter api_key'])
  })

  it('do not carry a secret in the body or the path to another server', async () => {
    const before = bench.foreign.received.length
    const target = `${bench.foreign.origin}/echo`
    const body = { type: 'json', text: JSON.stringify({ key: keyValue }) } as const
    for (const change of [
      { method: 'POST', url: redirect(target, 308), body } as const,
      { url: redirect(`${target}/status/${keyValue}`) },
    ]) {
      const failure = await failureOf(change, { credential: bearerKey })
      expect(failure).toMatchObject({
        kind: 'redirect-refused',
        message: expect.stringContaining('stays here'),
      })
    }
    expect(bench.foreign.received).toHaveLength(before)
  })

  it('turn a POST into a GET as browsers do', async () => {
    const change = {
      method: 'POST',
      url: redirect('/echo?after'),
      body: { type: 'json', text: '1' },
    } as const
    await bench.exchange(change)
    expect(bench.own.received.at(-1)).toMatchObject({ method: 'GET', url: '/echo?after', body: '' })
    expect(bench.own.received.at(-1)?.headers).not.toHaveProperty('content-type')
    await bench.exchange({ ...change, url: redirect('/echo?again', 307) })
    expect(bench.own.received.at(-1)).toMatchObject({ method: 'POST', url: '/echo?again', body: '1' })
  })

  it('do not leave TLS', async () => {
    expect(
      await failureOf({ url: redirect('http://example.test/') }, { credential: bearerKey }),
    ).toMatchObject({
      kind: 'redirect-refused',
      message: expect.stringContaining('to http://example.test/, which was not followed. Plain HTTP'),
    })
  })

  it('end after ten', async () => {
    const circle = await bench.start(() => ({ status: 302, headers: { location: '/again' } }))
    const { outcome, redirects } = await bench.exchange({ url: `${circle.origin}/` })
    expect(outcome).toMatchObject({ type: 'failure', kind: 'too-many-redirects' })
    expect(redirects).toHaveLength(10)
    expect(circle.received).toHaveLength(11)
  })

  it('that fail on the way show how far they came', async () => {
    const exchange = await bench.exchange(
      { url: redirect('https://nothing.invalid/') },
      { credential: bearerKey },
    )
    expect(exchange).toMatchObject({
      redirects: [{ url: 'https://nothing.invalid/', droppedSecrets: ['header Authorization'] }],
      outcome: { kind: 'name-not-found', message: expect.stringContaining('nothing.invalid') },
    })
  })
})

describe('an echo of the secret', () => {
  const credential = credentialOf('milient-moment', 'api-key', { key: secretValue })
  const shown = '‹key of Secret key, Test›'

  it.each(['plain', 'base64', 'base64url', 'hex', 'url', 'percent', 'json'])(
    'is masked: %s',
    async (encoding) => {
      const path = `/echo/authorization/${encoding}`
      const exchange = await bench.exchange({ url: path }, { credential })
      const sent = Buffer.from(`apikey:${secretValue}`).toString('base64')
      expect(bench.own.received.at(-1)?.headers.authorization).toBe(`Basic ${sent}`)
      const { header: wholeHeader, secret } = JSON.parse(textOf(exchange))
      expect(secret.replaceAll('"', '')).toBe(shown)
      expect(wholeHeader).toContain(shown)
      expect(responseOf(exchange).headers).toContainEqual({
        name: 'x-echo-secret',
        value: expect.stringContaining(shown),
      })
      expect(bench.saved.at(-1)).toEqual(exchange)
      expect(JSON.stringify(exchange)).not.toMatch(/CANARY|Q0FOQVJZ|43414e415259/i)
    },
  )

  it('is masked where it was typed: address, headers, body', async () => {
    const typed = credentialOf('moment-payments', 'secret-key', { key: keyValue })
    const exchange = await bench.exchange(
      {
        method: 'POST',
        url: `/echo?typed=${keyValue}`,
        headers: [header('X-Copy', `a ${keyValue}`)],
        body: { type: 'json', text: JSON.stringify({ key: keyValue }) },
      },
      { credential: typed },
    )
    expect(bench.own.received.at(-1)?.body).toContain(keyValue)
    expect(exchange.url).toBe(`${bench.own.origin}/echo?typed=${shown}`)
    expect(exchange.requestHeaders).toContainEqual({ name: 'X-Copy', value: `a ${shown}` })
    expect(exchange.requestBody).toBe(`{"key":"${shown}"}`)
    expect(JSON.stringify(exchange)).not.toContain(keyValue)
  })

  it('is masked when it was typed into Authorization without a credential', async () => {
    const headers = [header('Authorization', 'Bearer typed-token-123456')]
    const exchange = await bench.exchange({ headers })
    expect(bench.own.received.at(-1)?.headers.authorization).toBe('Bearer typed-token-123456')
    expect(exchange.requestHeaders).toContainEqual({
      name: 'Authorization',
      value: '‹Authorization as typed›',
    })
    expect(textOf(exchange)).toContain('Bearer ‹Authorization as typed›')
  })

  it('is masked in the status line and in what failed', async () => {
    const server = await bench.start((_, response) => {
      response.writeHead(200, `No ${keyValue}`).end()
      return undefined
    })
    const scene = { credential: bearerKey, environment: { baseUrl: server.origin } }
    expect(responseOf(await bench.exchange({ url: '/' }, scene)).statusText).toBe(`No ${shown}`)
    const to = encodeURIComponent(`http://${keyValue}.example.test/`)
    const refused = await failureOf({ url: `/echo/redirect?to=${to}` }, { credential: bearerKey })
    expect(refused.message).toContain(
      `redirects to http://${shown}.example.test/, which was not followed. Plain HTTP`,
    )
    expect(refused.message.toLowerCase()).not.toContain(keyValue.toLowerCase())
  })
})
