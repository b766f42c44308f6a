import { afterAll, describe, expect, it } from 'vitest'
import {
  bearerKey,
  createWorkbench,
  credentialOf,
  header,
  keyValue,
  responseOf,
  secretValue,
  textOf,
} from './workbench'

const bench = await createWorkbench()
afterAll(() => bench.close())

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
    const refused = await bench.failureOf({ url: `/echo/redirect?to=${to}` }, { credential: bearerKey })
    expect(refused.message).toContain(
      `redirects to http://${shown}.example.test/, which was not followed. Plain HTTP`,
    )
    expect(refused.message.toLowerCase()).not.toContain(keyValue.toLowerCase())
  })
})
