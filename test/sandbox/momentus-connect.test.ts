import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { basic, bearer, type Call, send } from './client'
import { type Endpoint, type Sandbox, startSandbox } from './index'
import { endpointsOf, momentusEndpoints, parametersOf } from './momentus-endpoints'

let sandbox: Sandbox
beforeEach(async () => {
  sandbox = await startSandbox()
})
afterEach(() => sandbox.close())

function call(path: string, options: Omit<Call, 'ca'> = {}, endpoint: Endpoint = sandbox.momentus) {
  return send(`${endpoint.baseUrl}${path}`, { ca: sandbox.caCertificate, ...options })
}

const subscription = 'ocp-apim-subscription-key'

function headersOf({ apiToken }: { readonly apiToken: string }) {
  return { apitoken: apiToken, [subscription]: sandbox.momentus.subscriptionKey }
}
type Whole = ReturnType<typeof headersOf>

/** A call with a token that may use every endpoint of Enterprise. */
function callAs(method: string, path: string, body?: unknown) {
  const headers = headersOf(sandbox.momentus.keys.enterprise)
  return call(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
}

/** The status of a GET with this token, at Enterprise unless told otherwise. */
async function check(
  credential: { readonly apiToken: string },
  path = '/Organizations/',
  endpoint: Endpoint = sandbox.momentus,
): Promise<number> {
  return (await call(path, { headers: headersOf(credential) }, endpoint)).status
}

const missingKey =
  'Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API.'
const invalidKey =
  'Access denied due to invalid subscription key. Make sure to provide a valid key for an active subscription.'
const noAccess = { statusCode: 403, message: 'The credential has no access to this endpoint' }

describe('an API token', () => {
  it('travels with the subscription key', async () => {
    const answer = await callAs('GET', '/Organizations/')
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'application/json' } })
    expect(answer.json).toEqual({
      value: [
        { OrganizationCode: '10', OrganizationName: 'Harbour Convention Centre' },
        { OrganizationCode: '20', OrganizationName: 'Old Mill Concert Hall' },
      ],
    })
  })

  it.each([
    ['nothing', () => ({}), missingKey],
    ['the token alone', (whole: Whole) => ({ apitoken: whole.apitoken }), missingKey],
    ['a wrong subscription key', (whole: Whole) => ({ ...whole, [subscription]: 'wrong' }), invalidKey],
    [
      'the subscription key alone',
      (whole: Whole) => ({ [subscription]: whole[subscription] }),
      'There is no apitoken in this request',
    ],
    ['a wrong token', (whole: Whole) => ({ ...whole, apitoken: 'wrong' }), 'The apitoken is not valid'],
  ])('is refused: %s', async (_name, headers, message) => {
    const answer = await call('/Organizations/', {
      headers: headers(headersOf(sandbox.momentus.keys.enterprise)),
    })
    expect(answer.status).toBe(401)
    expect(answer.json).toEqual({ statusCode: 401, message })
  })

  it.each([
    ['Bearer', () => bearer(sandbox.momentus.keys.enterprise.apiToken)],
    ['Basic', () => basic(sandbox.momentus.keys.enterprise.apiToken, '')],
  ])('is no access token: %s', async (_name, headers) => {
    const answer = await call('/Organizations/', { headers: headers() })
    expect(answer).toMatchObject({
      status: 401,
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
      json: { statusCode: 401, message: 'The access token is missing or not valid' },
    })
  })

  it('does not expire', async () => {
    const future = await startSandbox({ now: () => new Date('2099-01-01T00:00:00Z') })
    const { momentus, caCertificate: ca } = future
    const { apiToken } = momentus.createApiToken({ title: 'New', description: '', edition: 'enterprise' })
    const headers = { apitoken: apiToken, [subscription]: momentus.subscriptionKey }
    const answer = await send(`${momentus.baseUrl}/Organizations/`, { ca, headers })
    await future.close()
    expect(answer.status).toBe(200)
  })

  it('cannot be guessed, and neither can the subscription key', async () => {
    const other = await startSandbox()
    await other.close()
    const values = [sandbox, other].flatMap(({ momentus }) => [
      momentus.subscriptionKey,
      ...Object.values(momentus.keys).map(({ apiToken }) => apiToken),
    ])
    expect(new Set(values).size).toBe(12)
  })
})

