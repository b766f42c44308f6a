import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { basic, bearer, type Call, send } from './client'
import { type Endpoint, type Sandbox, startSandbox } from './index'
import type { MilientKey } from './milient-keys'

const day = 24 * 60 * 60 * 1000

let sandbox: Sandbox
let now: Date
beforeEach(async () => {
  now = new Date('2026-05-01T12:00:00Z')
  sandbox = await startSandbox({ now: () => new Date(now) })
})
afterEach(() => sandbox.close())

function call(path: string, options: Omit<Call, 'ca'> = {}, endpoint: Endpoint = sandbox.milient) {
  return send(`${endpoint.baseUrl}/companies/${path}`, { ca: sandbox.caCertificate, ...options })
}

/** Statuses of the cheap check, at production and at the sandbox environment. */
async function check(key: MilientKey, company = 'nordlys'): Promise<[number, number]> {
  const path = `${company}/customers?size=1&page=1`
  const headers = basic('apikey', key.value)
  const { sandbox: test, ...production } = sandbox.milient
  return [(await call(path, { headers }, production)).status, (await call(path, { headers }, test)).status]
}

const unauthorized = { status: 401, error: 'Unauthorized' }

describe('authentication', () => {
  it('asks for Basic when there is none', async () => {
    const answer = await call('nordlys/customers')
    expect(answer).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Basic realm="Moment"' } })
    expect(answer.json).toEqual({ ...unauthorized, message: 'Authentication is required' })
  })

  it.each([
    ['a wrong key', () => basic('apikey', 'wrong')],
    ['an empty key', () => basic('apikey', '')],
    ['another user name', () => basic('user', sandbox.milient.keys.everywhere.value)],
    ['the key as user name', () => basic(sandbox.milient.keys.everywhere.value, '')],
    ['Bearer', () => bearer(sandbox.milient.keys.everywhere.value)],
    ['the key alone', () => ({ authorization: sandbox.milient.keys.everywhere.value })],
    ['no base64', () => ({ authorization: 'Basic ***' })],
  ])('refuses %s', async (_name, headers) => {
    const answer = await call('nordlys/customers', { headers: headers() })
    expect(answer.status).toBe(401)
    expect(answer.headers['content-type']).toBe('application/json')
    expect(answer.json).toEqual({ ...unauthorized, message: 'The API key is not valid' })
  })

  it('takes a key from the moment it is made until it is revoked', async () => {
    const { milient } = sandbox
    const key = milient.createKey({
      user: milient.keys.everywhere.user,
      environment: 'All',
      expiresAt: new Date(now.getTime() + day),
    })
    expect(await check(key)).toEqual([200, 200])
    milient.revokeKey(key.value)
    expect(await check(key)).toEqual([401, 401])
    expect(() => milient.revokeKey(key.value)).toThrow('no such key')
  })

  it('makes keys nobody can guess', async () => {
    const other = await startSandbox()
    const values = [sandbox, other].flatMap(({ milient }) =>
      Object.values(milient.keys).map(({ value }) => value),
    )
    await other.close()
    expect(new Set(values).size).toBe(18)
    for (const value of values) expect(value).toMatch(/^[A-Za-z0-9]{40}$/)
  })
})

describe('the environment of a key', () => {
  it('is what the key opens', async () => {
    const { production, sandbox: test, everywhere } = sandbox.milient.keys
    expect(await check(production)).toEqual([200, 401])
    expect(await check(test)).toEqual([401, 200])
    expect(await check(everywhere)).toEqual([200, 200])
  })

  it('has data of its own', async () => {
    const headers = basic('apikey', sandbox.milient.keys.everywhere.value)
    await call('nordlys/customers/1001', { method: 'DELETE', headers }, sandbox.milient.sandbox)
    expect((await call('nordlys/customers/1001', { headers }, sandbox.milient.sandbox)).status).toBe(404)
    expect((await call('nordlys/customers/1001', { headers })).status).toBe(200)
  })
})

