import { randomUUID } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import { credentialHandlers } from '../../../src/main/handlers/credential-handlers'
import { databaseHandlers } from '../../../src/main/handlers/database-handlers'
import { createReachHandlers } from '../../../src/main/handlers/reach-handlers'
import type { TellReach } from '../../../src/main/handlers/reach-run'
import { listAuditEntries } from '../../../src/main/store/audit'
import { listExchanges } from '../../../src/main/store/exchanges'
import { saveProvider } from '../../../src/main/store/providers'
import type { Output } from '../../../src/shared/contract'
import type { Database } from '../../../src/shared/model/database'
import { milientMoment } from '../../../src/shared/providers/milient-moment'
import { addKey, addPlace, startStory } from '../../helpers/sandbox-story'
import { password, successOf, temporaryVault, unlocked } from '../../helpers/temporary-vault'
import { startSandbox } from '../../sandbox'
import { startServer } from '../../sandbox/server'

type Progress = Parameters<TellReach>[0]

async function startReach() {
  const { session } = await temporaryVault()
  const sandbox = await startSandbox()
  onTestFinished(() => sandbox.close())
  const { vault, tester, tokens, onTokens } = await startStory({ vault: unlocked(session), sandbox })
  const told: Progress[] = []
  const listeners = new Set<(progress: Progress) => void>()
  const handlers = createReachHandlers({
    ...{ tester, tokens, onTokens, onRefusal: () => undefined },
    vault: session,
    tellReach: (progress) => {
      told.push(progress)
      for (const listener of listeners) listener(progress)
    },
  })
  return { session, sandbox, vault, tester, told, listeners, handlers }
}

/** Three companies at Milient, and a key whose user may open the first two, meant for the first and the third. */
async function openCompanies() {
  const story = await startReach()
  const { vault, sandbox } = story
  const databases = sandbox.milient.companies.map(({ code, name }) =>
    addPlace(vault, sandbox, 'milient-moment', name, {
      baseUrl: `${sandbox.milient.sandbox.baseUrl}/companies/{{companyCode}}`,
      variables: [{ name: 'companyCode', value: code }],
    }),
  )
  const [first, second, third] = databases
  if (!first || !second || !third) throw new Error('The sandbox has three companies.')
  const credential = addKey(vault, {
    providerId: 'milient-moment',
    kindId: 'api-key',
    title: 'Timesheets',
    databaseIds: [first.id, third.id],
    parts: [{ name: 'key', value: sandbox.milient.keys.sandbox.value }],
  })
  const order = {
    runId: randomUUID(),
    providerId: 'milient-moment',
    mode: 'test' as const,
    credentialIds: [credential.id],
    beyond: false,
  }
  return { ...story, databases: { first, second, third }, credential, order }
}

function outcomesOf({ checks }: Output<'getReach'>, databases: Readonly<Record<string, Database>>) {
  return Object.fromEntries(
    Object.entries(databases).map(([name, { id }]) => {
      const check = checks.find(({ databaseId }) => databaseId === id)
      return [name, check === undefined ? 'not tried' : `${check.outcome} ${check.status}`]
    }),
  )
}