describe('the life of a credential', () => {
  it('starts with every endpoint', async () => {
    const { createApiToken, listCredentials } = sandbox.momentus
    const made = createApiToken({ title: 'New', description: 'For a test', edition: 'enterprise' })
    expect(made).toMatchObject({ active: true, endpoints: 'all', method: 'api-token' })
    expect(listCredentials()).toContainEqual(made)
    expect(await check(made)).toBe(200)
  })

  it('has a title that no other has', () => {
    const { createApiToken, createOAuth, updateCredential, deleteCredential } = sandbox.momentus
    const properties = { title: 'New', description: '', edition: 'elite' } as const
    const { id } = createApiToken(properties)
    const other = createApiToken({ ...properties, title: 'Other' })
    expect(() => createApiToken(properties)).toThrow('“New” already')
    const signIn = { email: 'new@harbour.example', password: 'canary' }
    expect(() => createOAuth({ title: 'New', description: '', ...signIn })).toThrow('“New” already')
    expect(() => updateCredential(other.id, { title: 'New' })).toThrow('“New” already')
    expect(updateCredential(id, { title: 'New' }).title).toBe('New')
    deleteCredential(id)
    expect(updateCredential(other.id, { title: 'New' }).title).toBe('New')
  })

  it('changes title and description, and nothing else', async () => {
    const { updateCredential, keys } = sandbox.momentus
    const { id, apiToken } = keys.enterprise
    expect(updateCredential(id, { title: 'Website' })).toMatchObject({ id, title: 'Website', apiToken })
    expect(updateCredential(id, { description: 'Ours' })).toMatchObject({
      title: 'Website',
      description: 'Ours',
    })
    for (const name of ['apiToken', 'edition', 'method', 'email', 'password', 'active']) {
      const changes = { title: 'Again', [name]: 'elite' }
      expect(() => updateCredential(id, changes)).toThrow(name)
    }
    expect(updateCredential(id, {}).title).toBe('Website')
    expect(await check(keys.enterprise)).toBe(200)
  })

  it('stops while it is not active', async () => {
    const { keys, activate, deactivate } = sandbox.momentus
    const answer = await call('/Organizations/', { headers: headersOf(keys.inactive) })
    expect(answer.status).toBe(403)
    expect(answer.json).toEqual({ statusCode: 403, message: 'The credential is not active' })
    activate(keys.inactive.id)
    expect(await check(keys.inactive)).toBe(200)
    deactivate(keys.inactive.id)
    expect(await check(keys.inactive)).toBe(403)
  })

  it('ends when it is deleted', async () => {
    const { keys, deleteCredential, activate } = sandbox.momentus
    expect(await check(keys.deleted)).toBe(401)
    deleteCredential(keys.enterprise.id)
    expect(await check(keys.enterprise)).toBe(401)
    expect(() => deleteCredential(keys.enterprise.id)).toThrow('no such credential')
    expect(() => activate(keys.enterprise.id)).toThrow('no such credential')
  })
})

