import { randomUUID } from 'node:crypto'
import http from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { credentialHandlers } from '../../../src/main/handlers/credential-handlers'
import { restoreVersion } from '../../../src/main/store/versions'
import { browse } from '../../helpers/browse'
import { createOAuthServer, leadBack, type OAuthServer } from '../../helpers/oauth-server'
import { successOf } from '../../helpers/temporary-vault'
import { type Authority, createAuthority } from '../../helpers/tls'
import { type Sandbox, startSandbox } from '../../sandbox'
import { send } from '../../sandbox/client'
import { withEcho } from '../../sandbox/echo'
import { splitUrl } from '../../sandbox/routes'
import { type Server, startServer } from '../../sandbox/server'
import { type Bench, openBench, type Setting } from './bench'

let authority: Authority
let oauth: OAuthServer
let server: Server
let servers: Server[] = []
/** What the browser showed at the end of the way. */
let pages: string[]
beforeAll(async () => {
  authority = await createAuthority()
})
afterAll(() => Promise.all(servers.map((started) => started.close())))
beforeEach(async () => {
  oauth = createOAuthServer()
  server = await startServer(await authority.issue(['127.0.0.1']), withEcho(oauth.respond))
  servers = [...servers, server]
  pages = []
})

async function openBrowser(url: string): Promise<void> {
  pages.push(await browse(url, authority.caCertificate))
}

function open(
  kindId: string,
  given: Partial<Setting> & { values?: Record<string, string> } = {},
): Promise<Bench> {
  const { clientId, clientSecret } = oauth
  const { values, ...setting } = given
  return openBench({
    ...{ providerId: 'generic', kindId, baseUrl: server.origin, caCertificate: authority.caCertificate },
    tools: { openBrowser },
    ...setting,
    values: { tokenUrl: `${server.origin}/token`, clientId, clientSecret, ...values },
  })
}

function openForBrowser(given: Partial<Setting> = {}): Promise<Bench> {
  return open('oauth-authorization-code', {
    ...given,
    values: { authorizationUrl: `${server.origin}/authorize`, ...given.values },
  })
}

