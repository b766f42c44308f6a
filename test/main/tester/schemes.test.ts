import { createHash, createHmac } from 'node:crypto'
import { once } from 'node:events'
import https from 'node:https'
import type { TLSSocket } from 'node:tls'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parseChallenges } from '../../../src/main/tester/challenges'
import type { ServerIdentity } from '../../helpers/tls'
import type { ReceivedRequest } from '../../sandbox/server'
import { createWorkbench, credentialOf, header, responseOf, textOf, type Workbench } from './workbench'

let bench: Workbench
beforeAll(async () => {
  bench = await createWorkbench()
})
afterAll(() => bench.close())
beforeEach(() => {
  bench.saved.length = 0
})

function lastHeaders(): Readonly<Record<string, string>> {
  return bench.own.received.at(-1)?.headers ?? {}
}

const post = { method: 'POST', url: '/echo?b=2', body: { type: 'json', text: '{"a":1}' } } as const

describe('AWS Signature V4', () => {
  const values = {
    ...{ accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'a-secret-access-key', region: 'eu-north-1' },
    service: 'execute-api',
  }

  it('signs what leaves, and shows neither secret nor signature', async () => {
    const exchange = await bench.exchange(post, { credential: credentialOf('generic', 'aws-sigv4', values) })
    const headers = lastHeaders()
    expect(headers.authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-north-1\/execute-api\/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=[0-9a-f]{64}$/,
    )
    const signature = headers.authorization?.slice(-64) ?? ''
    expect(textOf(exchange)).toContain('Signature=‹secret access key of Secret key, Test›')
    expect(JSON.stringify([exchange, bench.saved])).not.toContain(signature)
  })
})

describe('HMAC', () => {
  const values = {
    ...{ keyId: 'key-7', secret: 'a-shared-secret', signatureHeader: 'X-Signature' },
    signed: '{method}\\n{path}?{query}\\n{timestamp}\\n{bodySha256}',
  }

  it('signs what its template says and sets the headers that are named', async () => {
    const credential = credentialOf('generic', 'hmac', {
      ...values,
      ...{ timestampHeader: 'X-Timestamp', keyIdHeader: 'X-Key' },
    })
    const exchange = await bench.exchange(post, { credential })
    const headers = lastHeaders()
    const bodyHash = createHash('sha256').update(post.body.text).digest('hex')
    const signed = `POST\n/echo?b=2\n${headers['x-timestamp']}\n${bodyHash}`
    const signature = createHmac('sha256', values.secret).update(signed).digest('hex')
    expect(headers).toMatchObject({ 'x-signature': signature, 'x-key': 'key-7' })
    expect(Math.abs(Number(headers['x-timestamp']) * 1000 - Date.now())).toBeLessThan(60_000)
    expect(exchange.requestHeaders).toContainEqual({
      name: 'X-Signature',
      value: '‹secret of Secret key, Test›',
    })
    expect(JSON.stringify([exchange, bench.saved])).not.toContain(signature)
  })

  it('sets no header that has no name', async () => {
    await bench.exchange({}, { credential: credentialOf('generic', 'hmac', values) })
    const headers = lastHeaders()
    expect(Object.keys(headers).filter((name) => name.startsWith('x-'))).toEqual(['x-signature'])
  })

  it('refuses a template that names what there is not', async () => {
    const credential = credentialOf('generic', 'hmac', { ...values, signed: '{verb}' })
    expect(await bench.send({}, { credential })).toMatchObject({
      error: { code: 'invalid-request', message: expect.stringContaining('{verb}') },
    })
  })
})

