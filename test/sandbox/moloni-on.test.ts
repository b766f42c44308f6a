import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { basic, bearer, send } from './client'
import { type Sandbox, startSandbox } from './index'
import { createMoloniClient, failure, type MoloniClient } from './moloni-client'

let sandbox: Sandbox
let client: MoloniClient
let now: Date
beforeEach(async () => {
  now = new Date('2026-05-01T12:00:00Z')
  sandbox = await startSandbox({ now: () => new Date(now) })
  client = createMoloniClient(sandbox)
})
afterEach(() => sandbox.close())

describe('authentication', () => {
  it.each([
    ['nothing', () => ({})],
    ['a key that never was', () => bearer('apik:550e8400-e29b-41d4-a716-446655440000:3f8c9a2b1d4e7a5f')],
    ['a key cut short', () => bearer(sandbox.moloni.keys.writing.value.slice(0, -1))],
    ['the id alone', () => bearer(sandbox.moloni.keys.writing.id)],
    ['the key alone', () => ({ authorization: sandbox.moloni.keys.writing.value })],
    ['Basic', () => basic('apikey', sandbox.moloni.keys.writing.value)],
  ])('refuses %s', async (_name, headers) => {
    const answer = await client.post('{}', headers())
    expect(answer.status).toBe(401)
    expect(answer.headers['content-type']).toBe('application/json')
    expect(answer.json).toEqual(failure('UNAUTHENTICATED', 'Not authenticated'))
  })

  it('comes before everything else', async () => {
    expect((await client.post('no json', {})).status).toBe(401)
  })

  it('makes keys nobody can guess', async () => {
    const other = await startSandbox()
    await other.close()
    const values = [sandbox, other].flatMap(({ moloni }) =>
      Object.values(moloni.keys).map(({ value }) => value),
    )
    expect(new Set(values).size).toBe(12)
    for (const value of values) {
      expect(value).toMatch(
        /^apik:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}:[0-9a-f]{16}$/,
      )
    }
  })
})

describe('the life of a key', () => {
  it('is one year unless told otherwise', async () => {
    const { keys, createKey } = sandbox.moloni
    expect(keys.writing.expiresAt).toEqual(new Date('2027-05-01T12:00:00Z'))
    const short = createKey({
      name: 'Short',
      user: keys.writing.user,
      expiresAt: new Date('2026-06-01T00:00:00Z'),
    })
    now = new Date('2026-05-31T23:59:59.999Z')
    expect(await client.check(short)).toBe(200)
    now = new Date('2026-06-01T00:00:00Z')
    expect(await client.check(short)).toBe(401)
    now = new Date('2027-05-01T11:59:59.999Z')
    expect(await client.check(keys.writing)).toBe(200)
    now = new Date('2027-05-01T12:00:00Z')
    expect(await client.check(keys.writing)).toBe(401)
  })

  it('has no end when it was made without one', async () => {
    now = new Date('2126-05-01T12:00:00Z')
    expect(sandbox.moloni.keys.endless.expiresAt).toBeNull()
    expect(await client.check(sandbox.moloni.keys.endless)).toBe(200)
  })

  it('can be ended before its time', async () => {
    const { keys, expireKey } = sandbox.moloni
    expireKey(keys.endless.id)
    expect(await client.check(keys.endless)).toBe(401)
    expect(() => expireKey('none')).toThrow('no such key')
  })

  it('is over at once for a key that is revoked', async () => {
    const { keys, createKey, revokeKey } = sandbox.moloni
    const key = createKey({ name: 'Short', user: keys.writing.user })
    expect(await client.check(key)).toBe(200)
    revokeKey(key.id)
    const answer = await client.askWhoIAm(key.value)
    expect(answer.status).toBe(401)
    expect(answer.json).toEqual(failure('UNAUTHENTICATED', 'Not authenticated'))
    expect(() => revokeKey(key.id)).toThrow('no such key')
    expect([await client.check(keys.expired), await client.check(keys.revoked)]).toEqual([401, 401])
  })

  it('goes on with another secret when it is regenerated', async () => {
    const { keys, regenerateKey, revokeKey } = sandbox.moloni
    const fresh = regenerateKey(keys.writing.id)
    const { value, ...kept } = keys.writing
    expect(fresh).toEqual({ ...kept, value: expect.any(String) })
    expect(fresh.value.slice(0, -16)).toBe(value.slice(0, -16))
    expect(fresh.value).not.toBe(value)
    expect([await client.check(keys.writing), await client.check(fresh)]).toEqual([401, 200])
    revokeKey(keys.writing.id)
    expect(await client.check(fresh)).toBe(401)
    expect(() => regenerateKey(keys.writing.id)).toThrow('no such key')
  })
})