describe('the reach of a key', () => {
  test('is tried where it is meant, kept, told, and in the log once', async () => {
    const { handlers, vault, order, databases, credential, told, sandbox } = await openCompanies()
    const run = successOf(await handlers.checkReach(order, vault))
    expect(run).toEqual({ tried: 2, skipped: [], cancelled: false })
    const reach = successOf(handlers.getReach(order, vault))
    expect(reach.credentials.map(({ id }) => id)).toEqual([credential.id])
    expect(outcomesOf(reach, databases)).toEqual({
      first: 'opens 200',
      second: 'not tried',
      third: 'refused 403',
    })
    expect(told.at(-1)).toMatchObject({ runId: order.runId, done: 2, total: 2 })
    expect(told.flatMap(({ checks }) => checks)).toHaveLength(2)
    expect(sandbox.milient.sandbox.received.map(({ url }) => url).sort()).toEqual([
      '/api/1.0/companies/fjellheim/customers?size=1&page=1',
      '/api/1.0/companies/nordlys/customers?size=1&page=1',
    ])
    const { db } = vault
    const entries = await listAuditEntries(db, { search: 'Timesheets', actions: [], before: null, limit: 9 })
    expect(entries.map(({ action }) => action)).toEqual(['reach-checked', 'created'])
    const history = listExchanges(db, {
      databaseId: databases.first.id,
      mode: 'test',
      before: null,
      limit: 9,
    })
    expect(history).toMatchObject([{ status: 200, credentialId: credential.id }])
  })

  test('a user who lost a company shows, and one who got another only beyond', async () => {
    const { handlers, vault, order, databases, session, sandbox } = await openCompanies()
    session.confirmation.forget()
    expect(await handlers.checkReach({ ...order, beyond: true }, vault)).toMatchObject({
      error: { code: 'confirmation-needed' },
    })
    expect(sandbox.milient.sandbox.received).toEqual([])
    successOf(await session.confirmWithPassword(password))
    successOf(await handlers.checkReach({ ...order, beyond: true }, vault))
    expect(outcomesOf(successOf(handlers.getReach(order, vault)), databases)).toEqual({
      first: 'opens 200',
      second: 'opens 200',
      third: 'refused 403',
    })
    const { user } = sandbox.milient.keys.sandbox
    sandbox.milient.updateUser(user, { companies: ['havglimt', 'fjellheim'] })
    successOf(await handlers.checkReach(order, vault))
    expect(outcomesOf(successOf(handlers.getReach(order, vault)), databases)).toEqual({
      first: 'refused 403',
      second: 'opens 200',
      third: 'opens 200',
    })
  })

  test('what cannot be reached is not taken for refused', async () => {
    const { handlers, vault, order, databases } = await openCompanies()
    const [environment] = databases.third.environments
    if (environment === undefined) throw new Error('No environment')
    successOf(databaseHandlers.updateEnvironment({ ...environment, baseUrl: 'https://127.0.0.1:1' }, vault))
    successOf(await handlers.checkReach(order, vault))
    expect(outcomesOf(successOf(handlers.getReach(order, vault)), databases)).toMatchObject({
      first: 'opens 200',
      third: 'unreachable null',
    })
  })

  test('is forgotten with the values that it was of', async () => {
    const { handlers, vault, order, credential } = await openCompanies()
    successOf(await handlers.checkReach(order, vault))
    const { checks } = successOf(handlers.getReach(order, vault))
    expect(checks).toHaveLength(2)
    const place = { credentialId: credential.id, mode: order.mode }
    expect(successOf(handlers.getCredentialReach(place, vault))).toEqual(checks)
    const parts = [{ name: 'key', value: 'another one' }]
    const change = { ...credential, basedOn: credential.updatedAt, parts }
    successOf(credentialHandlers.updateCredential(change, vault))
    expect(successOf(handlers.getReach(order, vault)).checks).toEqual([])
    expect(successOf(handlers.getCredentialReach(place, vault))).toEqual([])
  })
})

describe('beyond what a key is meant for', () => {
  test('it goes to no origin but its own', async () => {
    const { handlers, vault, order, sandbox, session } = await openCompanies()
    const elsewhere = await startServer(await sandbox.authority.issue(['127.0.0.1']), () => ({ status: 200 }))
    onTestFinished(() => elsewhere.close())
    const foreign = addPlace(vault, sandbox, 'milient-moment', 'Foreign', { baseUrl: elsewhere.origin })
    successOf(await session.confirmWithPassword(password))
    const run = successOf(await handlers.checkReach({ ...order, beyond: true }, vault))
    expect(run).toMatchObject({ tried: 3 })
    expect(run.skipped).toEqual([
      expect.objectContaining({ databaseId: foreign.id, reason: expect.stringContaining('another address') }),
    ])
    expect(elsewhere.received).toEqual([])
  })

  test('the guard itself refuses another origin, whatever the plan says', async () => {
    const { handlers, vault, order, sandbox, session } = await openCompanies()
    const elsewhere = await startServer(await sandbox.authority.issue(['127.0.0.1']), () => ({ status: 200 }))
    onTestFinished(() => elsewhere.close())
    // As a person can write it: the base URL is the key's own, the request leads away from it.
    const away = {
      name: 'Check',
      method: 'GET' as const,
      url: elsewhere.origin,
      query: [],
      headers: [],
      body: null,
    }
    successOf(saveProvider(vault.db, { ...milientMoment, check: away }))
    successOf(await session.confirmWithPassword(password))
    const run = successOf(await handlers.checkReach({ ...order, beyond: true }, vault))
    expect(run.tried).toBe(0)
    expect(run.skipped.map(({ reason }) => reason)).toEqual(
      Array.from({ length: 3 }, () => expect.stringContaining('Nothing has been sent.')),
    )
    expect(elsewhere.received).toEqual([])
  })

  test('what the guard holds against the key itself holds here too', async () => {
    const { handlers, vault, order, sandbox } = await openCompanies()
    expect(successOf(await handlers.checkReach({ ...order, mode: 'live' }, vault))).toEqual({
      tried: 0,
      skipped: [],
      cancelled: false,
    })
    expect(sandbox.milient.sandbox.received).toEqual([])
  })
})