describe('client credentials', () => {
  it('fetch a token at a server that the person named, with the scope', async () => {
    const other = await startServer(await authority.issue(['127.0.0.1']), oauth.respond)
    servers.push(other)
    const bench = await open('oauth-client-credentials', {
      values: { tokenUrl: `${other.origin}/token`, scope: 'read write' },
    })
    successOf(await bench.send())
    expect(Object.fromEntries(oauth.forms[0] ?? [])).toEqual({
      grant_type: 'client_credentials',
      client_id: oauth.clientId,
      client_secret: oauth.clientSecret,
      scope: 'read write',
    })
    expect(server.received.at(-1)?.headers.authorization).toBe(`Bearer ${oauth.given[0]}`)
  })

  it('leave what was typed behind with the tokens when it changes', async () => {
    const bench = await open('oauth-client-credentials')
    successOf(await bench.send())
    const { kindId: _, providerId: __, state: ___, ...fields } = bench.credential()
    const change = { ...fields, basedOn: fields.updatedAt }
    const changed = credentialHandlers.updateCredential(
      { ...change, parts: [{ name: 'scope', value: 'read' }] },
      bench.vault,
    )
    expect(successOf(changed).parts.map(({ name }) => name)).toEqual([
      ...['tokenUrl', 'clientId', 'clientSecret', 'scope'],
    ])
    const basedOn = successOf(changed).updatedAt
    const renamed = { ...change, basedOn, title: 'Renamed', parts: [{ name: 'scope', value: 'read' }] }
    successOf(await bench.send())
    expect(successOf(credentialHandlers.updateCredential(renamed, bench.vault))).toMatchObject({
      version: 2,
      parts: expect.arrayContaining([expect.objectContaining({ name: 'accessToken' })]),
    })
    const { db, sealingKey } = bench.vault
    const restored = restoreVersion(db, sealingKey, { credentialId: change.id, version: 1 })
    expect(successOf(restored).parts.map(({ name }) => name)).not.toContain('accessToken')
  })

  it.each([
    ['a status that is none', { status: 500, body: 'boom' }, 'status 500'],
    ['a page', { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>' }, 'is no token'],
    ['a redirect', { status: 302, headers: { location: 'https://elsewhere.example/' } }, 'not followed'],
  ])('are told of %s', async (_, reply, words) => {
    oauth.instead.set('token', () => reply)
    const bench = await open('oauth-client-credentials')
    expect(await bench.send()).toMatchObject({
      error: { code: 'no-token', message: expect.stringContaining(words) },
    })
    expect(server.received.some(({ url }) => url === '/echo')).toBe(false)
  })

  it('are told what the server says, without the secret that it repeats', async () => {
    const bench = await open('oauth-client-credentials', {
      values: { clientSecret: 'a-wrong-secret-canary' },
    })
    const sent = await bench.send()
    expect(sent).toMatchObject({
      error: {
        code: 'no-token',
        message: expect.stringContaining('No client with ‹client secret of Sync›'),
      },
    })
    expect(JSON.stringify(sent)).not.toContain('a-wrong-secret-canary')
  })

  it('go over HTTPS, off this computer', async () => {
    const bench = await open('oauth-client-credentials', {
      values: { tokenUrl: 'http://login.example/token' },
    })
    expect(await bench.send()).toMatchObject({
      error: { code: 'guard-refused', message: expect.stringContaining('http://login.example/token') },
    })
  })

  it('leave a token in use that lasts a while when no new one comes', async () => {
    const bench = await open('oauth-client-credentials')
    successOf(await bench.send())
    bench.vault.db.run(
      `UPDATE credential_parts SET expires_at = ${Date.now() + 30_000} WHERE name = 'accessToken'`,
    )
    oauth.instead.set('token', () => ({ status: 503 }))
    expect(successOf(await bench.send()).outcome).toMatchObject({ status: 200 })
  })
})

describe('in the browser', () => {
  it('a person signs in, and the tokens are kept', async () => {
    const bench = await openForBrowser()
    const credential = successOf(await bench.signIn())
    expect(credential.parts.map(({ name }) => name).slice(-2)).toEqual(['accessToken', 'refreshToken'])
    expect(bench.steps.map(({ type }) => type)).toEqual(['browser', 'fetching'])
    const { query } = splitUrl(server.received[0]?.url ?? '')
    expect(Object.fromEntries(query)).toMatchObject({
      ...{ response_type: 'code', client_id: oauth.clientId, code_challenge_method: 'S256' },
      redirect_uri: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}$/),
    })
    expect(oauth.forms[0]?.get('code_verifier')).toMatch(/^[\w-]{43}$/)
    expect(pages[0]).toContain('You can close this window')
    expect(pages[0]).not.toMatch(/script/i)
    expect(successOf(await bench.send()).outcome).toMatchObject({ status: 200 })
    expect((await bench.log()).filter((action) => action.startsWith('token'))).toEqual(['token-fetched'])
  })

  it('a request does not open one: it says where to sign in', async () => {
    const bench = await openForBrowser()
    expect(await bench.send()).toMatchObject({
      error: { code: 'sign-in-needed', message: expect.stringContaining('choose Sign in') },
    })
    expect(server.received).toEqual([])
  })

  it('the answer is taken once, at its own path', async () => {
    let redirectUri = ''
    const bench = await openForBrowser({
      tools: {
        async openBrowser(url) {
          redirectUri = new URL(url).searchParams.get('redirect_uri') ?? ''
          const wrong = await send(new URL('/favicon.ico', redirectUri).href, { ca: '' })
          expect(wrong.status).toBe(404)
          await openBrowser(url)
        },
      },
    })
    successOf(await bench.signIn())
    await expect(send(redirectUri, { ca: '' })).rejects.toThrow('ECONNREFUSED')
  })

  it.each([
    ['another state', { code: 'stolen', state: 'another' }, 'no-token', 'is no token'],
    ['no state', { code: 'stolen' }, 'no-token', 'is no token'],
    ['a refusal', { error: 'access_denied', error_description: 'Not today' }, 'sign-in-needed', 'Not today'],
  ])('%s gives no token', async (_, parameters, code, words) => {
    oauth.instead.set('authorize', ({ url }) => {
      const { query } = splitUrl(url)
      const state = 'error' in parameters ? { state: query.get('state') ?? '' } : {}
      return leadBack(query.get('redirect_uri') ?? '', { ...parameters, ...state })
    })
    const bench = await openForBrowser()
    expect(await bench.signIn()).toMatchObject({ error: { code, message: expect.stringContaining(words) } })
    expect(oauth.forms).toEqual([])
    expect(bench.credential().parts.some(({ name }) => name === 'accessToken')).toBe(false)
  })

  it('a sign-in can be cancelled, and nothing listens any more', async () => {
    let redirectUri = ''
    const attemptId = randomUUID()
    const bench: Bench = await openForBrowser({
      tools: {
        async openBrowser(url) {
          redirectUri = new URL(url).searchParams.get('redirect_uri') ?? ''
          bench.handlers.cancelSignIn({ attemptId })
        },
      },
    })
    expect(await bench.signIn(attemptId)).toMatchObject({ error: { code: 'cancelled' } })
    await expect(send(redirectUri, { ca: '' })).rejects.toThrow('ECONNREFUSED')
  })

  it('a lock ends it', async () => {
    const bench: Bench = await openForBrowser({
      tools: { openBrowser: async () => void bench.tokens.cancelAll() },
    })
    expect(await bench.signIn()).toMatchObject({ error: { code: 'vault-locked' } })
  })

  it('a redirect address that the provider knows is listened on, and no other than of this computer', async () => {
    const taken = http.createServer()
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address()
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
    const redirectUri = `http://127.0.0.1:${port}/callback`
    const bench = await openForBrowser({ values: { redirectUri } })
    expect(await bench.signIn()).toMatchObject({
      error: { code: 'invalid-request', message: expect.stringContaining(`port ${port}`) },
    })
    await new Promise((resolve) => taken.close(resolve))
    successOf(await bench.signIn())
    expect(oauth.forms.at(-1)?.get('redirect_uri')).toBe(redirectUri)
    const abroad = await openForBrowser({ values: { redirectUri: 'https://app.example/callback' } })
    expect(await abroad.signIn()).toMatchObject({ error: { code: 'invalid-request' } })
  })

  it('a refresh token that is dead is forgotten, and a person asked for', async () => {
    const bench = await openForBrowser()
    successOf(await bench.signIn())
    oauth.instead.set('token', () => ({
      status: 400,
      headers: { 'content-type': 'application/json' },
      body: '{"error":"invalid_grant"}',
    }))
    expect(await bench.refresh()).toMatchObject({ error: { code: 'sign-in-needed' } })
    expect(bench.credential().parts.map(({ name }) => name)).not.toContain('refreshToken')
    expect((await bench.log()).at(-1)).toBe('token-refused')
  })
})

