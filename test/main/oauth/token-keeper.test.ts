import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { findEnd } from '../../../src/main/oauth/renew'
import { successOf } from '../../helpers/temporary-vault'
import { type Sandbox, startSandbox } from '../../sandbox'
import { type Bench, openBench } from './bench'

/** Momentus, whose refresh tokens are good for one use, by a clock of its own. */
let sandbox: Sandbox
let ahead = 0
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => new Date(Date.now() + ahead) })
})
afterAll(() => sandbox.close())
afterEach(() => {
  ahead = 0
  sandbox.momentus.setTokenLifetimes({ access: 3600, refresh: 30 * 24 * 3600 })
  vi.useRealTimers()
})

function openMomentus(password = sandbox.momentus.oauth.password): Promise<Bench> {
  const { momentus, caCertificate } = sandbox
  const values = { email: momentus.oauth.email, password }
  const place = { baseUrl: momentus.baseUrl, caCertificate }
  return openBench({ providerId: 'momentus-connect', kindId: 'oauth', values, ...place })
}

/** What the token endpoint was asked since a moment, as `password issued`. */
function watchTokens() {
  const { tokenRequests } = sandbox.momentus
  const from = tokenRequests.length
  return () => tokenRequests.slice(from).map(({ grantType, outcome }) => `${grantType} ${outcome}`)
}

const list = { url: '/Organizations/' } as const

function statusOf(sent: Awaited<ReturnType<Bench['send']>>): number | string {
  if (!sent.ok) return sent.error.code
  return sent.value.outcome.type === 'response' ? sent.value.outcome.status : sent.value.outcome.kind
}

/** So that no token lasts as long as it has to: each use renews it. */
function giveShortTokens() {
  sandbox.momentus.setTokenLifetimes({ access: 50, refresh: 3600 })
}

describe('the first use', () => {
  it('fetches a token, keeps it with its ends, and notes both', async () => {
    const bench = await openMomentus()
    const asked = watchTokens()
    expect(statusOf(await bench.send(list))).toBe(200)
    expect(asked()).toEqual(['password issued'])
    const credential = bench.credential()
    expect(credential.version).toBe(1)
    const minutesLeft = (part: string) => Math.round(((findEnd(credential, part) ?? 0) - Date.now()) / 60_000)
    expect([minutesLeft('accessToken'), minutesLeft('refreshToken')]).toEqual([60, 30 * 24 * 60])
    expect((await bench.log()).slice(3)).toEqual(['token-fetched', 'used'])
    expect(bench.changed).toEqual([credential.id])

    expect(statusOf(await bench.send(list))).toBe(200)
    expect(asked()).toEqual(['password issued'])
  })

  it('sends nothing when the server does not take the password, and says what to do', async () => {
    const bench = await openMomentus('not the password')
    const received = sandbox.momentus.received.length
    expect(await bench.send(list)).toMatchObject({
      error: { code: 'no-token', message: expect.stringContaining('Correct the credential.') },
    })
    expect(sandbox.momentus.received.slice(received).map(({ url }) => url)).toEqual([
      expect.stringContaining('/oauth/token'),
    ])
    expect(bench.credential().parts.map(({ name }) => name)).toEqual(['email', 'password'])
  })

  it('asks no server that is not of its environments', async () => {
    const bench = await openMomentus()
    const elsewhere = await openMomentus()
    const received = sandbox.momentus.received.length
    const place = { ...bench.order, environmentId: elsewhere.environment.id }
    expect(await bench.handlers.refreshTokens(place, bench.vault)).toMatchObject({ ok: false })
    expect(sandbox.momentus.received).toHaveLength(received)
  })

  it('does not use a credential that is deactivated', async () => {
    const bench = await openMomentus()
    bench.vault.db.run("UPDATE credentials SET state = 'deactivated'")
    const asked = watchTokens()
    expect(await bench.refresh()).toMatchObject({ error: { code: 'guard-refused' } })
    expect(asked()).toEqual([])
  })
})

describe('fifty requests at once', () => {
  it('make one refresh when the token is about to end', async () => {
    giveShortTokens()
    const bench = await openMomentus()
    await bench.send(list)
    const asked = watchTokens()
    const sent = await Promise.all(Array.from({ length: 50 }, () => bench.send(list)))
    expect(sent.map(statusOf)).toEqual(Array.from({ length: 50 }, () => 200))
    expect(asked()).toEqual(['refresh_token issued'])
  })

  it('make one refresh after the server has refused the token, and each is sent once more', async () => {
    const bench = await openMomentus()
    await bench.send(list)
    ahead = 2 * 3600 * 1000
    const asked = watchTokens()
    const received = sandbox.momentus.received.length
    const sent = await Promise.all(Array.from({ length: 50 }, () => bench.send(list)))
    expect(sent.map(statusOf)).toEqual(Array.from({ length: 50 }, () => 200))
    expect(asked()).toEqual(['refresh_token issued'])
    const requests = sandbox.momentus.received.slice(received).filter(({ method }) => method === 'GET')
    const tokens = new Set(requests.map(({ headers }) => headers.authorization))
    expect(tokens.size).toBe(2)
    expect(requests.length).toBeLessThanOrEqual(100)
  })

  it('make one when none was there', async () => {
    const bench = await openMomentus()
    const asked = watchTokens()
    const sent = await Promise.all(Array.from({ length: 50 }, () => bench.send(list)))
    expect(new Set(sent.map(statusOf))).toEqual(new Set([200]))
    expect(asked()).toEqual(['password issued'])
  })
})

