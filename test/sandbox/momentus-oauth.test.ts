import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bearer, send } from './client'
import { type Sandbox, startSandbox } from './index'

let sandbox: Sandbox
let now: Date
beforeEach(async () => {
  now = new Date('2026-05-01T12:00:00Z')
  sandbox = await startSandbox({ now: () => new Date(now) })
})
afterEach(() => sandbox.close())

function secondsLater(seconds: number): Date {
  return new Date(new Date('2026-05-01T12:00:00Z').getTime() + seconds * 1000)
}

function requestTokens(form: Readonly<Record<string, string>>, signal?: AbortSignal) {
  return send(sandbox.momentus.tokenUrl, {
    ca: sandbox.caCertificate,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
    ...(signal === undefined ? {} : { signal }),
  })
}

function signIn({ email, password } = sandbox.momentus.oauth) {
  return requestTokens({ grant_type: 'password', username: email, password })
}

function refresh(refreshToken: string) {
  return requestTokens({ grant_type: 'refresh_token', refresh_token: refreshToken })
}

const tokensSchema = z.object({
  access_token: z.string().regex(/^[A-Za-z0-9]{64}$/),
  token_type: z.literal('Bearer'),
  expires_in: z.number(),
  refresh_token: z.string().regex(/^[A-Za-z0-9]{64}$/),
  refresh_token_expires_in: z.number(),
})

function tokensOf(answer: Awaited<ReturnType<typeof send>>) {
  expect(answer.status).toBe(200)
  return tokensSchema.parse(answer.json)
}

async function check(accessToken: string, path = '/Organizations/'): Promise<number> {
  const headers = bearer(accessToken)
  return (await send(`${sandbox.momentus.baseUrl}${path}`, { ca: sandbox.caCertificate, headers })).status
}

function expectRefused(answer: Awaited<ReturnType<typeof send>>, error: string) {
  expect(answer.status).toBe(400)
  expect(answer.json).toEqual({ error, error_description: expect.stringMatching(/\w/) })
}

describe('the tokens of a credential', () => {
  it('are shown with their expiries, and work', async () => {
    const { tokens } = sandbox.momentus.oauth
    expect(tokens.accessTokenExpiresAt).toEqual(secondsLater(60 * 60))
    expect(tokens.refreshTokenExpiresAt).toEqual(secondsLater(30 * 24 * 60 * 60))
    expect(await check(tokens.accessToken)).toBe(200)
    expect(await check(tokens.refreshToken)).toBe(401)
    tokensOf(await refresh(tokens.refreshToken))
  })

  it('come for e-mail and password', async () => {
    const answer = await signIn()
    expect(answer.headers['cache-control']).toBe('no-store')
    const tokens = tokensOf(answer)
    expect(tokens).toMatchObject({ expires_in: 3600, refresh_token_expires_in: 2_592_000 })
    expect(await check(tokens.access_token)).toBe(200)
  })

  it.each([
    ['another password', { password: 'wrong' }],
    ['another e-mail', { email: 'other@harbour.example' }],
    ['no password', { password: '' }],
  ])('do not come for %s', async (_name, other) => {
    expectRefused(await signIn({ ...sandbox.momentus.oauth, ...other }), 'invalid_grant')
  })

  it('come only for what the endpoint understands', async () => {
    expectRefused(await requestTokens({}), 'invalid_request')
    expectRefused(await requestTokens({ grant_type: 'client_credentials' }), 'unsupported_grant_type')
    expectRefused(await requestTokens({ grant_type: 'refresh_token' }), 'invalid_grant')
    const answer = await send(sandbox.momentus.tokenUrl, { ca: sandbox.caCertificate })
    expect(answer.status).toBe(404)
  })

  it('belong to one credential', async () => {
    const { createOAuth, editEndpoints, oauth } = sandbox.momentus
    const other = createOAuth({
      title: 'Ticket shop',
      description: '',
      email: 'tickets@harbour.example',
      password: 'canary',
    })
    editEndpoints(other.id, ['GET /odata/Events'])
    expect(await check(other.tokens.accessToken)).toBe(403)
    expect(await check(other.tokens.accessToken, '/odata/Events')).toBe(200)
    expect(await check(oauth.tokens.accessToken)).toBe(200)
    expect(() => createOAuth({ ...other, title: 'Another' })).toThrow('e-mail already')
  })
})