describe('with a device', () => {
  it('a person enters the code while the server is asked as often as it wants', async () => {
    oauth.deviceAnswers.push('authorization_pending', 'slow_down', 'authorization_pending')
    const waits: number[] = []
    const opened: string[] = []
    const bench = await open('oauth-device-code', {
      values: { deviceAuthorizationUrl: `${server.origin}/device` },
      tools: {
        openBrowser: async (url) => void opened.push(url),
        wait: async (milliseconds) => void waits.push(milliseconds),
      },
    })
    successOf(await bench.signIn())
    expect(waits).toEqual([5_000, 5_000, 10_000, 10_000])
    expect(opened).toEqual(['https://login.example/device'])
    expect(bench.steps).toMatchObject([
      { type: 'device-code', userCode: 'WDJB-MJHT', verificationUrl: 'https://login.example/device' },
    ])
    expect(successOf(await bench.send()).outcome).toMatchObject({ status: 200 })
  })

  it.each(['access_denied', 'expired_token'])('%s ends it', async (error) => {
    oauth.deviceAnswers.push(error)
    const bench = await open('oauth-device-code', {
      values: { deviceAuthorizationUrl: `${server.origin}/device` },
      tools: { wait: async () => undefined },
    })
    expect(await bench.signIn()).toMatchObject({ error: { code: 'sign-in-needed' } })
    expect(oauth.forms).toHaveLength(1)
  })

  it('is waited for until it is cancelled', async () => {
    const attemptId = randomUUID()
    const bench: Bench = await open('oauth-device-code', {
      values: { deviceAuthorizationUrl: `${server.origin}/device` },
      tools: {
        async wait(_, signal) {
          bench.handlers.cancelSignIn({ attemptId })
          signal.throwIfAborted()
        },
      },
    })
    expect(await bench.signIn(attemptId)).toMatchObject({ error: { code: 'cancelled' } })
    expect(oauth.forms).toEqual([])
  })
})

describe('Moloni ON', () => {
  let sandbox: Sandbox
  beforeAll(async () => {
    sandbox = await startSandbox()
  })
  afterAll(() => sandbox.close())

  it('is asked in its own words, and its tokens have the ends that it does not tell', async () => {
    const { moloni, caCertificate } = sandbox
    const bench = await openBench({
      ...{ providerId: 'moloni-on', kindId: 'api-client', baseUrl: moloni.baseUrl, caCertificate },
      values: { apiClientId: moloni.client.id, clientSecret: moloni.client.secret },
      tools: { openBrowser: async (url) => void (await browse(url, caCertificate)) },
    })
    const credential = successOf(await bench.signIn())
    const hoursLeft = credential.parts.map(({ expiresAt }) =>
      expiresAt === null ? null : Math.round((expiresAt - Date.now()) / 3_600_000),
    )
    expect(hoursLeft).toEqual([null, null, 1, 14 * 24])
    const me = { query: 'query { me { data { userId } } }' }
    const asked = { method: 'POST', url: '', body: { type: 'json', text: JSON.stringify(me) } } as const
    expect(successOf(await bench.send(asked)).outcome).toMatchObject({ status: 200 })
    successOf(await bench.refresh())
    expect(moloni.grants.map(({ grantType, outcome }) => `${grantType} ${outcome}`)).toEqual([
      'authorization_code granted',
      'refresh_token granted',
    ])
    expect(successOf(await bench.send(asked)).outcome).toMatchObject({ status: 200 })
  })
})