describe('a refresh', () => {
  it('puts both tokens in the place of those before, in the same version', async () => {
    const bench = await openMomentus()
    await bench.send(list)
    const before = [bench.partOf('accessToken'), bench.partOf('refreshToken')]
    successOf(await bench.refresh())
    const after = [bench.partOf('accessToken'), bench.partOf('refreshToken')]
    expect(after).not.toContain(before[0])
    expect(after).not.toContain(before[1])
    expect(bench.credential()).toMatchObject({ version: 1 })
    expect((await bench.log()).at(-1)).toBe('token-refreshed')
    expect(statusOf(await bench.send(list))).toBe(200)
  })

  it('comes before the token ends while it is in use', async () => {
    sandbox.momentus.setTokenLifetimes({ access: 61, refresh: 3600 })
    const bench = await openMomentus()
    await bench.send(list)
    const first = bench.partOf('accessToken')
    await expect.poll(() => bench.partOf('accessToken'), { timeout: 10_000 }).not.toBe(first)
    expect((await bench.log()).at(-1)).toBe('token-refreshed')
  })

  it('that the server refuses is forgotten, and the token fetched as the first one was', async () => {
    const bench = await openMomentus()
    await bench.send(list)
    ahead = 40 * 24 * 3600 * 1000
    const asked = watchTokens()
    expect(statusOf(await bench.send(list))).toBe(200)
    expect(asked()).toEqual(['refresh_token refused', 'password issued'])
    expect((await bench.log()).filter((action) => action.startsWith('token'))).toEqual([
      ...['token-fetched', 'token-refused', 'token-fetched'],
    ])
  })
})

it('while it is rotated, old and new values have tokens of their own', async () => {
  const { momentus } = sandbox
  const values = { email: 'old@harbour.example', password: 'the-old-password' }
  const old = momentus.createOAuth({ title: 'Old', description: '', ...values })
  const place = { baseUrl: momentus.baseUrl, caCertificate: sandbox.caCertificate }
  const bench = await openBench({ providerId: 'momentus-connect', kindId: 'oauth', values, ...place })
  successOf(await bench.send(list))
  const oldToken = bench.partOf('accessToken')

  const next = { email: 'new@harbour.example', password: 'the-new-password' }
  momentus.createOAuth({ title: 'New', description: '', ...next })
  const { startRotation, verifyRotation, switchRotation, proveRotation } = bench.handlers
  const { credentialId, environmentId } = bench.order
  const parts = Object.entries(next).map(([name, value]) => ({ name, value }))
  successOf(await startRotation({ credentialId, parts }, bench.vault))
  const check = () => ({ credentialId, environmentId, mode: 'test' as const, sendId: randomUUID() })
  const asked = watchTokens()
  expect(successOf(await verifyRotation(check(), bench.vault)).check.verdict.type).toBe('works')
  expect(asked()).toEqual(['password issued'])
  expect(bench.partOf('accessToken')).toBe(oldToken)

  successOf(await switchRotation({ credentialId, expiresAt: null }, bench.vault))
  expect(bench.partOf('accessToken')).not.toBe(oldToken)
  successOf(await bench.send(list))
  expect(asked()).toEqual(['password issued'])

  momentus.deleteCredential(old.id)
  expect(successOf(await proveRotation(check(), bench.vault)).finished).toBe(true)
})

it('a token is in nothing that leaves the vault', async () => {
  const bench = await openMomentus()
  const sent = successOf(await bench.send())
  successOf(await bench.refresh())
  await bench.send({ method: 'POST', body: { type: 'json', text: '{}' } })
  const texts = [JSON.stringify(sent), bench.history(), JSON.stringify(bench.credential())].join()
  const secrets = [sandbox.momentus.oauth.password, bench.partOf('accessToken'), bench.partOf('refreshToken')]
  for (const secret of secrets) expect(texts).not.toContain(secret)
  const { authorization } =
    sandbox.momentus.received.findLast(({ url }) => url.endsWith('/echo'))?.headers ?? {}
  expect(authorization).toBe(`Bearer ${bench.partOf('accessToken')}`)
  expect(texts).not.toContain(authorization?.slice('Bearer '.length))
})

it('a lock ends what is under way and saves nothing', async () => {
  const bench = await openMomentus()
  const asked = watchTokens()
  const answer = sandbox.momentus.holdTokenAnswers()
  const sending = bench.send(list)
  await expect.poll(asked).toEqual(['password issued'])
  const cancelled = bench.tokens.cancelAll()
  expect(await sending).toMatchObject({ error: { code: 'vault-locked' } })
  await cancelled
  answer()
  expect(bench.changed).toEqual([])
})

it('who waits for a token may stop waiting, and the others get it', async () => {
  const bench = await openMomentus()
  const asked = watchTokens()
  const answer = sandbox.momentus.holdTokenAnswers()
  const waiting = bench.send({ ...list, timeoutSeconds: 1 })
  const other = bench.send(list)
  await expect.poll(asked).toEqual(['password issued'])
  expect(await waiting).toMatchObject({ error: { code: 'cancelled' } })
  answer()
  expect(statusOf(await other)).toBe(200)
  expect(asked()).toEqual(['password issued'])
})
