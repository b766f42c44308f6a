import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { basic, bearer, type Call, send } from './client'
import { type Sandbox, startSandbox } from './index'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

function echo(path: string, call: Omit<Call, 'ca'> = {}) {
  return send(`${sandbox.payments.origin}/echo${path}`, { ca: sandbox.caCertificate, ...call })
}

describe('/echo', () => {
  it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    'answers %s with what it received',
    async (method) => {
      const headers = { ...bearer('whatever'), 'content-type': 'application/json' }
      const answer = await echo('?a=1&a=2&b=%C3%A6', { method, headers, body: '{"a":1}' })
      expect(answer.status).toBe(200)
      expect(answer.json).toMatchObject({
        method,
        url: '/echo?a=1&a=2&b=%C3%A6',
        path: '/echo',
        query: [
          { name: 'a', value: '1' },
          { name: 'a', value: '2' },
          { name: 'b', value: 'æ' },
        ],
        headers,
        body: '{"a":1}',
      })
    },
  )

  it('answers HEAD without a body', async () => {
    expect(await echo('', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' })
  })

  it('is on every HTTPS server, the foreign one included', async () => {
    const { milient, payments, foreign, caCertificate: ca } = sandbox
    for (const { origin } of [milient, milient.sandbox, payments, foreign]) {
      expect((await send(`${origin}/echo`, { ca })).status).toBe(200)
    }
    expect((await send(`${foreign.origin}/`, { ca })).status).toBe(404)
    expect(new Set([milient, milient.sandbox, payments, foreign].map(({ origin }) => origin)).size).toBe(4)
  })
})

describe('/echo/authorization', () => {
  const secret = 'sk_test_ab/c+d"1'

  it.each([
    ['plain', secret],
    ['base64', 'c2tfdGVzdF9hYi9jK2QiMQ=='],
    ['base64url', 'c2tfdGVzdF9hYi9jK2QiMQ'],
    ['hex', '736b5f746573745f61622f632b642231'],
    ['url', 'sk_test_ab%2Fc%2Bd%221'],
    ['percent', '%73%6b%5f%74%65%73%74%5f%61%62%2f%63%2b%64%22%31'],
    ['json', String.raw`"sk_test_ab/c+d\"1"`],
  ])('sends a Bearer token back as %s', async (encoding, expected) => {
    const answer = await echo(`/authorization/${encoding}`, { headers: bearer(secret) })
    expect(answer.json).toMatchObject({ secret: expected })
    expect(answer.headers['x-echo-secret']).toBe(expected)
  })

  it('sends the whole header back too, where base64 has the secret at another alignment', async () => {
    const answer = await echo('/authorization/base64', { headers: bearer(secret) })
    const header = Buffer.from(`Bearer ${secret}`).toString('base64')
    expect(answer.json).toMatchObject({ header })
    expect(answer.headers['x-echo-header']).toBe(header)
  })

  it('takes the password out of Basic, and any other header as it stands', async () => {
    const headers = { ...basic('apikey', 'p:q'), 'x-api-key': 'raw' }
    expect((await echo('/authorization/plain', { headers })).json).toMatchObject({ secret: 'p:q' })
    expect((await echo('/authorization/plain?header=x-api-key', { headers })).json).toEqual({
      header: 'raw',
      secret: 'raw',
    })
  })

  it('knows no other encoding', async () => {
    expect((await echo('/authorization/rot13')).status).toBe(404)
  })
})

describe('/echo/status', () => {
  it.each([200, 201, 400, 401, 404, 418, 500, 503])('answers %i', async (status) => {
    const answer = await echo(`/status/${status}`, { method: 'POST', body: 'x' })
    expect(answer.status).toBe(status)
    expect(answer.json).toMatchObject({ method: 'POST', body: 'x' })
  })

  it.each([204, 205, 304])('answers %i without a body', async (status) => {
    expect(await echo(`/status/${status}`)).toMatchObject({ status, text: '' })
  })

  it('adds the headers asked for', async () => {
    const answer = await echo('/status/503?header=Retry-After:30&header=X-Time:12:30')
    expect(answer.headers).toMatchObject({ 'retry-after': '30', 'x-time': '12:30' })
  })

  it.each(['99', '101', '600', 'ok'])('answers 404 to %s', async (code) => {
    expect((await echo(`/status/${code}`)).status).toBe(404)
  })
})

describe('/echo/redirect', () => {
  it('redirects where it is told, with the status it is told', async () => {
    const to = `${sandbox.foreign.origin}/echo?a=1&b=2`
    const target = encodeURIComponent(to)
    expect(await echo(`/redirect?to=${target}`)).toMatchObject({ status: 302, headers: { location: to } })
    for (const status of [301, 303, 307, 308]) {
      expect(await echo(`/redirect?status=${status}&to=${target}`)).toMatchObject({
        status,
        headers: { location: to },
      })
    }
  })

  it('asks where to', async () => {
    expect((await echo('/redirect')).status).toBe(400)
  })
})

describe('bodies', () => {
  it.each([
    ['gzip', gunzipSync],
    ['deflate', inflateSync],
    ['br', brotliDecompressSync],
  ])('compresses with %s', async (coding, decompress) => {
    const answer = await echo(`/compressed/${coding}`, { headers: bearer('canary') })
    expect(answer.headers['content-encoding']).toBe(coding)
    expect(JSON.parse(decompress(answer.bytes).toString())).toMatchObject({ headers: bearer('canary') })
  })

  it('makes a bomb of a compressed body', async () => {
    const answer = await echo('/compressed/br?bytes=5000000')
    expect(answer.bytes.length).toBeLessThan(5000)
    expect(brotliDecompressSync(answer.bytes).length).toBeGreaterThan(5_000_000)
  })

  it('knows no other coding', async () => {
    expect((await echo('/compressed/zip')).status).toBe(404)
  })

  it.each([0, 1, 65_000, 1_000_000])('sends %i bytes and says so', async (length) => {
    const answer = await echo(`/large/${length}`)
    expect(answer.headers['content-length']).toBe(String(length))
    expect(answer.bytes).toHaveLength(length)
  })

  it('sends every byte there is', async () => {
    const answer = await echo('/binary')
    expect(answer.headers['content-type']).toBe('application/octet-stream')
    expect([...answer.bytes]).toEqual(Array.from({ length: 256 }, (_, byte) => byte))
  })

  it('sends bytes that are not what the charset says', async () => {
    const answer = await echo('/charset/no-such-charset')
    expect(answer.headers['content-type']).toBe('text/plain; charset=no-such-charset')
    expect(answer.bytes).toEqual(Buffer.from([0xe6, 0xf8, 0xe5]))
  })

  it('promises more than it sends', async () => {
    await expect(echo('/wrong-length')).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  it('sends more than it promised', async () => {
    await expect(echo('/wrong-length?announced=5&sent=10')).rejects.toMatchObject({
      code: 'HPE_CLOSED_CONNECTION',
    })
  })
})

describe('silence and floods', () => {
  it('closes the connection without an answer', async () => {
    await expect(echo('/disconnect')).rejects.toMatchObject({ code: 'ECONNRESET' })
  })

  it.each(['hang', 'stall', 'endless'])('goes on with /echo/%s until the client goes away', async (name) => {
    const controller = new AbortController()
    const answer = echo(`/${name}`, { signal: controller.signal })
    const request = await sandbox.payments.whenReceived(({ url }) => url === `/echo/${name}`)
    controller.abort()
    await expect(answer).rejects.toThrow('aborted')
    expect(await request.outcome).toBe('abandoned')
  })
})
