import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bearer, send } from './client'
import { type Sandbox, type SandboxOptions, startSandbox } from './index'

const minute = 60 * 1000
const hour = 60 * minute
const day = 24 * hour

const sandboxes: Sandbox[] = []
let sandbox: Sandbox
let now: Date

async function start(options: SandboxOptions = {}): Promise<void> {
  sandbox = await startSandbox({ now: () => new Date(now), ...options })
  sandboxes.push(sandbox)
}
beforeEach(async () => {
  now = new Date('2026-05-01T12:00:00Z')
  await start()
})
afterEach(() => Promise.all(sandboxes.splice(0).map((started) => started.close())))

const pass = (milliseconds: number) => {
  now = new Date(now.getTime() + milliseconds)
}

const loopback = 'http://127.0.0.1:54321/callback'

function authorize(parameters: Readonly<Record<string, string>> = {}) {
  const { client, baseUrl } = sandbox.moloni
  const query = new URLSearchParams({ apiClientId: client.id, redirectUri: loopback, ...parameters })
  return send(`${baseUrl}/auth/authorize?${query}`, { ca: sandbox.caCertificate })
}

/** Where the browser is sent, taken apart. */
async function goBack(parameters: Readonly<Record<string, string>> = {}) {
  const { status, headers } = await authorize(parameters)
  expect(status).toBe(302)
  const { origin, pathname, searchParams } = new URL(headers.location ?? '')
  return { address: origin + pathname, ...Object.fromEntries(searchParams) }
}

async function getCode(parameters: Readonly<Record<string, string>> = {}): Promise<string> {
  return z.object({ code: z.string() }).parse(await goBack(parameters)).code
}

function grant(fields: Readonly<Record<string, string>>, contentType = 'application/x-www-form-urlencoded') {
  const { client, baseUrl } = sandbox.moloni
  const form = { apiClientId: client.id, clientSecret: client.secret, ...fields }
  return send(`${baseUrl}/auth/grant`, {
    ca: sandbox.caCertificate,
    method: 'POST',
    headers: { 'content-type': contentType },
    body: new URLSearchParams(form).toString(),
  })
}

const redeem = (code: string, more: Readonly<Record<string, string>> = {}) =>
  grant({ grantType: 'authorization_code', code, ...more })
const refresh = (refreshToken: string, more: Readonly<Record<string, string>> = {}) =>
  grant({ grantType: 'refresh_token', refreshToken, ...more })

const tokensSchema = z.strictObject({ accessToken: z.string(), refreshToken: z.string() })

async function getTokens() {
  return tokensSchema.parse((await redeem(await getCode())).json)
}

/** Status of the cheap check. */
async function check(token: string): Promise<number> {
  const answer = await send(sandbox.moloni.baseUrl, {
    ca: sandbox.caCertificate,
    method: 'POST',
    headers: bearer(token),
    body: '{"query":"{ me { data { email } } }"}',
  })
  return answer.status
}

function expectRefusal(answer: Awaited<ReturnType<typeof send>>, status: number, error: string) {
  expect(answer.status).toBe(status)
  expect(answer.json).toEqual({ error, error_description: expect.any(String) })
}

describe('authorize', () => {
  it('sends the browser back with a code, and with the state when there is one', async () => {
    expect(await goBack()).toEqual({ address: loopback, code: expect.stringMatching(/^[A-Za-z0-9]{40}$/) })
    expect(await goBack({ state: 'a b&c' })).toMatchObject({ state: 'a b&c' })
    const withQuery = await goBack({ redirectUri: `${loopback}?from=moloni` })
    expect(withQuery).toMatchObject({ address: loopback, from: 'moloni', code: expect.any(String) })
  })

  it.each([
    'https://app.latchkey.example/callback',
    'http://localhost:8080/',
    'http://127.0.0.1/',
    'http://[::1]:8080/cb',
  ])('knows the address %s', async (redirectUri) => {
    expect(await goBack({ redirectUri })).toMatchObject({ address: redirectUri })
  })

  it.each([
    { redirectUri: '' },
    { redirectUri: 'nonsense' },
    { redirectUri: 'https://app.latchkey.example/callback/' },
    { redirectUri: 'https://elsewhere.example/callback' },
    { redirectUri: 'http://127.0.0.1.elsewhere.example/' },
    { redirectUri: 'https://127.0.0.1/' },
    { apiClientId: 'api:none' },
  ])('keeps the browser where it is for %j', async (parameters) => {
    expectRefusal(await authorize(parameters), 400, 'invalid_request')
  })

  it('tells when the user says no', async () => {
    sandbox.moloni.signIn(null)
    expect(await goBack({ state: 's' })).toEqual({ address: loopback, error: 'access_denied', state: 's' })
    expect(() => sandbox.moloni.signIn('nobody@latchkey.example')).toThrow('no user')
  })
})

