import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { basic, bearer, type Call, send } from './client'
import { type Sandbox, startSandbox } from './index'

let sandbox: Sandbox
let now: Date
beforeEach(async () => {
  now = new Date('2026-05-01T12:00:00Z')
  sandbox = await startSandbox({ now: () => new Date(now) })
})
afterEach(() => sandbox.close())

const cheapCheck = 'query { me { data { userId userCompanies { companyId name } } } }'

function post(body: string, headers: Call['headers']) {
  return send(sandbox.moloni.baseUrl, {
    ca: sandbox.caCertificate,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
}

function query(key: string, document: string, variables?: Readonly<Record<string, unknown>>) {
  return post(JSON.stringify({ query: document, variables }), bearer(key))
}

/** Status of the cheap check. */
async function check({ value }: { readonly value: string }): Promise<number> {
  return (await query(value, cheapCheck)).status
}

function failure(code: string, message: unknown) {
  return { errors: [{ message, extensions: { code } }] }
}

describe('authentication', () => {
  it.each([
    ['nothing', () => ({})],
    ['a key that never was', () => bearer('apik:550e8400-e29b-41d4-a716-446655440000:3f8c9a2b1d4e7a5f')],
    ['a key cut short', () => bearer(sandbox.moloni.keys.writing.value.slice(0, -1))],
    ['the id alone', () => bearer(sandbox.moloni.keys.writing.id)],
    ['the key alone', () => ({ authorization: sandbox.moloni.keys.writing.value })],
    ['Basic', () => basic('apikey', sandbox.moloni.keys.writing.value)],
  ])('refuses %s', async (_name, headers) => {
    const answer = await post(JSON.stringify({ query: cheapCheck }), headers())
    expect(answer.status).toBe(401)
    expect(answer.headers['content-type']).toBe('application/json')
    expect(answer.json).toEqual(failure('UNAUTHENTICATED', 'Not authenticated'))
  })

  it('comes before everything else', async () => {
    expect((await post('no json', {})).status).toBe(401)
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
    expect(await check(short)).toBe(200)
    now = new Date('2026-06-01T00:00:00Z')
    expect(await check(short)).toBe(401)
    now = new Date('2027-05-01T11:59:59.999Z')
    expect(await check(keys.writing)).toBe(200)
    now = new Date('2027-05-01T12:00:00Z')
    expect(await check(keys.writing)).toBe(401)
  })

  it('has no end when it was made without one', async () => {
    now = new Date('2126-05-01T12:00:00Z')
    expect(sandbox.moloni.keys.endless.expiresAt).toBeNull()
    expect(await check(sandbox.moloni.keys.endless)).toBe(200)
  })

  it('can be ended before its time', async () => {
    const { keys, expireKey } = sandbox.moloni
    expireKey(keys.endless.id)
    expect(await check(keys.endless)).toBe(401)
    expect(() => expireKey('none')).toThrow('no such key')
  })

  it('is over at once for a key that is revoked', async () => {
    const { keys, createKey, revokeKey } = sandbox.moloni
    const key = createKey({ name: 'Short', user: keys.writing.user })
    expect(await check(key)).toBe(200)
    revokeKey(key.id)
    const answer = await query(key.value, cheapCheck)
    expect(answer.status).toBe(401)
    expect(answer.json).toEqual(failure('UNAUTHENTICATED', 'Not authenticated'))
    expect(() => revokeKey(key.id)).toThrow('no such key')
    expect([await check(keys.expired), await check(keys.revoked)]).toEqual([401, 401])
  })

  it('goes on with another secret when it is regenerated', async () => {
    const { keys, regenerateKey, revokeKey } = sandbox.moloni
    const fresh = regenerateKey(keys.writing.id)
    const { value, ...kept } = keys.writing
    expect(fresh).toEqual({ ...kept, value: expect.any(String) })
    expect(fresh.value.slice(0, -16)).toBe(value.slice(0, -16))
    expect(fresh.value).not.toBe(value)
    expect([await check(keys.writing), await check(fresh)]).toEqual([401, 200])
    revokeKey(keys.writing.id)
    expect(await check(fresh)).toBe(401)
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
    expect((await query(writing.value, cheapCheck)).json).toEqual({
      data: { me: { data: { userId: 11, userCompanies: [aurora, oficina] } } },
    })
    expect((await query(reading.value, cheapCheck)).json).toEqual({
      data: { me: { data: { userId: 12, userCompanies: [aurora] } } },
    })
  })

  it('are those of its user: companies', async () => {
    const { writing, reading } = sandbox.moloni.keys
    const document = 'query ($id: Int!) { company(companyId: $id) { data { name } errors { field msg } } }'
    const answers = [
      await query(writing.value, document, { id: 2 }),
      await query(reading.value, document, { id: 2 }),
      await query(reading.value, document, { id: 99 }),
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
    const both = async () => [await check(keys.writing), await check(keys.endless)]
    updateUser(keys.writing.user, { active: false })
    expect(await both()).toEqual([401, 401])
    updateUser(keys.writing.user, { active: true, companies: [] })
    expect(await both()).toEqual([200, 200])
    const me = await query(keys.writing.value, '{ me { data { userCompanies { name } } } }')
    expect(me.json).toEqual({ data: { me: { data: { userCompanies: [] } } } })
    removeUser(keys.writing.user)
    expect(await both()).toEqual([401, 401])
    expect(await check(keys.reading)).toBe(200)
  })

  it('are none for a user who is not active', async () => {
    const { keys, updateUser } = sandbox.moloni
    expect(await check(keys.inactiveUser)).toBe(401)
    updateUser(keys.inactiveUser.user, { active: true })
    expect(await check(keys.inactiveUser)).toBe(200)
  })
})

describe('customers', () => {
  it('come in pages of fifty, or as asked, with what lies outside of the limits corrected', async () => {
    const { value } = sandbox.moloni.keys.writing
    const document = `query ($options: CustomerOptions) {
      customers(companyId: 1, options: $options) {
        errors { field msg } data { customerId } options { pagination { page qty count } }
      }
    }`
    const page = async (pagination?: object) =>
      (await query(value, document, pagination === undefined ? {} : { options: { pagination } })).json
    const ids = (first: number, last: number) =>
      Array.from({ length: last - first + 1 }, (_, index) => ({ customerId: first + index }))
    const expected = (data: object[], pageNumber: number, qty: number) => ({
      data: {
        customers: { errors: [], data, options: { pagination: { page: pageNumber, qty, count: 12 } } },
      },
    })
    expect(await page()).toEqual(expected(ids(1001, 1012), 1, 50))
    expect(await page({ page: 2, qty: 5 })).toEqual(expected(ids(1006, 1010), 2, 5))
    expect(await page({ page: 4, qty: 5 })).toEqual(expected([], 4, 5))
    expect(await page({ page: 0, qty: 0 })).toEqual(expected(ids(1001, 1001), 1, 1))
    expect(await page({ page: 1, qty: 5000 })).toEqual(expected(ids(1001, 1012), 1, 1000))
  })

  it.each([
    ['vat, "500001003"', ['Cortiça Viva']],
    ['ALL, "DUNAS"', ['Dunas Hotel']],
    ['name, "vi"', ['Cortiça Viva', 'Ilha Branca Viagens', 'Janela Alta Vidros']],
    ['number, "nothing"', []],
  ])('are searched for: %s', async (search, names) => {
    const [field, text] = search.split(', ')
    const { json } = await query(
      sandbox.moloni.keys.reading.value,
      `{ customers(companyId: 1, options: { search: { field: ${field}, value: ${text} } }) { data { name } } }`,
    )
    expect(json).toEqual({ data: { customers: { data: names.map((name) => ({ name })) } } })
  })
})

describe('customerCreate', () => {
  const create = `mutation customerCreate($companyId: Int!, $data: CustomerInsert!) {
    customerCreate(companyId: $companyId, data: $data) {
      data { customerId name vat }
      errors { field msg }
    }
  }`
  const draft = { number: 'C13', name: 'Nascente', vat: '509999999', countryId: 1, languageId: 1 }
  const countIn = async (companyId: number) =>
    (
      await query(
        sandbox.moloni.keys.writing.value,
        `{ customers(companyId: ${companyId}) { options { pagination { count } } } }`,
      )
    ).json

  const createIn = (companyId: number, data: object, key = sandbox.moloni.keys.writing) =>
    query(key.value, create, { companyId, data })

  it('makes a customer of one company', async () => {
    const answer = await createIn(1, draft)
    expect(answer.status).toBe(200)
    expect(answer.json).toEqual({
      data: {
        customerCreate: { data: { customerId: 1013, name: 'Nascente', vat: '509999999' }, errors: [] },
      },
    })
    const count = (number: number) => ({
      data: { customers: { options: { pagination: { count: number } } } },
    })
    expect([await countIn(1), await countIn(2)]).toEqual([count(13), count(12)])
    expect((await createIn(2, draft)).json).toMatchObject({
      data: { customerCreate: { data: { customerId: 2013 } } },
    })
  })

  const [taken, none] = [{ number: 'C1', vat: '500001001' }, { number: 'C14' }]
  const exists = (field: string) => `A customer with that ${field} already exists for your company`
  it.each([
    [none, [['*', 'Name or VAT is required.']]],
    [{ ...none, name: ' ' }, [['*', 'Name or VAT is required.']]],
    [
      { number: 'C1', vat: '12', zipCode: '1000' },
      [
        ['vat', 'Invalid VAT inserted'],
        ['zipCode', 'Invalid zip code format'],
        ['number', exists('number')],
      ],
    ],
    [
      taken,
      [
        ['number', exists('number')],
        ['vat', exists('vat')],
      ],
    ],
  ])('tells everything that is wrong at once, with status 200: %j', async (data, expected) => {
    const answer = await createIn(1, data)
    expect(answer.status).toBe(200)
    const errors = expected.map(([field, msg]) => ({ field, msg }))
    expect(answer.json).toEqual({ data: { customerCreate: { data: null, errors } } })
  })

  it('takes any number of customers who do not tell their VAT', async () => {
    const created = { data: { customerCreate: { errors: [] } } }
    for (const number of ['C20', 'C21']) {
      expect((await createIn(1, { ...draft, number, vat: '999999990' })).json).toMatchObject(created)
    }
  })

  it('is not for a user who may only read', async () => {
    const before = await countIn(1)
    const answer = await createIn(1, draft, sandbox.moloni.keys.reading)
    expect(answer.status).toBe(200)
    const errors = [{ field: '*', msg: 'You have no permission to change this company' }]
    expect(answer.json).toEqual({ data: { customerCreate: { data: null, errors } } })
    sandbox.moloni.updateUser(sandbox.moloni.keys.reading.user, {
      companies: [{ companyId: 1, access: 'write' }],
    })
    expect(await countIn(1)).toEqual(before)
    expect((await createIn(1, draft, sandbox.moloni.keys.reading)).json).toMatchObject({
      data: { customerCreate: { errors: [] } },
    })
  })
})

describe('documents that cannot be executed', () => {
  it.each([
    ['{ me {', 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name, found <EOF>.'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "nothing" on type "Query".'],
    [
      '{ customerCreate(companyId: 1, data: {}) { data { name } } }',
      'GRAPHQL_VALIDATION_FAILED',
      'Cannot query field "customerCreate" on type "Query".',
    ],
    [
      'mutation { me { data { userId } } }',
      'GRAPHQL_VALIDATION_FAILED',
      'Cannot query field "me" on type "Mutation".',
    ],
    ['{ me }', 'GRAPHQL_VALIDATION_FAILED', 'Field "me" must have a selection of subfields.'],
    [
      '{ me { data { userId { x } } } }',
      'GRAPHQL_VALIDATION_FAILED',
      'Field "userId" must not have a selection.',
    ],
    [
      '{ me { data { constructor } } }',
      'GRAPHQL_VALIDATION_FAILED',
      expect.stringContaining('"constructor"'),
    ],
    ['{ company { data { name } } }', 'BAD_USER_INPUT', expect.stringContaining('companyId')],
    ['{ company(companyId: "1") { data { name } } }', 'BAD_USER_INPUT', expect.stringContaining('companyId')],
    ['{ me(all: true) { data { userId } } }', 'BAD_USER_INPUT', expect.stringContaining('all')],
  ])('are refused with 400: %s', async (document, code, message) => {
    const answer = await query(sandbox.moloni.keys.writing.value, document)
    expect(answer.status).toBe(400)
    expect(answer.json).toEqual(failure(code, message))
  })

  it.each(['', 'no json', '[]', '{"query":7}', '{"query":"{ me }","variables":[]}'])(
    'are refused with 400 when there is none: %s',
    async (body) => {
      const answer = await post(body, bearer(sandbox.moloni.keys.writing.value))
      expect(answer.status).toBe(400)
      expect(answer.json).toEqual(failure('BAD_REQUEST', 'The body must be JSON with a query'))
    },
  )

  it('change nothing, not even in the part that is right', async () => {
    const { value } = sandbox.moloni.keys.writing
    const right = 'customerCreate(companyId: 1, data: { number: "C13", name: "N" }) { data { name } }'
    expect((await query(value, `mutation { ${right} wrong }`)).status).toBe(400)
    const again = await query(value, `mutation { first: ${right} }`)
    expect(again.json).toEqual({ data: { first: { data: { name: 'N' } } } })
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
