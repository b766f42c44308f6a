import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { basic, bearer, type Call, send } from './client'
import { type Sandbox, startSandbox } from './index'

let sandbox: Sandbox
let now: Date
beforeEach(async () => {
  now = new Date('2026-05-01T12:00:00Z')
  sandbox = await startSandbox({ now: () => new Date(now) })
})
afterEach(() => sandbox.close())

const sessions = '/collect/payment_sessions'
const order = '{"amount":200,"currency":"ZAR"}'

function call(
  path: string,
  options: Omit<Call, 'ca'> = {},
  { baseUrl } = { baseUrl: sandbox.payments.baseUrl },
) {
  return send(`${baseUrl}${path}`, { ca: sandbox.caCertificate, ...options })
}

function create(key: string, idempotencyKey: string, body = order, path = sessions) {
  return call(path, {
    method: 'POST',
    headers: { ...bearer(key), 'Idempotency-Key': idempotencyKey },
    body,
  })
}

function expectProblem(
  answer: Awaited<ReturnType<typeof send>>,
  status: number,
  type: string,
  detail: unknown,
) {
  expect(answer.status).toBe(status)
  expect(answer.headers['content-type']).toBe('application/problem+json')
  expect(answer.json).toEqual({
    type: `/problems/${type}`,
    title: expect.stringMatching(/^[A-Z]/),
    status,
    detail,
    instance: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
  })
}

describe('keys', () => {
  it('tell mode and class by their prefix, and cannot be guessed', async () => {
    const { testSecret, testPublic, liveSecret, livePublic } = sandbox.payments.keys
    expect(testSecret.value).toMatch(/^sk_test_[A-Za-z0-9]{21}$/)
    expect(testPublic.value).toMatch(/^pk_test_[A-Za-z0-9]{21}$/)
    expect(liveSecret.value).toMatch(/^sk_[A-Za-z0-9]{21}$/)
    expect(livePublic.value).toMatch(/^pk_[A-Za-z0-9]{21}$/)
    const other = await startSandbox()
    await other.close()
    const values = [sandbox, other].flatMap(({ payments }) =>
      Object.values(payments.keys).map(({ value }) => value),
    )
    expect(new Set(values).size).toBe(16)
  })

  it('are asked for', async () => {
    const answer = await call(sessions)
    expectProblem(answer, 401, 'unauthorized', 'There is no API key in this request')
    expect(answer.headers['www-authenticate']).toBe('Bearer')
  })

  it.each([
    ['a key that never was', () => bearer('sk_test_000000000000000000000')],
    ['Basic', () => basic(sandbox.payments.keys.testSecret.value, '')],
    ['the key alone', () => ({ authorization: sandbox.payments.keys.testSecret.value })],
    ['a key cut short', () => bearer(sandbox.payments.keys.testSecret.value.slice(0, -1))],
  ])('are refused as invalid: %s', async (_name, headers) => {
    expectProblem(
      await call(sessions, { headers: headers() }),
      401,
      'invalid-request',
      'The API key is not valid',
    )
  })

  it('are refused as invalid with 400 when the sandbox is told so', async () => {
    const other = await startSandbox({ invalidKeyStatus: 400 })
    const headers = bearer(sandbox.payments.keys.testSecret.value)
    const answer = await send(`${other.payments.baseUrl}${sessions}`, { ca: other.caCertificate, headers })
    await other.close()
    expectProblem(answer, 400, 'invalid-request', 'The API key is not valid')
  })

  it('are forbidden once deleted or expired', async () => {
    const { testDeleted, liveDeleted, testExpired, liveExpired } = sandbox.payments.keys
    for (const { value } of [testDeleted, liveDeleted]) {
      expectProblem(
        await call(sessions, { headers: bearer(value) }),
        403,
        'forbidden',
        'The API key was deleted',
      )
    }
    for (const { value } of [testExpired, liveExpired]) {
      expectProblem(
        await call(sessions, { headers: bearer(value) }),
        403,
        'forbidden',
        'The API key has expired',
      )
    }
  })

  it('expire at their moment', async () => {
    const { value } = sandbox.payments.createKey({
      mode: 'live',
      expiresAt: new Date('2026-05-01T13:00:00Z'),
    })
    now = new Date('2026-05-01T12:59:59.999Z')
    expect((await call(sessions, { headers: bearer(value) })).status).toBe(200)
    now = new Date('2026-05-01T13:00:00Z')
    expect((await call(sessions, { headers: bearer(value) })).status).toBe(403)
  })

  it('expire before their time when told to', async () => {
    const { expireKey, keys } = sandbox.payments
    expireKey(keys.liveSecret.value)
    expectProblem(
      await call(sessions, { headers: bearer(keys.liveSecret.value) }),
      403,
      'forbidden',
      'The API key has expired',
    )
    expect(() => expireKey('sk_none')).toThrow('no such key')
  })

  it('die at once when revoked', async () => {
    const { value } = sandbox.payments.createKey()
    expect(value).toMatch(/^sk_test_/)
    expect((await call(sessions, { headers: bearer(value) })).status).toBe(200)
    sandbox.payments.revokeKey(value)
    expectProblem(
      await call(sessions, { headers: bearer(value) }),
      403,
      'forbidden',
      'The API key was deleted',
    )
    expect(() => sandbox.payments.revokeKey('sk_none')).toThrow('no such key')
  })
})

