import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bearer } from './client'
import { type Sandbox, startSandbox } from './index'
import { createMoloniClient, failure, type MoloniClient } from './moloni-client'

let sandbox: Sandbox
let client: MoloniClient
beforeEach(async () => {
  sandbox = await startSandbox()
  client = createMoloniClient(sandbox)
})
afterEach(() => sandbox.close())

describe('customers', () => {
  it('come in pages of fifty, or as asked, with what lies outside of the limits corrected', async () => {
    const { value } = sandbox.moloni.keys.writing
    const document = `query ($options: CustomerOptions) {
      customers(companyId: 1, options: $options) {
        errors { field msg } data { customerId } options { pagination { page qty count } }
      }
    }`
    const page = async (pagination?: object) =>
      (await client.query(value, document, pagination === undefined ? {} : { options: { pagination } })).json
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
    const { json } = await client.query(
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
      await client.query(
        sandbox.moloni.keys.writing.value,
        `{ customers(companyId: ${companyId}) { options { pagination { count } } } }`,
      )
    ).json

  const createIn = (companyId: number, data: object, key = sandbox.moloni.keys.writing) =>
    client.query(key.value, create, { companyId, data })

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
    const answer = await client.query(sandbox.moloni.keys.writing.value, document)
    expect(answer.status).toBe(400)
    expect(answer.json).toEqual(failure(code, message))
  })

  it.each(['', 'no json', '[]', '{"query":7}', '{"query":"{ me }","variables":[]}'])(
    'are refused with 400 when there is none: %s',
    async (body) => {
      const answer = await client.post(body, bearer(sandbox.moloni.keys.writing.value))
      expect(answer.status).toBe(400)
      expect(answer.json).toEqual(failure('BAD_REQUEST', 'The body must be JSON with a query'))
    },
  )

  it('change nothing, not even in the part that is right', async () => {
    const { value } = sandbox.moloni.keys.writing
    const right = 'customerCreate(companyId: 1, data: { number: "C13", name: "N" }) { data { name } }'
    expect((await client.query(value, `mutation { ${right} wrong }`)).status).toBe(400)
    const again = await client.query(value, `mutation { first: ${right} }`)
    expect(again.json).toEqual({ data: { first: { data: { name: 'N' } } } })
  })
})