test('at Moloni a company out of reach answers 200, and is refused all the same', async () => {
  const { handlers, vault, sandbox } = await startReach()
  const { moloni } = sandbox
  const databases = Object.fromEntries(
    [...moloni.companies.map(({ companyId }) => String(companyId)), ''].map((id) => [
      `company ${id}`,
      addPlace(vault, sandbox, 'moloni-on', `Company ${id}`, {
        baseUrl: moloni.baseUrl,
        variables: [{ name: 'companyId', value: id }],
      }),
    ]),
  )
  const credential = addKey(vault, {
    providerId: 'moloni-on',
    kindId: 'api-key',
    databaseIds: Object.values(databases).map(({ id }) => id),
    parts: [{ name: 'token', value: moloni.keys.writing.value }],
  })
  const order = {
    runId: randomUUID(),
    providerId: 'moloni-on',
    mode: 'test' as const,
    credentialIds: [credential.id],
    beyond: false,
  }
  const run = successOf(await handlers.checkReach(order, vault))
  expect(run.skipped).toMatchObject([
    { reason: 'The variable companyId has no value in Test. Enter one under Variables.' },
  ])
  expect(outcomesOf(successOf(handlers.getReach(order, vault)), databases)).toEqual({
    'company 1': 'opens 200',
    'company 2': 'opens 200',
    'company 3': 'refused 200',
    'company ': 'not tried',
  })
})

describe('a long check', () => {
  /** As many databases as there may be, at a server that answers when it is told to. */
  async function openMany(count: number) {
    const story = await startReach()
    const { vault, sandbox } = story
    const waiting: (() => void)[] = []
    let answers = false
    const server = await startServer(await sandbox.authority.issue(['127.0.0.1']), (_, response) => {
      const answer = () => response.writeHead(200).end('{}')
      if (answers) answer()
      else waiting.push(answer)
      return undefined
    })
    onTestFinished(() => server.close())
    const databaseIds = Array.from({ length: count }, (_, index) => {
      const baseUrl = `${server.origin}/companies/${index}`
      return addPlace(vault, sandbox, 'milient-moment', `Company ${index}`, { baseUrl }).id
    })
    const credential = addKey(vault, {
      providerId: 'milient-moment',
      kindId: 'api-key',
      databaseIds,
      parts: [{ name: 'key', value: 'a key of forty characters, as they are' }],
    })
    const order = {
      runId: randomUUID(),
      providerId: 'milient-moment',
      mode: 'test' as const,
      credentialIds: [credential.id],
      beyond: false,
    }
    const answerAll = () => {
      answers = true
      for (const answer of waiting) answer()
    }
    return { ...story, server, order, answerAll }
  }

  test('tries a few at a time, ends when it is cancelled, and keeps what it knows', async () => {
    const { handlers, vault, server, order, answerAll, listeners } = await openMany(40)
    const running = handlers.checkReach(order, vault)
    await server.whenReceived(() => server.received.length === 8)
    const firstTold = new Promise<Progress>((resolve) => listeners.add(resolve))
    answerAll()
    const { checks } = await firstTold
    successOf(handlers.cancelReach(order))
    const run = successOf(await running)
    expect(run.cancelled).toBe(true)
    expect(run.tried).toBeLessThan(40)
    const kept = successOf(handlers.getReach(order, vault)).checks
    expect(kept.length).toBeGreaterThanOrEqual(checks.length)
    expect(kept.every(({ outcome }) => outcome === 'opens')).toBe(true)
  })

  test('ends when the vault is locked', async () => {
    const { handlers, vault, session, tester, server, order } = await openMany(20)
    const running = handlers.checkReach(order, vault).catch((error: unknown) => error)
    await server.whenReceived(() => server.received.length === 8)
    const ended = tester.cancelAll()
    session.lock()
    await ended
    expect(await running).toMatchObject({ ok: false, error: { code: 'vault-locked' } })
    expect(server.received.length).toBe(8)
  })
})