describe('public keys', () => {
  it('create payment sessions', async () => {
    const { testPublic, livePublic } = sandbox.payments.keys
    expect((await create(testPublic.value, 'a')).json).toMatchObject({ mode: 'test' })
    expect((await create(livePublic.value, 'a')).json).toMatchObject({ mode: 'live' })
    expect((await create(livePublic.value, 'b', order, `${sessions}?source=app`)).status).toBe(201)
  })

  it.each([
    ['GET', sessions],
    ['GET', `${sessions}/ps_1`],
    ['DELETE', sessions],
    ['POST', '/collect/payouts'],
  ])('may do nothing else: %s %s', async (method, path) => {
    const answer = await call(path, { method, headers: bearer(sandbox.payments.keys.livePublic.value) })
    expectProblem(answer, 403, 'forbidden', 'A public key may create payment sessions and nothing else')
  })
})

describe('payment sessions', () => {
  it.each([
    ['test', () => sandbox.payments.keys.testSecret.value],
    ['live', () => sandbox.payments.keys.liveSecret.value],
  ])('are created in the mode of the key: %s', async (mode, key) => {
    const answer = await create(key(), 'a')
    expect(answer.status).toBe(201)
    expect(answer.json).toEqual({
      id: expect.stringMatching(/^ps_/),
      type: 'one_time',
      amount: 200,
      currency: 'ZAR',
      status: 'active',
      payment_status: 'unpaid',
      checkout_session_id: expect.stringMatching(/^ckt/),
      session_url: expect.stringMatching(/^https:\/\/checkout\.example\/ckt/),
      return_url: null,
      mode,
      created_at: '2026-05-01T12:00:00.000Z',
      updated_at: '2026-05-01T12:00:00.000Z',
    })
  })

  it('keep what the order said', async () => {
    const body = JSON.stringify({
      amount: 1,
      currency: 'EUR',
      type: 'first_in_series',
      return_url: 'https://shop.example/thanks',
      external_reference: 'INV-1',
      metadata: { order: 7 },
    })
    expect((await create(sandbox.payments.keys.testSecret.value, 'a', body)).json).toMatchObject(
      JSON.parse(body),
    )
  })

  it('are found again by keys of their mode only', async () => {
    const { testSecret, liveSecret } = sandbox.payments.keys
    const created = await create(testSecret.value, 'a')
    const listed = await call(sessions, { headers: bearer(testSecret.value) })
    expect(listed.json).toEqual({ data: [created.json] })
    const { id } = z.object({ id: z.string() }).parse(created.json)
    const path = `${sessions}/${id}`
    expect((await call(path, { headers: bearer(testSecret.value) })).json).toEqual(created.json)

    expect((await call(sessions, { headers: bearer(liveSecret.value) })).json).toEqual({ data: [] })
    const hidden = await call(path, { headers: bearer(liveSecret.value) })
    expectProblem(hidden, 404, 'not-found', 'There is no payment session with this id')
  })

  it.each([
    '',
    'no json',
    '{}',
    '{"amount":1.5,"currency":"ZAR"}',
    '{"amount":0,"currency":"ZAR"}',
    '{"amount":1,"currency":"zar"}',
  ])('are not created from %j', async (body) => {
    const answer = await create(sandbox.payments.keys.testSecret.value, 'a', body)
    expectProblem(answer, 400, 'invalid-request', expect.any(String))
  })

  it('allow only what they allow, and are the only thing there is', async () => {
    const headers = bearer(sandbox.payments.keys.testSecret.value)
    const refused = await call(sessions, { method: 'DELETE', headers })
    expectProblem(refused, 405, 'method-not-allowed', 'DELETE is not allowed here')
    expect(refused.headers.allow).toBe('POST, GET, HEAD')
    expectProblem(
      await call('/collect/payouts', { headers }),
      404,
      'not-found',
      'There is nothing at this address',
    )
  })
})