describe('a code', () => {
  it('is good for tokens of the user who consented', async () => {
    sandbox.moloni.signIn(sandbox.moloni.keys.reading.user)
    const answer = await redeem(await getCode())
    expect(answer.status).toBe(200)
    const { accessToken } = tokensSchema.parse(answer.json)
    const me = await send(sandbox.moloni.baseUrl, {
      ca: sandbox.caCertificate,
      method: 'POST',
      headers: bearer(accessToken),
      body: '{"query":"{ me { data { email } } }"}',
    })
    expect(me.json).toEqual({ data: { me: { data: { email: sandbox.moloni.keys.reading.user } } } })
  })

  it('is good for one time', async () => {
    const code = await getCode()
    expect((await redeem(code)).status).toBe(200)
    expectRefusal(await redeem(code), 400, 'invalid_grant')
  })

  it('is good for one minute', async () => {
    const [first, second] = [await getCode(), await getCode()]
    pass(minute - 1)
    expect((await redeem(first)).status).toBe(200)
    pass(1)
    expectRefusal(await redeem(second), 400, 'invalid_grant')
  })

  it('is for its client, who has to know the secret', async () => {
    const code = await getCode()
    const other = sandbox.moloni.createClient({ name: 'Other', redirectUris: [] })
    expectRefusal(await redeem(code, { clientSecret: 'wrong' }), 401, 'invalid_client')
    expectRefusal(await redeem(code, { apiClientId: 'api:none' }), 401, 'invalid_client')
    expectRefusal(
      await redeem(code, { apiClientId: other.id, clientSecret: other.secret }),
      400,
      'invalid_grant',
    )
    expect((await redeem(code)).status).toBe(200)
  })

  it('is for its redirect address, when that is sent', async () => {
    expect((await redeem(await getCode(), { redirectUri: loopback })).status).toBe(200)
    expectRefusal(await redeem(await getCode(), { redirectUri: `${loopback}2` }), 400, 'invalid_grant')
  })
})

describe('PKCE', () => {
  const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
  const challenge = { code_challenge: createHash('sha256').update(verifier).digest('base64url') }
  const method = { code_challenge_method: 'S256' }

  it('holds the verifier against the challenge of RFC 7636, appendix B', async () => {
    expect(challenge.code_challenge).toBe('E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM')
    const code = await getCode({ ...challenge, ...method })
    expect((await redeem(code, { code_verifier: verifier })).status).toBe(200)
  })

  it('spends the code of a wrong verifier', async () => {
    const code = await getCode({ ...challenge, ...method })
    expectRefusal(await redeem(code, { code_verifier: 'wrong' }), 400, 'invalid_grant')
    expectRefusal(await redeem(code, { code_verifier: verifier }), 400, 'invalid_grant')
  })

  it('cannot be left out at the end, or at the begin', async () => {
    expectRefusal(await redeem(await getCode({ ...challenge, ...method })), 400, 'invalid_grant')
    expectRefusal(await redeem(await getCode(), { code_verifier: verifier }), 400, 'invalid_grant')
  })

  it.each([{}, { code_challenge_method: 'plain' }])('is S256 only, not %j', async (wrong) => {
    expect(await goBack({ ...challenge, ...wrong, state: 's' })).toMatchObject({
      address: loopback,
      error: 'invalid_request',
      state: 's',
    })
  })
})