describe('endpoints', () => {
  it('are those of the edition', () => {
    const [enterprise, elite] = [endpointsOf('enterprise'), endpointsOf('elite')]
    expect(new Set(enterprise.map(({ group }) => group))).toEqual(new Set(['OData', 'Enterprise']))
    expect(new Set(elite.map(({ group }) => group))).toEqual(new Set(['Elite']))
    for (const endpoints of [enterprise, elite]) {
      expect(new Set(endpoints.map(({ id }) => id)).size).toBe(endpoints.length)
    }
  })

  it('all answer, each to the edition it belongs to', async () => {
    const { keys, elite, ...enterprise } = sandbox.momentus
    await Promise.all(
      momentusEndpoints.map(async (endpoint) => {
        const { edition, method } = endpoint
        const path = parametersOf(endpoint).reduce(
          (text, name) => text.replace(`{${name}}`, '0'),
          endpoint.path,
        )
        const [home, stranger] = edition === 'elite' ? [elite, keys.enterprise] : [enterprise, keys.elite]
        const own = await call(path, { method, headers: headersOf(keys[edition]) }, home)
        expect([200, 400, 404]).toContain(own.status)
        expect(own.text).not.toContain('Resource not found')
        const other = await call(path, { method, headers: headersOf(stranger) }, home)
        expect(other).toMatchObject({ status: 403, json: noAccess })
      }),
    )
  })

  it('are allowed one by one', async () => {
    const { keys, editEndpoints } = sandbox.momentus
    expect(await check(keys.restricted, '/Organizations/')).toBe(200)
    expect(await check(keys.restricted, '/odata/Events')).toBe(200)
    const refused = await call('/Organizations/10', { headers: headersOf(keys.restricted) })
    expect(refused.status).toBe(403)
    expect(refused.json).toEqual(noAccess)

    editEndpoints(keys.restricted.id, ['GET /Notes/{OrganizationCode}'])
    expect(await check(keys.restricted, '/Organizations/')).toBe(403)
    expect(await check(keys.restricted, '/Notes/10')).toBe(200)
    const headers = headersOf(keys.restricted)
    expect((await call('/Notes', { method: 'POST', headers, body: '{}' })).status).toBe(403)
    editEndpoints(keys.restricted.id, [])
    expect(await check(keys.restricted, '/Notes/10')).toBe(403)
    editEndpoints(keys.restricted.id, 'all')
    expect(await check(keys.restricted, '/Spaces/10')).toBe(200)
  })

  it('of the other edition cannot be selected', () => {
    const { keys, editEndpoints } = sandbox.momentus
    expect(() => editEndpoints(keys.elite.id, ['GET /v1/rooms', 'GET /odata/Events'])).toThrow(
      'Not available to this credential: GET /odata/Events',
    )
    expect(() => editEndpoints(keys.enterprise.id, ['GET /v1/rooms'])).toThrow('GET /v1/rooms')
  })

  it.each([
    ['GET', '/Wishes'],
    ['DELETE', '/Organizations/10'],
    ['GET', ''],
    ['GET', '/odata/Organizations'],
    ['GET', '/v1/rooms'],
  ])('are not everywhere: %s %s', async (method, path) => {
    const answer = await callAs(method, path)
    expect(answer.status).toBe(404)
    expect(answer.json).toEqual({ statusCode: 404, message: 'Resource not found' })
  })
})

describe('rows', () => {
  it('belong to an organisation', async () => {
    expect((await callAs('GET', '/Spaces/20')).json).toMatchObject({ value: [{ Code: 'STAGE' }] })
    expect((await callAs('GET', '/Spaces/30')).json).toEqual({ value: [] })
    expect((await callAs('GET', '/Organizations/20')).json).toMatchObject({ OrganizationCode: '20' })
    expect((await callAs('GET', '/Organizations/30')).status).toBe(404)
  })

  it('are created, read, replaced and deleted', async () => {
    const note = { OrganizationCode: '10', Type: 'EV', Code: '9402', Title: 'Parking' }
    const created = await callAs('POST', '/Notes', { ...note, SequenceNumber: 1 })
    expect(created.status).toBe(201)
    expect(created.json).toEqual({ ...note, SequenceNumber: 2 })
    const path = '/Notes/10/EV/9402/2'
    const replaced = await callAs('PUT', path, { Text: 'Lot C', Code: 'other' })
    const { Title: _, ...key } = note
    expect(replaced.json).toEqual({ ...key, SequenceNumber: 2, Text: 'Lot C' })
    expect((await callAs('GET', path)).json).toEqual(replaced.json)
    expect(await callAs('DELETE', path)).toMatchObject({ status: 204, text: '' })
    expect((await callAs('GET', path)).json).toEqual({
      statusCode: 404,
      message: 'There is no such thing in Notes',
    })
  })

  it('of Elite work the same way', async () => {
    const { elite, keys } = sandbox.momentus
    expect(await check(keys.elite, '/Organizations/', elite)).toBe(200)
    const headers = headersOf(keys.elite)
    const created = await call('/v1/crm/contacts', { method: 'POST', headers, body: '{"name":"B"}' }, elite)
    expect(created.json).toEqual({ id: 72, name: 'B' })
    expect((await call('/v1/crm/contacts/72', { headers }, elite)).json).toEqual(created.json)
  })

  it.each([
    ['POST', '/Notes', undefined, 'The body must be a JSON object'],
    ['POST', '/Notes', [1], 'The body must be a JSON object'],
    ['POST', '/Notes', { OrganizationCode: '10' }, 'Missing: Type, Code'],
    ['PUT', '/Notes/10/EV/9401/1', 'text', 'The body must be a JSON object'],
  ])('must be complete: %s %s %j', async (method, path, body, message) => {
    const answer = await callAs(method, path, body)
    expect(answer.status).toBe(400)
    expect(answer.json).toEqual({ statusCode: 400, message })
  })
})

