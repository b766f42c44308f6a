import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Credential } from '../../../src/shared/model/credential'
import { bearerKey, createWorkbench, keyValue, responseOf, type Stored } from './workbench'

const bench = await createWorkbench()
afterAll(() => bench.close())
beforeEach(() => {
  bench.opened.length = 0
})

describe('Live', () => {
  const { credential, values } = bearerKey
  const liveKey = { credential: { ...credential, mode: 'live' as const }, values }
  const live = { credential: liveKey, environment: { mode: 'live' as const } }
  const change = { mode: 'live', method: 'POST', body: { type: 'json', text: '{}' } } as const

  it('is changed only once it is said to be meant', async () => {
    const before = bench.own.received.length
    expect(await bench.send(change, live)).toMatchObject({
      ok: false,
      error: {
        code: 'sending-needs-confirmation',
        message: 'This is Live, and POST may change real data. Confirm that it is meant.',
      },
    })
    expect(bench.opened).toEqual([])
    expect(bench.own.received).toHaveLength(before)
    expect(responseOf(await bench.exchange(change, { ...live, confirmed: true })).status).toBe(200)
    expect(responseOf(await bench.exchange({ mode: 'live' }, live)).status).toBe(200)
  })

  it('is not changed at all where it is read only, whatever is said', async () => {
    const before = bench.own.received.length
    const readOnly = { ...live, database: { liveReadOnly: true }, confirmed: true }
    expect(await bench.send(change, readOnly)).toMatchObject({ error: { code: 'guard-refused' } })
    expect(bench.own.received).toHaveLength(before)
    expect(responseOf(await bench.exchange({ mode: 'live' }, readOnly)).status).toBe(200)
  })
})

describe('a restricted credential', () => {
  const restricted = (change: Partial<Credential>): Stored => ({
    ...bearerKey,
    credential: { ...bearerKey.credential, ...change },
  })
  const onlyEcho = restricted({ allowedEndpoints: [{ methods: ['GET'], path: '/echo/{any}' }] })

  it.each([
    ['/echo', {}],
    ['/echo/a/b', {}],
    ['/echo/..%2Fcustomers', {}],
    ['/echo/redirect', { method: 'DELETE' as const }],
  ])('goes nowhere else: %s', async (url, change) => {
    const before = bench.own.received.length
    expect(await bench.send({ url, ...change }, { credential: onlyEcho })).toMatchObject({
      error: { code: 'guard-refused' },
    })
    expect(bench.opened).toEqual([])
    expect(bench.own.received).toHaveLength(before)
  })

  it('is not led elsewhere by a redirect, and may follow one within', async () => {
    const redirect = (to: string) => `/echo/redirect?status=307&to=${encodeURIComponent(to)}`
    const outside = await bench.exchange({ url: redirect('/echo') }, { credential: onlyEcho })
    expect(outside.outcome).toMatchObject({
      kind: 'redirect-refused',
      message: expect.stringContaining('This key may not be used for GET /echo.'),
    })
    expect(bench.own.received.at(-1)?.url).toContain('/echo/redirect')
    await bench.exchange({ url: redirect('/echo/anything') }, { credential: onlyEcho })
    expect(bench.own.received.at(-1)?.headers).toMatchObject({ authorization: `Bearer ${keyValue}` })
  })

  it.each(['deactivated', 'revoked'] as const)('is of no use once it is %s', async (state) => {
    const result = await bench.send({}, { credential: restricted({ state }) })
    expect(result).toMatchObject({
      error: { code: 'guard-refused', message: expect.stringContaining(state) },
    })
  })

  it('is of no use once it has expired', async () => {
    const expired = restricted({ expiresAt: Date.now() - 1 })
    expect(await bench.send({}, { credential: expired })).toMatchObject({ error: { code: 'guard-refused' } })
    expect(bench.opened).toEqual([])
  })
})
