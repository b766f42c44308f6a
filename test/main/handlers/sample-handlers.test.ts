import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { credentialHandlers } from '../../../src/main/handlers/credential-handlers'
import { databaseHandlers } from '../../../src/main/handlers/database-handlers'
import { createSamples } from '../../../src/main/handlers/sample-handlers'
import { sampleKeys } from '../../../src/main/sample/sample-keys'
import { startSampleServer } from '../../../src/main/sample/sample-server'
import { listCredentials } from '../../../src/main/store/credentials'
import { deleteDatabase, listDatabases } from '../../../src/main/store/databases'
import { listTrash } from '../../../src/main/store/trash'
import { VaultSession } from '../../../src/main/vault/session'
import { keyDerivationFloor } from '../../../src/main/vault/slots'
import { credentialDraft, databaseDraft } from '../../helpers/drafts'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { password, successOf, unlocked } from '../../helpers/temporary-vault'

/** A vault that its samples follow, as in the app. */
async function sampledVault() {
  const start = vi.fn(startSampleServer)
  const samples = createSamples(start)
  const folder = join(await temporaryFolder(), 'vault')
  const session = new VaultSession({ keyDerivation: keyDerivationFloor, watcher: samples.watcher })
  onTestFinished(() => session.lock())
  successOf(await session.create(folder, password))
  const vault = () => unlocked(session)
  const add = async () => successOf(await samples.handlers.addSamples(undefined, vault()))
  const remove = () => samples.handlers.removeSamples(undefined, vault())
  const reopen = async () => {
    session.lock()
    successOf(await session.unlock(folder, password))
  }
  const origin = () => new URL(listDatabases(vault().db)[0]?.environments[0]?.baseUrl ?? '').origin
  return { session, vault, add, remove, reopen, origin, start }
}

function customersFrom(origin: string, key: string): Promise<Response> {
  const authorization = `Basic ${Buffer.from(`apikey:${key}`).toString('base64')}`
  return fetch(`${origin}/milient/test/companies/fjord/customers`, { headers: { authorization } })
}

describe('samples', () => {
  test('come with keys that open their own server and nothing else', async () => {
    const { vault, add, origin } = await sampledVault()
    const ids = await add()
    const databases = listDatabases(vault().db)
    expect(databases.map(({ id }) => id).sort()).toEqual([...ids].sort())
    for (const { name, note, environments } of databases) {
      expect(name).toMatch(/\(sample\)$/)
      expect(note).toContain('made up')
      for (const { baseUrl } of environments) expect(new URL(baseUrl).hostname).toBe('127.0.0.1')
    }
    expect((await customersFrom(origin(), sampleKeys.timesheets)).status).toBe(200)
    expect((await customersFrom(origin(), 'another key')).status).toBe(401)
    expect((await customersFrom(origin(), sampleKeys.payroll)).status).toBe(401)
  })

  test('go again, and leave what is not theirs', async () => {
    const { vault, add, remove, origin } = await sampledVault()
    const own = successOf(databaseHandlers.createDatabase(databaseDraft({ name: 'Nordlys AS' }), vault()))
    const key = successOf(
      credentialHandlers.createCredential(
        credentialDraft({ databaseIds: [own.id], kindId: 'secret-key' }),
        vault(),
      ),
    )
    const [first = ''] = await add()
    deleteDatabase(vault().db, { id: first })
    const before = origin()
    successOf(remove())
    expect(listDatabases(vault().db).map(({ name }) => name)).toEqual(['Nordlys AS'])
    expect(listCredentials(vault().db, { databaseId: own.id }).map(({ id }) => id)).toEqual([key.id])
    expect(listTrash(vault().db)).toEqual([])
    expect(vault().db.all('SELECT 1 FROM sample_databases')).toEqual([])
    await expect(fetch(before)).rejects.toThrow()
  })

  test('are there once: a second time adds nothing that could not be told apart', async () => {
    const { vault, add } = await sampledVault()
    const ids = await add()
    expect(await add()).toEqual(ids)
    expect(listDatabases(vault().db)).toHaveLength(ids.length)
  })
})

describe('the server of the samples', () => {
  test('runs while they are there and the vault is open, at the same address', async () => {
    const { session, add, reopen, origin, start } = await sampledVault()
    expect(start).not.toHaveBeenCalled()
    await add()
    const address = origin()
    session.lock()
    await expect(fetch(address)).rejects.toThrow()
    await reopen()
    await vi.waitFor(async () => expect((await fetch(address)).status).toBe(404))
    expect(origin()).toBe(address)
  })

  test('moves to a free address when another program has taken its own', async () => {
    const { session, add, reopen, origin } = await sampledVault()
    await add()
    const address = origin()
    session.lock()
    const other = createServer((_request, response) => response.end()).listen(
      Number(new URL(address).port),
      '127.0.0.1',
    )
    await once(other, 'listening')
    onTestFinished(() => void other.close())
    await reopen()
    await vi.waitFor(() => expect(origin()).not.toBe(address))
    expect((await customersFrom(origin(), sampleKeys.timesheets)).status).toBe(200)
  })

  test('is not even loaded where there are none', async () => {
    const { reopen, start } = await sampledVault()
    await reopen()
    await new Promise((resolve) => setImmediate(resolve))
    expect(start).not.toHaveBeenCalled()
  })
})