describe('Idempotency-Key', () => {
  it('gives the same answer again, and says that it is one', async () => {
    const { testSecret, testPublic } = sandbox.payments.keys
    const first = await create(testSecret.value, 'order-1')
    expect(first.headers['idempotent-replayed']).toBeUndefined()
    for (const { value } of [testSecret, testPublic]) {
      const again = await create(value, 'order-1')
      expect(again).toMatchObject({
        status: 201,
        text: first.text,
        headers: { 'idempotent-replayed': 'true' },
      })
    }
    const listed = await call(sessions, { headers: bearer(testSecret.value) })
    expect(listed.json).toEqual({ data: [first.json] })
  })

  it('conflicts with another body', async () => {
    const { value } = sandbox.payments.keys.testSecret
    await create(value, 'order-1')
    const answer = await create(value, 'order-1', '{"amount":300,"currency":"ZAR"}')
    expectProblem(answer, 409, 'conflict', 'This Idempotency-Key was used with another body')
  })

  it('is free again after an order that failed', async () => {
    const { value } = sandbox.payments.keys.testSecret
    expect((await create(value, 'order-1', '{}')).status).toBe(400)
    expect((await create(value, 'order-1')).status).toBe(201)
  })

  it('counts in its mode only', async () => {
    const { testSecret, liveSecret } = sandbox.payments.keys
    await create(testSecret.value, 'order-1')
    const live = await create(liveSecret.value, 'order-1')
    expect(live.json).toMatchObject({ mode: 'live' })
    expect(live.headers['idempotent-replayed']).toBeUndefined()
  })

  it.each([
    ['missing', {}],
    ['empty', { 'Idempotency-Key': '' }],
    ['too long', { 'Idempotency-Key': 'x'.repeat(256) }],
  ])('is required: %s', async (_name, header) => {
    const headers = { ...bearer(sandbox.payments.keys.testSecret.value), ...header }
    const answer = await call(sessions, { method: 'POST', headers, body: order })
    expectProblem(
      answer,
      400,
      'invalid-request',
      'The header Idempotency-Key must be there, with 1 to 255 characters',
    )
  })
})

describe('plain HTTP', () => {
  it.each([
    ['GET', sessions],
    ['POST', sessions],
    ['GET', '/echo'],
  ])('fails whatever it carries: %s %s', async (method, path) => {
    const { plain, keys } = sandbox.payments
    expect(plain.baseUrl).toMatch(/^http:/)
    const headers = bearer(keys.liveSecret.value)
    const answer = await call(path, { method, headers }, plain)
    expectProblem(answer, 400, 'https-required', 'All API requests must be made over HTTPS')
    expect(answer.text).not.toContain(keys.liveSecret.value)
    expect(plain.received).toMatchObject([{ method, url: path, headers }])
  })

  it('is not spoken on the HTTPS port', async () => {
    const baseUrl = sandbox.payments.baseUrl.replace('https:', 'http:')
    await expect(call(sessions, {}, { baseUrl })).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect(sandbox.payments.received).toEqual([])
  })
})
