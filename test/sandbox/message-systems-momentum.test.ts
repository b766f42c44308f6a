import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { basic, bearer, type Call, send } from './client'
import { type Endpoint, type Sandbox, startSandbox } from './index'
import { type MomentumGrant, momentumGrants } from './momentum-grants'

let sandbox: Sandbox
beforeEach(async () => {
  sandbox = await startSandbox()
})
afterEach(() => sandbox.close())

function call(path: string, options: Omit<Call, 'ca'> = {}, endpoint: Endpoint = sandbox.momentum) {
  return send(`${endpoint.baseUrl}${path}`, { ca: sandbox.caCertificate, ...options })
}

/** A call with a key that has all grants. */
function callAs(method: string, path: string, body?: unknown) {
  const headers = { authorization: sandbox.momentum.keys.allGrants.value }
  return call(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
}

function createKey(...grants: readonly MomentumGrant[]) {
  const { accountPassword, createKey } = sandbox.momentum
  return createKey({ label: 'Newsletter', accountPassword, grants })
}

async function check(value: string, path = '/templates'): Promise<number> {
  return (await call(path, { headers: { authorization: value } })).status
}

const unauthorized = { errors: [{ message: 'Unauthorized.' }] }
const forbidden = { errors: [{ message: 'Forbidden.' }] }

describe('authentication', () => {
  it('takes the key alone in Authorization', async () => {
    const { value } = sandbox.momentum.keys.allGrants
    const answer = await call('/templates', { headers: { authorization: value } })
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'application/json' } })
  })

  it.each([
    ['nothing', () => ({})],
    ['a wrong key', () => ({ authorization: 'wrong' })],
    ['a key cut short', () => ({ authorization: sandbox.momentum.keys.allGrants.value.slice(0, -1) })],
    ['Bearer', () => bearer(sandbox.momentum.keys.allGrants.value)],
    ['Basic', () => basic(sandbox.momentum.keys.allGrants.value, '')],
    ['a key of another installation', () => ({ authorization: sandbox.momentum.open.keys.allGrants.value })],
    ['the id of a key', () => ({ authorization: sandbox.momentum.keys.allGrants.id })],
    ['a key that was deleted', () => ({ authorization: sandbox.momentum.keys.removed.value })],
  ])('refuses %s', async (_name, headers) => {
    const answer = await call('/templates', { headers: headers() })
    expect(answer.status).toBe(401)
    expect(answer.json).toEqual(unauthorized)
  })

  it('asks for nothing where an installation has it turned off', async () => {
    const { open } = sandbox.momentum
    expect((await call('/templates', {}, open)).status).toBe(200)
    expect((await call('/templates', { headers: { authorization: 'wrong' } }, open)).status).toBe(200)
    expect((await call('/templates/welcome', { method: 'DELETE' }, open)).status).toBe(204)
    expect((await call('/users', {}, open)).status).toBe(200)
  })

  it('can be turned on and off, per installation', async () => {
    const { open } = sandbox.momentum
    open.setAuthentication('on')
    expect((await call('/templates', {}, open)).json).toEqual(unauthorized)
    sandbox.momentum.setAuthentication('off')
    expect((await call('/templates')).status).toBe(200)
    expect((await call('/templates', {}, open)).status).toBe(401)
  })
})

