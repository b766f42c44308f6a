import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { bearerKey, createWorkbench, responseOf, textOf } from './workbench'

const bench = await createWorkbench()
afterAll(() => bench.close())

describe('a large answer', () => {
  it('is shown up to 10 MB', async () => {
    const exchange = await bench.exchange({ url: '/echo/large/10000000' }, { credential: bearerKey })
    expect(responseOf(exchange).size).toBe(10_000_000)
  })

  it.each(['/echo/large/10000001', '/echo/endless', '/echo/compressed/gzip?bytes=10000000'])(
    'is too large beyond, and the connection ends: %s',
    async (url) => {
      expect(await bench.failureOf({ url })).toMatchObject({
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