describe('the life of a key', () => {
  it('is over for expired and revoked keys', async () => {
    expect(await check(sandbox.milient.keys.expired)).toEqual([401, 401])
    expect(await check(sandbox.milient.keys.revoked)).toEqual([401, 401])
  })

  it('is 14 days for a test key', async () => {
    const { test } = sandbox.milient.keys
    now = new Date(test.expiresAt.getTime() - 1)
    expect(await check(test)).toEqual([401, 200])
    now = test.expiresAt
    expect(await check(test)).toEqual([401, 401])
    expect(test.expiresAt).toEqual(new Date('2026-05-15T12:00:00Z'))
  })

  it('is 14 days for every key made for a test', async () => {
    const { createTestKey, keys } = sandbox.milient
    const key = createTestKey({ user: keys.everywhere.user, environment: 'All' })
    expect(key.expiresAt).toEqual(new Date('2026-05-15T12:00:00Z'))
    expect(await check(key)).toEqual([200, 200])
  })

  it('can be ended before its time', async () => {
    const { expireKey, keys } = sandbox.milient
    expireKey(keys.everywhere.value)
    expect(await check(keys.everywhere)).toEqual([401, 401])
    expect(() => expireKey('none')).toThrow('no such key')
  })

  it('is two years at most', () => {
    const { createKey, keys } = sandbox.milient
    const properties = { user: keys.everywhere.user, environment: 'All' } as const
    expect(createKey({ ...properties, expiresAt: new Date('2028-05-01T12:00:00Z') }).value).toHaveLength(40)
    expect(() => createKey({ ...properties, expiresAt: new Date('2028-05-01T12:00:01Z') })).toThrow(
      RangeError,
    )
  })
})