describe('OData', () => {
  const page = z.object({
    value: z.array(z.looseObject({ EventID: z.number(), Organization: z.string() })),
    '@odata.nextLink': z.url().optional(),
  })

  async function query(text: string) {
    return page.parse((await callAs('GET', `/odata/Events?ODataQuery=${encodeURIComponent(text)}`)).json)
  }

  async function collect(text: string): Promise<readonly number[]> {
    const found: number[] = []
    let next = await query(text)
    for (;;) {
      found.push(...next.value.map(({ EventID }) => EventID))
      const link = next['@odata.nextLink']
      if (link === undefined) return found
      expect(new URL(link).origin).toBe(sandbox.momentus.origin)
      const headers = headersOf(sandbox.momentus.keys.enterprise)
      next = page.parse((await send(link, { ca: sandbox.caCertificate, headers })).json)
    }
  }

  it('comes in pages that lead to the next one', async () => {
    const first = page.parse((await callAs('GET', '/odata/Events')).json)
    expect(first.value).toHaveLength(10)
    expect(first['@odata.nextLink']).toBeDefined()
    expect(await collect('')).toEqual(Array.from({ length: 24 }, (_, index) => 9401 + index))
  })

  it('is cut by $top and $skip, over pages too', async () => {
    expect(await query('$top=1')).toEqual({ value: [expect.objectContaining({ EventID: 9401 })] })
    expect(await collect('$top=12&$skip=2')).toEqual(Array.from({ length: 12 }, (_, index) => 9403 + index))
    expect(await collect('$skip=20')).toEqual([9421, 9422, 9423, 9424])
    expect(await collect('$top=0')).toEqual([])
  })

  it('is filtered, over pages too', async () => {
    expect(await collect("$filter=Organization eq '20' and EventID eq 9403")).toEqual([9403])
    expect(await collect("$filter=Organization eq '10' and EventID eq 9403")).toEqual([])
    expect(await collect("$filter=Organization eq '10'")).toHaveLength(16)
    expect(await collect("$filter=Description eq 'It''s and eq'")).toEqual([])
  })

  it.each([
    ['$filter=EventID gt 1', 'The $filter cannot be read'],
    ["$filter=Organization eq '10' and ", 'The $filter cannot be read'],
    ["$filter=Organization eq '10' or EventID eq 1", 'The $filter cannot be read'],
    ['$top=-1', '$top and $skip must be whole numbers'],
    ['$skip=x', '$top and $skip must be whole numbers'],
    ['$orderby=EventID', '$orderby is not supported'],
  ])('does not guess: %s', async (text, message) => {
    const answer = await callAs('GET', `/odata/Events?ODataQuery=${encodeURIComponent(text)}`)
    expect(answer.status).toBe(400)
    expect(answer.json).toEqual({ statusCode: 400, message })
  })
})