describe('Digest', () => {
  const credential = credentialOf('generic', 'digest', { username: 'Mufasa', password: 'Circle of Life' })

  /** Lets in who answers its challenge (RFC 7616), and sends the response back. */
  async function startDigest() {
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    return bench.start(({ method, url, headers }: ReceivedRequest) => {
      const [answer] = parseChallenges(headers.authorization ?? '')
      const get = (name: string) => answer?.parameters.get(name) ?? ''
      const first = sha256(`Mufasa:api:${'Circle of Life'}`)
      const expected = sha256(
        `${first}:n-1:${get('nc')}:${get('cnonce')}:auth:${sha256(`${method}:${get('uri')}`)}`,
      )
      return get('response') === expected && get('uri') === url
        ? { status: 200, body: expected }
        : {
            status: 401,
            headers: { 'www-authenticate': 'Digest realm="api", nonce="n-1", qop="auth", algorithm=SHA-256' },
          }
    })
  }

  it('answers the challenge with the same request, and both are in the history', async () => {
    const server = await startDigest()
    const exchange = await bench.exchange(
      { ...post, url: '/a?b=2' },
      { credential, environment: { baseUrl: server.origin } },
    )
    expect(responseOf(exchange).status).toBe(200)
    expect(server.received.map(({ method, body }) => [method, body])).toEqual([
      ['POST', post.body.text],
      ['POST', post.body.text],
    ])
    expect(server.received[0]?.headers).not.toHaveProperty('authorization')
    expect(bench.saved.map((saved) => responseOf(saved).status)).toEqual([401, 200])
    expect(textOf(exchange)).toBe('‹password of Secret key, Test›')
  })

  it('answers once, and tells what the server says then', async () => {
    const server = await startDigest()
    const wrong = credentialOf('generic', 'digest', { username: 'Mufasa', password: 'another' })
    const exchange = await bench.exchange({}, { credential: wrong, environment: { baseUrl: server.origin } })
    expect(responseOf(exchange).status).toBe(401)
    expect(server.received).toHaveLength(2)
  })

  it('does not answer after a redirect', async () => {
    const challenge = { 'www-authenticate': 'Digest realm="api", nonce="n-1", qop="auth"' }
    const server = await bench.start(({ url }) =>
      url === '/first'
        ? { status: 307, headers: { location: '/second' } }
        : { status: 401, headers: challenge },
    )
    await bench.exchange({ url: '/first' }, { credential, environment: { baseUrl: server.origin } })
    expect(server.received.map(({ url }) => url)).toEqual(['/first', '/second'])
  })
})

describe('a client certificate', () => {
  let client: ServerIdentity
  let origin: string
  let server: https.Server
  const seen: (string | undefined)[] = []

  beforeAll(async () => {
    client = await bench.authority.issue(['client.test'])
    const identity = await bench.authority.issue(['127.0.0.1'])
    const options = { ...identity, ca: bench.authority.caCertificate, requestCert: true }
    server = https.createServer({ ...options, rejectUnauthorized: true }, (request, response) => {
      const { subject } = (request.socket as TLSSocket).getPeerCertificate()
      seen.push(String(subject.CN))
      response.end('welcome')
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('No port')
    origin = `https://127.0.0.1:${address.port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  it('is shown, also when its line breaks were lost in a field', async () => {
    const inOneLine = (pem: string) => pem.replace(/\s*\n\s*/g, '')
    const credential = credentialOf('generic', 'mutual-tls', {
      certificate: inOneLine(client.cert),
      privateKey: inOneLine(client.key),
    })
    const exchange = await bench.exchange({}, { credential, environment: { baseUrl: origin } })
    expect(textOf(exchange)).toBe('welcome')
    expect(seen.at(-1)).toBe('client.test')
  })

  it('is not shown by another credential, on a connection that another one opened', async () => {
    const asked = seen.length
    const { outcome } = await bench.exchange({}, { environment: { baseUrl: origin } })
    expect(outcome.type).toBe('failure')
    expect(seen).toHaveLength(asked)
  })

  it('is not taken where key and certificate are not of each other', async () => {
    const other = await bench.authority.issue(['other.test'])
    const credential = credentialOf('generic', 'mutual-tls', {
      certificate: client.cert,
      privateKey: other.key,
    })
    expect(await bench.send({}, { credential })).toMatchObject({
      error: { code: 'invalid-request', field: 'credentialId' },
    })
  })

  it('stays behind on the way to another server', async () => {
    const credential = credentialOf('generic', 'mutual-tls', {
      certificate: client.cert,
      privateKey: client.key,
    })
    const asked = seen.length
    const exchange = await bench.exchange(
      { url: `/echo/redirect?to=${encodeURIComponent(`${origin}/`)}`, headers: [header('x-plain', '1')] },
      { credential },
    )
    expect(exchange.redirects).toMatchObject([{ droppedSecrets: ['client certificate'] }])
    expect(exchange.outcome.type).toBe('failure')
    expect(seen).toHaveLength(asked)
  })
})