describe('a key', () => {
  it('cannot be guessed', () => {
    const values = [sandbox.momentum, sandbox.momentum.open].flatMap(({ keys }) =>
      Object.values(keys).map(({ value }) => value),
    )
    expect(new Set(values).size).toBe(10)
    for (const value of values) expect(value).toMatch(/^[A-Za-z0-9]{40}$/)
  })

  it('is made with the password of the account only', async () => {
    const { createKey, listKeys } = sandbox.momentum
    const before = listKeys().length
    const properties = { label: 'Newsletter', grants: ['View Templates'] } as const
    expect(() => createKey({ ...properties, accountPassword: 'wrong' })).toThrow('account password')
    expect(listKeys()).toHaveLength(before)
  })

  it('shows its value once', () => {
    const { value, ...entry } = createKey('View Templates')
    expect(entry).toEqual({ id: entry.id, label: 'Newsletter', grants: ['View Templates'] })
    expect(sandbox.momentum.listKeys()).toContainEqual(entry)
    expect(JSON.stringify(sandbox.momentum.listKeys())).not.toContain(value)
  })

  it('gets another label and other grants, and keeps its value', async () => {
    const { updateKey, listKeys } = sandbox.momentum
    const { id, value } = createKey('View Templates')
    expect([await check(value), await check(value, '/webhooks')]).toEqual([200, 403])
    updateKey(id, { grants: ['View Webhooks'] })
    expect([await check(value), await check(value, '/webhooks')]).toEqual([403, 200])
    updateKey(id, { label: 'Hooks' })
    expect(listKeys()).toContainEqual({ id, label: 'Hooks', grants: ['View Webhooks'] })
    expect(await check(value, '/webhooks')).toBe(200)
  })

  it('is dead once it is deleted', async () => {
    const { deleteKey, updateKey, listKeys } = sandbox.momentum
    const { id, value } = createKey('View Templates')
    deleteKey(id)
    expect(await check(value)).toBe(401)
    expect(listKeys().map((key) => key.id)).not.toContain(id)
    expect(() => deleteKey(id)).toThrow('no such key')
    expect(() => updateKey(id, { label: 'Back' })).toThrow('no such key')
  })
})

describe('grants', () => {
  const resources = [
    'metrics',
    'adaptive-delivery',
    'webhooks',
    'templates',
    'transmissions',
    'recipient-lists',
    'users',
  ]
  const methods = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD']

  it.each<[MomentumGrant, readonly string[]]>([
    ['View Metrics', ['GET /metrics']],
    ['View Adaptive Delivery Data', ['GET /adaptive-delivery']],
    ['View Webhooks', ['GET /webhooks']],
    ['Modify Webhooks', ['GET', 'POST', 'PUT', 'DELETE'].map((method) => `${method} /webhooks`)],
    ['View Templates', ['GET /templates']],
    ['Modify Templates', ['GET', 'POST', 'PUT', 'DELETE'].map((method) => `${method} /templates`)],
    ['Preview Templates', ['POST /templates']],
    ['View Transmissions', ['GET /transmissions']],
    ['Modify Transmissions', ['GET', 'POST', 'PUT', 'DELETE'].map((method) => `${method} /transmissions`)],
    ['Send via SMTP', []],
    [
      'Manage Recipient Lists',
      ['GET', 'POST', 'PUT', 'DELETE'].map((method) => `${method} /recipient-lists`),
    ],
  ])('%s permits what it permits and nothing else', async (grant, permitted) => {
    const { value } = createKey(grant)
    const answers = await Promise.all(
      resources.flatMap((resource) =>
        methods.map(async (method) => {
          const answer = await call(`/${resource}/none`, { method, headers: { authorization: value } })
          return { request: `${method} /${resource}`, answer }
        }),
      ),
    )
    const passed = answers.filter(({ answer }) => answer.status !== 403)
    expect(passed.map(({ request }) => request)).toEqual(permitted)
    const refused = answers.filter(({ answer, request }) => answer.status === 403 && !/^HEAD/.test(request))
    for (const { answer } of refused) expect(answer.json).toEqual(forbidden)
  })

  it('add up', async () => {
    const { value } = createKey('View Metrics', 'Preview Templates')
    expect(await check(value, '/metrics')).toBe(200)
    expect(await check(value, '/templates')).toBe(403)
    const headers = { authorization: value }
    const preview = await call('/templates/welcome/preview', { method: 'POST', headers, body: '{}' })
    expect(preview.status).toBe(200)
  })

  it('never open the users, however many there are', async () => {
    const answer = await callAs('GET', '/users')
    expect(answer).toMatchObject({ status: 403, json: forbidden })
    expect(sandbox.momentum.keys.allGrants.grants).toHaveLength(momentumGrants.length)
  })

  it('have nothing to say about what does not exist', async () => {
    const answer = await call('/wishes', { headers: { authorization: createKey().value } })
    expect(answer.status).toBe(404)
  })
})