describe('the reach of a key', () => {
  const forbidden = { status: 403, error: 'Forbidden' }

  it('is every company its user may open', async () => {
    const { everywhere, oneCompany } = sandbox.milient.keys
    expect(await check(everywhere, 'nordlys')).toEqual([200, 200])
    expect(await check(everywhere, 'havglimt')).toEqual([200, 200])
    expect(await check(everywhere, 'fjellheim')).toEqual([403, 403])
    expect(await check(oneCompany, 'nordlys')).toEqual([200, 200])
    expect(await check(oneCompany, 'havglimt')).toEqual([403, 403])
  })

  it('does not tell a company out of reach from one that does not exist', async () => {
    const headers = basic('apikey', sandbox.milient.keys.oneCompany.value)
    const [existing, missing] = [
      await call('havglimt/customers', { headers }),
      await call('no-such-company/customers', { headers }),
    ]
    expect(existing.json).toEqual({
      ...forbidden,
      message: 'The user of this API key has no access to this company',
    })
    expect(missing.json).toEqual(existing.json)
  })

  it('follows the user, at once and for every key', async () => {
    const { updateUser, keys } = sandbox.milient
    updateUser(keys.oneCompany.user, { companies: ['havglimt'] })
    expect(await check(keys.oneCompany, 'nordlys')).toEqual([403, 403])
    expect(await check(keys.oneCompany, 'havglimt')).toEqual([200, 200])
  })

  it('is nothing for a user who is inactive or not licensed', async () => {
    const { inactiveUser, unlicensedUser } = sandbox.milient.keys
    const answers = [
      await call('nordlys/customers', { headers: basic('apikey', inactiveUser.value) }),
      await call('nordlys/customers', { headers: basic('apikey', unlicensedUser.value) }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([403, 403])
    expect(answers.map(({ json }) => json)).toEqual([
      { ...forbidden, message: 'The user of this API key is not active' },
      { ...forbidden, message: 'The user of this API key is not licensed' },
    ])
    sandbox.milient.updateUser(inactiveUser.user, { active: true })
    expect(await check(inactiveUser)).toEqual([200, 200])
  })

  it('ends for all keys of a user who is deactivated, loses the license or leaves the company', async () => {
    const { milient } = sandbox
    const { user } = milient.keys.everywhere
    const keys = [
      milient.keys.everywhere,
      milient.createTestKey({ user, environment: 'All' }),
      milient.createTestKey({ user, environment: 'All' }),
    ]
    const checkAll = () => Promise.all(keys.map((key) => check(key)))
    for (const loss of [{ active: false }, { licensed: false }, { companies: [] }]) {
      const { active, licensed, companies } = milient.getUser(user)
      milient.updateUser(user, loss)
      expect(await checkAll()).toEqual(keys.map(() => [403, 403]))
      milient.updateUser(user, { active, licensed, companies })
      expect(await checkAll()).toEqual(keys.map(() => [200, 200]))
    }
  })

  it('is gone with a user who is removed', async () => {
    const { removeUser, keys } = sandbox.milient
    removeUser(keys.oneCompany.user)
    expect(await check(keys.oneCompany)).toEqual([401, 401])
    expect(await check(keys.everywhere)).toEqual([200, 200])
    expect(() => removeUser(keys.oneCompany.user)).toThrow(`no user ${keys.oneCompany.user}`)
  })
})

describe('entities', () => {
  let headers: { authorization: string }
  beforeEach(() => {
    headers = basic('apikey', sandbox.milient.keys.production.value)
  })

  it('come in pages', async () => {
    const first = await call('nordlys/customers?size=5&page=1', { headers })
    expect(first.json).toMatchObject({
      content: [{ id: 1001 }, { id: 1002 }, { id: 1003 }, { id: 1004 }, { id: 1005 }],
      page: { number: 1, size: 5, totalElements: 12, totalPages: 3 },
    })
    const last = await call('nordlys/customers?size=5&page=3', { headers })
    expect(last.json).toMatchObject({
      content: [{ id: 1011 }, { id: 1012 }],
      page: { number: 3, size: 5, totalElements: 12, totalPages: 3 },
    })
    const beyond = await call('nordlys/customers?size=5&page=4', { headers })
    expect(beyond.json).toMatchObject({ content: [], page: { number: 4, totalElements: 12 } })
  })

  it('come twenty at a time when no size is given', async () => {
    expect((await call('nordlys/timeRecords', { headers })).json).toMatchObject({
      page: { number: 1, size: 20, totalElements: 36, totalPages: 2 },
    })
  })

  it.each(['size=0', 'size=1001', 'size=x', 'page=0', 'page=1.5', 'page=-1'])(
    'have no page ?%s',
    async (query) => {
      const answer = await call(`nordlys/customers?${query}`, { headers })
      expect(answer.status).toBe(400)
      expect(answer.json).toEqual({
        status: 400,
        error: 'Bad Request',
        message: 'page counts from 1, size is 1 to 1000',
      })
    },
  )

  it.each(['customers', 'projects', 'timeRecords'])(
    'are created, read, replaced, merged, deleted: %s',
    async (name) => {
      const created = await call(`nordlys/${name}`, { method: 'POST', headers, body: '{"name":"A","id":7}' })
      expect(created.status).toBe(201)
      const path = created.headers.location?.replace('/api/1.0/companies/', '') ?? ''
      const id = Number(path.split('/').at(-1))
      expect(path).toBe(`nordlys/${name}/${id}`)
      expect(created.json).toEqual({ id, name: 'A' })

      expect((await call(path, { method: 'PUT', headers, body: '{"color":"red"}' })).json).toEqual({
        id,
        color: 'red',
      })
      expect((await call(path, { method: 'PATCH', headers, body: '{"name":"B","id":1}' })).json).toEqual({
        id,
        name: 'B',
        color: 'red',
      })
      expect((await call(path, { headers })).json).toEqual({ id, name: 'B', color: 'red' })
      expect(await call(path, { method: 'DELETE', headers })).toMatchObject({ status: 204, text: '' })
      expect((await call(path, { headers })).status).toBe(404)
    },
  )

  it('belong to one company', async () => {
    await call('nordlys/customers/1001', { method: 'DELETE', headers })
    expect((await call('havglimt/customers/1001', { headers })).status).toBe(200)
  })

  it.each(['', 'no json', '[1]', '"text"', 'null'])('must be a JSON object, not %j', async (body) => {
    const answer = await call('nordlys/customers', { method: 'POST', headers, body })
    expect(answer.status).toBe(400)
    expect(answer.json).toEqual({
      status: 400,
      error: 'Bad Request',
      message: 'The body must be a JSON object',
    })
  })

  it.each([
    ['nordlys/customers/1', 'There is nothing with id 1 in customers'],
    ['nordlys/customers/abc', 'There is nothing with id abc in customers'],
    ['nordlys/wishes', 'There are no wishes in this API'],
    ['nordlys', 'There is nothing at this address'],
    ['nordlys/customers/1001/more', 'There is nothing at this address'],
  ])('are not found at %s', async (path, message) => {
    const answer = await call(path, { headers })
    expect(answer.status).toBe(404)
    expect(answer.json).toEqual({ status: 404, error: 'Not Found', message })
  })

  it('allow only what they allow', async () => {
    const onList = await call('nordlys/customers', { method: 'DELETE', headers })
    expect(onList).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST' } })
    expect(onList.json).toEqual({
      status: 405,
      error: 'Method Not Allowed',
      message: 'DELETE is not allowed here',
    })
    const onOne = await call('nordlys/customers/1001', { method: 'POST', headers, body: '{}' })
    expect(onOne).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, PUT, PATCH, DELETE' } })
  })

  it('are nowhere else', async () => {
    const { origin } = sandbox.milient
    const answer = await send(`${origin}/api/1.0/users`, { ca: sandbox.caCertificate, headers })
    expect(answer.status).toBe(404)
  })
})