describe('the permissions of a key', () => {
  it('are those of its user: me', async () => {
    const { writing, reading } = sandbox.moloni.keys
    const [aurora, oficina] = [
      { companyId: 1, name: 'Padaria Aurora, Lda' },
      { companyId: 2, name: 'Oficina do Bairro, Lda' },
    ]
    expect((await client.askWhoIAm(writing.value)).json).toEqual({
      data: { me: { data: { userId: 11, userCompanies: [aurora, oficina] } } },
    })
    expect((await client.askWhoIAm(reading.value)).json).toEqual({
      data: { me: { data: { userId: 12, userCompanies: [aurora] } } },
    })
  })

  it('are those of its user: companies', async () => {
    const { writing, reading } = sandbox.moloni.keys
    const document = 'query ($id: Int!) { company(companyId: $id) { data { name } errors { field msg } } }'
    const answers = [
      await client.query(writing.value, document, { id: 2 }),
      await client.query(reading.value, document, { id: 2 }),
      await client.query(reading.value, document, { id: 99 }),
    ]
    const outOfReach = {
      data: {
        company: { data: null, errors: [{ field: 'companyId', msg: 'You have no access to this company' }] },
      },
    }
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(answers.map(({ json }) => json)).toEqual([
      { data: { company: { data: { name: 'Oficina do Bairro, Lda' }, errors: [] } } },
      outOfReach,
      outOfReach,
    ])
  })

  it('follow the user, at once and for every key', async () => {
    const { keys, updateUser, removeUser } = sandbox.moloni
    const both = async () => [await client.check(keys.writing), await client.check(keys.endless)]
    updateUser(keys.writing.user, { active: false })
    expect(await both()).toEqual([401, 401])
    updateUser(keys.writing.user, { active: true, companies: [] })
    expect(await both()).toEqual([200, 200])
    const me = await client.query(keys.writing.value, '{ me { data { userCompanies { name } } } }')
    expect(me.json).toEqual({ data: { me: { data: { userCompanies: [] } } } })
    removeUser(keys.writing.user)
    expect(await both()).toEqual([401, 401])
    expect(await client.check(keys.reading)).toBe(200)
  })

  it('are none for a user who is not active', async () => {
    const { keys, updateUser } = sandbox.moloni
    expect(await client.check(keys.inactiveUser)).toBe(401)
    updateUser(keys.inactiveUser.user, { active: true })
    expect(await client.check(keys.inactiveUser)).toBe(200)
  })
})

it('answers at its addresses only', async () => {
  const { origin, keys } = sandbox.moloni
  const options = { ca: sandbox.caCertificate, headers: bearer(keys.writing.value) }
  const get = await send(`${origin}/v1`, options)
  expect(get).toMatchObject({ status: 405, headers: { allow: 'POST' } })
  expect(get.json).toEqual(failure('BAD_REQUEST', 'GET is not allowed here'))
  const missing = await send(`${origin}/v2`, { ...options, method: 'POST' })
  expect(missing.status).toBe(404)
  expect(missing.json).toEqual(failure('BAD_REQUEST', 'There is nothing at this address'))
})