describe('tokens', () => {
  it('live one hour and fourteen days', async () => {
    const { accessToken, refreshToken } = await getTokens()
    pass(hour - 1)
    expect(await check(accessToken)).toBe(200)
    pass(1)
    expect(await check(accessToken)).toBe(401)
    pass(14 * day - hour - 1)
    const fresh = tokensSchema.parse((await refresh(refreshToken)).json)
    expect(await check(fresh.accessToken)).toBe(200)
    pass(14 * day)
    expectRefusal(await refresh(fresh.refreshToken), 400, 'invalid_grant')
  })

  it('live as long as a test wants', async () => {
    await start({ moloniLifetimes: { code: 1, accessToken: 2 } })
    const { accessToken, refreshToken } = await getTokens()
    const code = await getCode()
    pass(1000)
    expectRefusal(await redeem(code), 400, 'invalid_grant')
    expect(await check(accessToken)).toBe(200)
    pass(1000)
    expect(await check(accessToken)).toBe(401)
    pass(14 * day - 2001)
    expect((await refresh(refreshToken)).status).toBe(200)
  })

  it('take the place of the refresh token, and of nothing else', async () => {
    const first = await getTokens()
    const second = tokensSchema.parse((await refresh(first.refreshToken)).json)
    expect(new Set([...Object.values(first), ...Object.values(second)]).size).toBe(4)
    expectRefusal(await refresh(first.refreshToken), 400, 'invalid_grant')
    expect([await check(first.accessToken), await check(second.accessToken)]).toEqual([200, 200])
    expect((await refresh(second.refreshToken)).status).toBe(200)
  })

  it('are not taken for each other', async () => {
    const { accessToken, refreshToken } = await getTokens()
    expect(await check(refreshToken)).toBe(401)
    expectRefusal(await refresh(accessToken), 400, 'invalid_grant')
    expectRefusal(await redeem(refreshToken), 400, 'invalid_grant')
  })

  it('end with their client', async () => {
    const { client, revokeClient } = sandbox.moloni
    const { accessToken, refreshToken } = await getTokens()
    const code = await getCode()
    revokeClient(client.id)
    expect(await check(accessToken)).toBe(401)
    expectRefusal(await refresh(refreshToken), 401, 'invalid_client')
    expectRefusal(await redeem(code), 401, 'invalid_client')
    expect(() => revokeClient(client.id)).toThrow('no such client')
  })

  it('are worth what their user is', async () => {
    const { keys, updateUser, removeUser } = sandbox.moloni
    const { accessToken } = await getTokens()
    updateUser(keys.writing.user, { active: false })
    expect(await check(accessToken)).toBe(401)
    updateUser(keys.writing.user, { active: true })
    expect(await check(accessToken)).toBe(200)
    removeUser(keys.writing.user)
    expect(await check(accessToken)).toBe(401)
  })
})

describe('the grant endpoint', () => {
  it('reads a form and nothing else', async () => {
    const fields = { grantType: 'authorization_code', code: await getCode() }
    expectRefusal(await grant(fields, 'application/json'), 400, 'invalid_request')
    expect((await grant(fields, 'application/x-www-form-urlencoded; charset=utf-8')).status).toBe(200)
  })

  it('knows two grants', async () => {
    expectRefusal(await grant({}), 400, 'invalid_request')
    expectRefusal(await grant({ grantType: 'password' }), 400, 'unsupported_grant_type')
  })

  it('keeps a record of every call', async () => {
    const { client } = sandbox.moloni
    const { refreshToken } = await getTokens()
    pass(minute)
    await refresh(refreshToken)
    await refresh(refreshToken)
    await grant({ grantType: 'password', apiClientId: 'api:none' })
    const at = (minutes: number) => new Date(Date.UTC(2026, 4, 1, 12, minutes))
    const ofClient = { apiClientId: client.id }
    expect(sandbox.moloni.grants).toEqual([
      { at: at(0), grantType: 'authorization_code', ...ofClient, outcome: 'granted' },
      { at: at(1), grantType: 'refresh_token', ...ofClient, outcome: 'granted' },
      { at: at(1), grantType: 'refresh_token', ...ofClient, outcome: 'invalid_grant' },
      { at: at(1), grantType: 'password', apiClientId: 'api:none', outcome: 'invalid_client' },
    ])
  })

  it('gives one of many callers with the same refresh token the new one', async () => {
    const { refreshToken } = await getTokens()
    const answers = await Promise.all(Array.from({ length: 10 }, () => refresh(refreshToken)))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(sandbox.moloni.grants.filter(({ grantType }) => grantType === 'refresh_token')).toHaveLength(10)
  })
})