describe('an access token', () => {
  it('expires at its moment', async () => {
    const { access_token, refresh_token } = tokensOf(await signIn())
    now = secondsLater(3599.999)
    expect(await check(access_token)).toBe(200)
    now = secondsLater(3600)
    expect(await check(access_token)).toBe(401)
    expect(await check(tokensOf(await refresh(refresh_token)).access_token)).toBe(200)
  })

  it('lives as long as it is told to', async () => {
    sandbox.momentus.setTokenLifetimes({ access: 5, refresh: 10 })
    const { access_token, refresh_token, ...rest } = tokensOf(await signIn())
    expect(rest).toMatchObject({ expires_in: 5, refresh_token_expires_in: 10 })
    now = secondsLater(5)
    expect(await check(access_token)).toBe(401)
    now = secondsLater(10)
    expectRefused(await refresh(refresh_token), 'invalid_grant')
  })

  it('stops with its credential', async () => {
    const { oauth, deactivate, activate, deleteCredential } = sandbox.momentus
    const { accessToken, refreshToken } = oauth.tokens
    deactivate(oauth.id)
    expect(await check(accessToken)).toBe(403)
    expectRefused(await signIn(), 'invalid_grant')
    expectRefused(await refresh(refreshToken), 'invalid_grant')
    activate(oauth.id)
    expect(await check(accessToken)).toBe(200)
    const { refresh_token } = tokensOf(await refresh(refreshToken))
    deleteCredential(oauth.id)
    expect(await check(accessToken)).toBe(401)
    expectRefused(await refresh(refresh_token), 'invalid_grant')
  })
})

describe('a refresh token', () => {
  it('is dead once it is used', async () => {
    const first = tokensOf(await signIn())
    const second = tokensOf(await refresh(first.refresh_token))
    expect(second.refresh_token).not.toBe(first.refresh_token)
    expectRefused(await refresh(first.refresh_token), 'invalid_grant')
    const third = tokensOf(await refresh(second.refresh_token))
    expect(await check(first.access_token)).toBe(200)
    expect(await check(third.access_token)).toBe(200)
  })

  it('serves one of many that come at once', async () => {
    const { refresh_token } = tokensOf(await signIn())
    const answers = await Promise.all(Array.from({ length: 5 }, () => refresh(refresh_token)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400, 400])
  })

  it('is used up although its answer never arrived', async () => {
    const { refreshToken } = sandbox.momentus.oauth.tokens
    const release = sandbox.momentus.holdTokenAnswers()
    const controller = new AbortController()
    const lost = requestTokens(
      { grant_type: 'refresh_token', refresh_token: refreshToken },
      controller.signal,
    )
    await sandbox.momentus.whenReceived(({ url }) => url.endsWith('/oauth/token'))
    controller.abort()
    await expect(lost).rejects.toThrow('aborted')
    release()
    expectRefused(await refresh(refreshToken), 'invalid_grant')
    tokensOf(await signIn())
  })
})

describe('the token endpoint', () => {
  it('remembers every request', async () => {
    const { refresh_token } = tokensOf(await signIn())
    await refresh(refresh_token)
    await refresh(refresh_token)
    await requestTokens({})
    expect(sandbox.momentus.tokenRequests).toEqual([
      { grantType: 'password', outcome: 'issued' },
      { grantType: 'refresh_token', outcome: 'issued' },
      { grantType: 'refresh_token', outcome: 'refused' },
      { grantType: '', outcome: 'refused' },
    ])
  })

  it('keeps its answers back until it is told to go on', async () => {
    const release = sandbox.momentus.holdTokenAnswers()
    const answered: number[] = []
    const answers = [signIn(), signIn()].map(async (answer) => answered.push((await answer).status))
    while (sandbox.momentus.tokenRequests.length < 2) await check(sandbox.momentus.oauth.tokens.accessToken)
    expect(answered).toEqual([])
    release()
    await Promise.all(answers)
    expect(answered).toEqual([200, 200])
    tokensOf(await signIn())
  })
})