describe('resources', () => {
  const lists = z.object({ results: z.array(z.looseObject({ id: z.string() })).min(1) })

  it.each(['metrics', 'adaptive-delivery', 'webhooks', 'templates', 'transmissions', 'recipient-lists'])(
    'have something to show: %s, with and without a slash at the end',
    async (name) => {
      const { results } = lists.parse((await callAs('GET', `/${name}`)).json)
      expect(lists.parse((await callAs('GET', `/${name}/?limit=9`)).json).results).toEqual(results)
      const first = results[0]
      expect((await callAs('GET', `/${name}/${first?.id}`)).json).toEqual({ results: first })
    },
  )

  it.each([
    ['templates', { name: 'Goodbye', content: { subject: 'Bye', text: 'So long.' } }],
    ['webhooks', { name: 'Clicks', target: 'https://hooks.example/clicks', events: ['click'] }],
    [
      'transmissions',
      { recipients: [{ address: 'ada@reader.example' }], content: { template_id: 'welcome' } },
    ],
    ['recipient-lists', { recipients: [{ address: { email: 'ada@reader.example' } }] }],
  ])('are created, read, changed and deleted: %s', async (name, item) => {
    const created = await callAs('POST', `/${name}`, item)
    const { id } = z.object({ results: z.object({ id: z.string() }) }).parse(created.json).results
    expect(created.status).toBe(200)
    const path = `/${name}/${id}`
    expect((await callAs('GET', path)).json).toMatchObject({ results: { ...item, id } })
    expect((await callAs('PUT', path, { description: 'New', id: 'other' })).json).toEqual({ results: { id } })
    expect((await callAs('GET', path)).json).toMatchObject({ results: { ...item, id, description: 'New' } })
    expect(await callAs('DELETE', path)).toMatchObject({ status: 204, text: '' })
    const gone = await callAs('GET', path)
    expect(gone.status).toBe(404)
    expect(gone.json).toEqual({
      errors: [
        { message: 'resource not found', description: `There is nothing with id ${id}`, code: '1600' },
      ],
    })
  })

  it('belong to one installation', async () => {
    await callAs('DELETE', '/templates/welcome')
    expect((await call('/templates/welcome', {}, sandbox.momentum.open)).status).toBe(200)
  })

  it.each([
    ['templates', { name: 'Goodbye' }],
    ['templates', { id: 5, content: {} }],
    ['webhooks', { name: 'Clicks', target: 'nowhere', events: ['click'] }],
    ['transmissions', { recipients: [], content: {} }],
    ['recipient-lists', { recipients: 'everybody' }],
    ['templates', undefined],
  ])('must be complete: %s %j', async (name, item) => {
    const answer = await callAs('POST', `/${name}`, item)
    expect(answer.status).toBe(400)
    expect(answer.json).toEqual({
      errors: [
        { message: 'invalid data format/type', description: expect.stringMatching(/\w/), code: '1300' },
      ],
    })
  })

  it('keep an id that was chosen, which nothing else can have', async () => {
    const item = { id: 'goodbye', content: { text: 'So long.' } }
    expect((await callAs('POST', '/templates', item)).json).toEqual({ results: { id: 'goodbye' } })
    expect((await callAs('POST', '/templates', item)).status).toBe(409)
  })

  it('allow only what they allow', async () => {
    expect(await callAs('DELETE', '/templates')).toMatchObject({
      status: 405,
      headers: { allow: 'GET, POST' },
    })
  })

  it.each([
    [[{ address: 'ada@reader.example' }, { address: { email: 'grace@reader.example' } }], 2],
    [{ list_id: 'subscribers' }, 3],
    [{ list_id: 'nobody' }, 0],
  ])('tell how many a transmission goes to: %j', async (recipients, total) => {
    const answer = await callAs('POST', '/transmissions', { recipients, content: { text: 'Hello' } })
    expect(answer.json).toMatchObject({
      results: { total_accepted_recipients: total, total_rejected_recipients: 0 },
    })
  })

  it('show a template as its reader will see it', async () => {
    const answer = await callAs('POST', '/templates/welcome/preview', { substitution_data: { name: 'Ada' } })
    expect(answer.json).toMatchObject({ results: { subject: 'Welcome, Ada' } })
    await callAs('PUT', '/templates/welcome', { content: 'broken' })
    expect((await callAs('POST', '/templates/welcome/preview', {})).status).toBe(400)
    expect((await callAs('POST', '/templates/none/preview', {})).status).toBe(404)
  })
})
