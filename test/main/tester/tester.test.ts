import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import {
  bearerKey,
  createWorkbench,
  credentialOf,
  header,
  keyValue,
  responseOf,
  type Stored,
  textOf,
} from './workbench'

const bench = await createWorkbench()
afterAll(() => bench.close())
beforeEach(() => {
  bench.saved.length = 0
  bench.opened.length = 0
})

describe('authentication arrives', () => {
  const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`

  it.each<[string, Stored, Record<string, string>]>([
    [
      'Milient Moment',
      credentialOf('milient-moment', 'api-key', { key: 'hidden-key' }),
      { authorization: basic('apikey:hidden-key') },
    ],
    [
      'Momentus Connect',
      credentialOf('momentus-connect', 'api-token', { apiToken: 'token-1', subscriptionKey: 'key-2' }),
      { apitoken: 'token-1', 'ocp-apim-subscription-key': 'key-2' },
    ],
    [
      'Momentus Connect, OAuth',
      credentialOf('momentus-connect', 'oauth-access-token', { accessToken: 'token-1' }),
      { authorization: 'Bearer token-1' },
    ],
    [
      'Momentum',
      credentialOf('message-systems-momentum', 'api-key', { key: 'raw-key' }),
      { authorization: 'raw-key' },
    ],
    [
      'Moloni ON',
      credentialOf('moloni-on', 'api-key', { token: 'apik:1:2' }),
      { authorization: 'Bearer apik:1:2' },
    ],
    ['Moment payments', bearerKey, { authorization: `Bearer ${keyValue}` }],
    [
      'Basic, in UTF-8',
      credentialOf('generic', 'basic', { username: 'bjørn', password: 'pæss:word' }),
      { authorization: basic('bjørn:pæss:word') },
    ],
    [
      'a header',
      credentialOf('generic', 'header', { headerName: 'X-API-Key', value: 'hidden-key' }),
      { 'x-api-key': 'hidden-key' },
    ],
  ])('%s', async (_, credential, expected) => {
    const exchange = await bench.exchange({ url: '/echo' }, { credential })
    expect(responseOf(exchange).status).toBe(200)
    expect(bench.own.received.at(-1)?.headers).toMatchObject(expected)
    for (const value of Object.values(expected)) expect(JSON.stringify(exchange)).not.toContain(value)
  })

  it('a query parameter, after those that are typed', async () => {
    const values = { parameterName: 'api key', value: 'hidden&key' }
    const credential = credentialOf('generic', 'query', values)
    const exchange = await bench.exchange({ url: '/echo?a=1', query: [header('b', '2')] }, { credential })
    expect(bench.own.received.at(-1)?.url).toBe('/echo?a=1&b=2&api%20key=hidden%26key')
    expect(exchange.url).toBe(`${bench.own.origin}/echo?a=1&b=2&api%20key=‹value of Secret key, Test›`)
  })

  it('nothing, when nothing is chosen', async () => {
    await bench.exchange({ url: '/echo' })
    await bench.exchange({ url: '/echo' }, { credential: credentialOf('generic', 'none', {}) })
    for (const { headers } of bench.own.received.slice(-2))
      expect(headers).not.toHaveProperty('authorization')
  })
})

describe('the exchange', () => {
  it('holds what was sent and what came, without the secret, and is saved', async () => {
    const exchange = await bench.exchange(
      {
        method: 'POST',
        url: '/echo/status/201?header=X-Note:a',
        headers: [
          header('X-Trace', '{{trace}}'),
          { name: 'X-Off', value: '1', enabled: false },
          header('', ''),
        ],
        body: { type: 'json', text: '{"amount": {{amount}}, "name": "{{name}}"}' },
      },
      {
        credential: bearerKey,
        environment: {
          variables: [
            { name: 'trace', value: 'æ' },
            { name: 'amount', value: '200' },
            { name: 'name', value: 'a "b"' },
          ],
        },
      },
    )
    const received = bench.own.received.at(-1)
    expect(received).toMatchObject({ method: 'POST', body: '{"amount": 200, "name": "a \\"b\\""}' })
    expect(exchange).toMatchObject({
      mode: 'test',
      method: 'POST',
      url: `${bench.own.origin}/echo/status/201?header=X-Note:a`,
      credentialId: bearerKey.credential.id,
      requestBody: received?.body,
      redirects: [],
      outcome: { type: 'response', status: 201, statusText: 'Created' },
    })
    expect(responseOf(exchange).headers).toContainEqual({ name: 'x-note', value: 'a' })
    expect(bench.saved).toEqual([exchange])
  })

  it.each(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const)(
    'holds each header of a %s as it left',
    async (method) => {
      const body = method === 'POST' ? { type: 'json' as const, text: '"é"' } : { type: 'none' as const }
      const exchange = await bench.exchange({ method, body }, { credential: bearerKey })
      const { connection: _, ...received } = bench.own.received.at(-1)?.headers ?? {}
      const sent = exchange.requestHeaders.map(({ name, value }) => [name.toLowerCase(), value])
      const shown = { ...received, authorization: 'Bearer ‹key of Secret key, Test›' }
      expect(Object.fromEntries(sent)).toEqual(shown)
    },
  )

  it('leaves typed headers their way over the defaults', async () => {
    const headers = [
      header('accept', 'text/csv'),
      header('User-Agent', 'me'),
      header('content-type', 'text/x'),
    ]
    await bench.exchange({ method: 'PUT', headers, body: { type: 'json', text: '1' } })
    expect(bench.own.received.at(-1)?.headers).toMatchObject({
      accept: 'text/csv',
      'user-agent': 'me',
      'content-type': 'text/x',
    })
  })

  it('is shown with a large body and saved without it', async () => {
    const exchange = await bench.exchange({ url: '/echo/large/1000001' })
    expect(textOf(exchange)).toHaveLength(1_000_001)
    expect(bench.saved).toMatchObject([
      { id: exchange.id, outcome: { size: 1_000_001, body: { type: 'dropped' } } },
    ])
    const smaller = await bench.exchange({ url: '/echo/large/1000000' })
    expect(bench.saved.at(-1)).toEqual(smaller)
  })
})

describe('what is sent nowhere', () => {
  it('is refused by the guard before a secret is opened', async () => {
    const before = bench.own.received.length
    const { credential, values } = bearerKey
    const live = { credential: { ...credential, mode: 'live' as const }, values }
    expect(await bench.send({}, { credential: live })).toMatchObject({
      ok: false,
      error: {
        code: 'guard-refused',
        message: expect.stringContaining(
          'This is a Live key and the environment is Test. Nothing has been sent.',
        ),
      },
    })
    expect(
      await bench.send({ url: `${bench.foreign.origin}/echo` }, { credential: bearerKey }),
    ).toMatchObject({
      error: { code: 'guard-refused', message: expect.stringContaining(bench.foreign.origin) },
    })
    expect(await bench.send({ mode: 'live' })).toMatchObject({ error: { code: 'guard-refused' } })
    expect(bench.opened).toEqual([])
    expect(bench.own.received).toHaveLength(before)
    expect(bench.foreign.received).toEqual([])
    expect(bench.saved).toEqual([])
  })

  it('goes to a foreign address without a credential', async () => {
    const before = bench.foreign.received.length
    expect(responseOf(await bench.exchange({ url: `${bench.foreign.origin}/echo` })).status).toBe(200)
    expect(bench.foreign.received).toHaveLength(before + 1)
  })

  it.each([
    [{ environmentId: randomUUID() }, 'not-found', 'environmentId'],
    [{ databaseId: randomUUID() }, 'not-found', 'environmentId'],
    [{ credentialId: randomUUID() }, 'not-found', 'credentialId'],
    [{ url: '/{{nobody}}' }, 'unknown-variable', 'url'],
    [{ headers: [header('A', '{{nobody}}')] }, 'unknown-variable', 'headers.0.value'],
    [{ body: { type: 'json' as const, text: '{{nobody}}' } }, 'unknown-variable', 'body.text'],
    [
      { headers: [header('X', '1'), header('Authorization', 'Bearer typed')] },
      'invalid-request',
      'headers.1.name',
    ],
    [{ headers: [header('Host', 'evil.test')] }, 'invalid-request', 'headers.0'],
  ])('is refused for what it asks: %j', async (change, code, field) => {
    const before = bench.own.received.length
    expect(await bench.send(change, { credential: bearerKey })).toMatchObject({
      ok: false,
      error: { code, field },
    })
    expect(bench.own.received).toHaveLength(before)
    expect(bench.saved).toEqual([])
  })

  it('is refused when the vault does not give the secret', async () => {
    const { credential } = bearerKey
    expect(await bench.send({}, { credential: { credential, values: {} } })).toMatchObject({
      error: { code: 'database-damaged' },
    })
    const empty = { credential: { ...credential, parts: [] }, values: {} }
    expect(await bench.send({}, { credential: empty })).toMatchObject({
      error: { code: 'invalid-request', field: 'credentialId' },
    })
    const unknown = { credential: { ...credential, kindId: 'nothing' }, values: {} }
    expect(await bench.send({}, { credential: unknown })).toMatchObject({ error: { code: 'not-found' } })
  })
})

describe('secrets in memory', () => {
  it('are erased where that can be done', async () => {
    await bench.exchange({}, { credential: bearerKey })
    expect(bench.opened).toHaveLength(1)
    for (const buffer of bench.opened) expect(buffer.every((byte) => byte === 0)).toBe(true)
  })
})

describe('cancel', () => {
  it('ends a request that waits for its answer', async () => {
    const sendId = randomUUID()
    const sending = bench.exchange({ url: '/echo/hang?cancel' }, { sendId })
    const received = await bench.own.whenReceived(({ url }) => url === '/echo/hang?cancel')
    bench.tester.cancel(sendId)
    expect(await sending).toMatchObject({ outcome: { type: 'failure', kind: 'cancelled' } })
    expect(bench.saved).toHaveLength(1)
    expect(await received.outcome).toBe('abandoned')
  })

  it('does nothing after the end', () => {
    expect(() => bench.tester.cancel(randomUUID())).not.toThrow()
  })

  it('knows one request from another', async () => {
    const sendId = randomUUID()
    const sending = bench.exchange({ url: '/echo/hang?one' }, { sendId })
    await bench.own.whenReceived(({ url }) => url === '/echo/hang?one')
    expect(await bench.send({}, { sendId })).toMatchObject({ ok: false, error: { code: 'invalid-request' } })
    expect(responseOf(await bench.exchange({})).status).toBe(200)
    bench.tester.cancel(sendId)
    expect(await sending).toMatchObject({ outcome: { kind: 'cancelled' } })
  })
})

describe('cancelAll', () => {
  it('ends everything, saves nothing, and leaves a tester that works again', async () => {
    const sending = ['/echo/hang?all', '/echo/stall?all'].map((url) =>
      bench.send({ url }, { credential: bearerKey }),
    )
    const received = await Promise.all(
      ['/echo/hang?all', '/echo/stall?all'].map((path) => bench.own.whenReceived(({ url }) => url === path)),
    )
    await bench.tester.cancelAll()
    for (const result of await Promise.all(sending)) {
      expect(result).toMatchObject({ ok: false, error: { code: 'vault-locked' } })
    }
    for (const { outcome } of received) expect(await outcome).toBe('abandoned')
    expect(bench.saved).toEqual([])
    expect(responseOf(await bench.exchange({})).status).toBe(200)
  })
})
