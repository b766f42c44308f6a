import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer as createTlsServer } from 'node:https'
import { createServer, type Server as TcpServer } from 'node:net'
import tls from 'node:tls'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { createAuthority } from '../../helpers/tls'
import { startServer } from '../../sandbox/server'
import { bearerKey, createWorkbench, keyValue, responseOf } from './workbench'

const bench = await createWorkbench()
const listeners: TcpServer[] = []
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
  return `127.0.0.1:${portOf(listener)}`
}

function portOf(listener: TcpServer): number {
  const address = listener.address()
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}

describe('trust', () => {
  it('is given to the CA certificate of the environment', async () => {
    expect(responseOf(await bench.exchange({})).status).toBe(200)
  })

  it('is not given to a certificate of nobody known', async () => {
    expect(
      await bench.failureOf({}, { credential: bearerKey, environment: { caCertificate: null } }),
    ).toMatchObject({
      kind: 'tls-not-trusted',
      message: expect.stringContaining('CA certificate of the environment'),
    })
    const { caCertificate } = await createAuthority()
    expect(await bench.failureOf({}, { environment: { caCertificate } })).toMatchObject({
      kind: 'tls-not-trusted',
    })
  })

  it('is not given by an environment variable', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    expect(await bench.failureOf({}, { environment: { caCertificate: null } })).toMatchObject({
      kind: 'tls-not-trusted',
    })
  })

  it('is not given to a TLS from before 1.2, whatever Node is told', async () => {
    const usual = [tls.DEFAULT_MIN_VERSION, tls.DEFAULT_CIPHERS] as const
    tls.DEFAULT_MIN_VERSION = 'TLSv1'
    tls.DEFAULT_CIPHERS = 'DEFAULT@SECLEVEL=0'
    const certificate = await bench.authority.issue(['127.0.0.1'])
    const old = createTlsServer({ ...certificate, maxVersion: 'TLSv1.1' }, (_request, response) =>
      response.end(),
    )
    old.listen(0, '127.0.0.1')
    await once(old, 'listening')
    const url = `https://127.0.0.1:${portOf(old)}/`
    try {
      expect(await bench.failureOf({ url })).toMatchObject({ kind: 'invalid-response' })
    } finally {
      ;[tls.DEFAULT_MIN_VERSION, tls.DEFAULT_CIPHERS] = usual
      old.close()
    }
  })

  it('is not given to a certificate for another name', async () => {
    const other = await startServer(await bench.authority.issue(['other.test']), () => ({ status: 200 }))
    try {
      expect(await bench.failureOf({ url: `${other.origin}/` })).toMatchObject({
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
    expect(await bench.failureOf({ url: 'https://nothing.invalid/' })).toMatchObject({
      kind: 'name-not-found',
      message: expect.stringContaining('nothing.invalid'),
    })
  })

  it('refuses where nothing listens', async () => {
    const closed = await startServer(null, () => undefined)
    await closed.close()
    expect(await bench.failureOf({ url: `${closed.origin}/` })).toMatchObject({
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
    expect(await bench.failureOf({ url, timeoutSeconds: 1 })).toMatchObject({
      kind: 'timed-out',
      message: expect.stringContaining('within 1 s'),
    })
  })

  it('is waited for no longer in the middle of a handshake', async () => {
    const url = `https://${await listen(null)}/`
    expect(await bench.failureOf({ url, timeoutSeconds: 1 })).toMatchObject({ kind: 'timed-out' })
    const sendId = randomUUID()
    const failure = bench.failureOf({ url }, { sendId })
    bench.tester.cancel(sendId)
    expect(await failure).toMatchObject({ kind: 'cancelled' })
  })

  it('is lost with its connection', async () => {
    for (const url of ['/echo/disconnect', '/echo/wrong-length']) {
      expect(await bench.failureOf({ url })).toMatchObject({ kind: 'connection-lost' })
    }
  })
})

describe('an answer that is none', () => {
  it('says so of what is not HTTP', async () => {
    const origin = `http://${await listen('SSH-2.0-OpenSSH_9.2\r\n')}`
    expect(await bench.failureOf({ url: `${origin}/` })).toMatchObject({ kind: 'invalid-response' })
  })

  it('says so of what is not TLS', async () => {
    const plain = await bench.start(() => ({ status: 200 }), false)
    expect(await bench.failureOf({ url: plain.origin.replace('http:', 'https:') })).toMatchObject({
      kind: 'invalid-response',
      message: expect.stringContaining('does not speak TLS'),
    })
  })

  it('says so of headers without end', async () => {
    const server = await bench.start(() => ({ status: 200, headers: { 'x-long': 'a'.repeat(40_000) } }))
    expect(await bench.failureOf({ url: `${server.origin}/` })).toMatchObject({
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
    expect(await bench.failureOf({ url: `${server.origin}/` })).toMatchObject({
      kind: 'invalid-response',
      message: expect.stringContaining('Accept-Encoding: identity'),
    })
  })
})
