import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { credentialHandlers } from '../../../src/main/handlers/credential-handlers'
import { databaseHandlers } from '../../../src/main/handlers/database-handlers'
import { createUnlockedKeepingHandlers } from '../../../src/main/handlers/keeping-handlers'
import { createSettingsHandlers } from '../../../src/main/handlers/settings-handlers'
import { createTesterHandlers } from '../../../src/main/handlers/tester-handlers'
import { listAuditEntries, verifyAudit } from '../../../src/main/store/audit'
import { type UnlockedVault, VaultSession } from '../../../src/main/vault/session'
import { noDetails } from '../../../src/shared/model/credential'
import { defaultSettings } from '../../../src/shared/model/protection'
import type { Request } from '../../../src/shared/model/request'
import { databaseDraft, environmentDraft } from '../../helpers/drafts'
import { createSenders } from '../../helpers/senders'
import { openVault, successOf } from '../../helpers/temporary-vault'

const secret = 'sk_test_a canary for the log'
const {
  removeForever,
  emptyTrash,
  restoreVersion,
  listAuditEntries: list,
} = createUnlockedKeepingHandlers({
  vault: new VaultSession(),
  dialogs: { chooseFile: async () => null, choosePlace: async () => null },
})

async function linesOf({ db }: UnlockedVault): Promise<string[]> {
  const entries = await listAuditEntries(db, { search: '', actions: [], before: null, limit: 500 })
  return entries.reverse().map(({ action, subject }) => `${action}: ${subject}`)
}

async function withCredential() {
  const vault = await openVault()
  const database = successOf(databaseHandlers.createDatabase(databaseDraft(), vault))
  const draft = environmentDraft({ databaseId: database.id, baseUrl: 'https://127.0.0.1:9' })
  const environment = successOf(databaseHandlers.createEnvironment(draft, vault))
  const credential = successOf(
    await credentialHandlers.createCredential(
      {
        ...noDetails,
        providerId: database.providerId,
        kindId: 'secret-key',
        title: 'Payments',
        description: '',
        mode: 'test',
        databaseIds: [database.id],
        parts: [{ name: 'key', value: secret }],
      },
      vault,
    ),
  )
  return { vault, database, environment, credential }
}

test('what is made, changed, deleted, restored and removed is in the log by its name', async () => {
  const { vault, database, environment, credential } = await withCredential()
  const { id, title, description, mode, databaseIds } = credential
  const basedOn = credential.updatedAt
  const change = {
    id,
    basedOn,
    title,
    description,
    mode,
    databaseIds,
    parts: [{ name: 'key', value: `${secret} 2` }],
  }
  successOf(databaseHandlers.updateDatabase({ ...database, name: 'Nordlys' }, vault))
  successOf(databaseHandlers.updateEnvironment({ ...environment, name: 'Trial' }, vault))
  successOf(
    await credentialHandlers.updateCredential({ ...noDetails, ...change, title: 'Payments 2' }, vault),
  )
  successOf(await restoreVersion({ credentialId: id, version: 1 }, vault))
  successOf(databaseHandlers.deleteEnvironment(environment, vault))
  successOf(databaseHandlers.restoreEnvironment(environment, vault))
  successOf(await credentialHandlers.deleteCredential({ id }, vault))
  successOf(await credentialHandlers.restoreCredential({ id }, vault))
  successOf(databaseHandlers.deleteDatabase(database, vault))
  successOf(databaseHandlers.restoreDatabase(database, vault))
  successOf(await credentialHandlers.deleteCredential({ id }, vault))
  successOf(await removeForever({ kind: 'credential', id }, vault))
  successOf(databaseHandlers.deleteDatabase(database, vault))
  successOf(await emptyTrash(undefined, vault))
  successOf(
    await createSettingsHandlers(new VaultSession()).updateSettings(
      { ...defaultSettings, trashDays: 7 },
      vault,
    ),
  )

  expect(await linesOf(vault)).toEqual([
    'created: Nordlys AS',
    'created: Nordlys AS, Test',
    'created: Payments',
    'changed: Nordlys',
    'changed: Nordlys, Trial',
    'changed: Payments 2',
    'changed: Payments 2, values of version 1',
    'deleted: Nordlys, Trial',
    'restored: Nordlys, Trial',
    'deleted: Payments 2',
    'restored: Payments 2',
    'deleted: Nordlys',
    'restored: Nordlys',
    'deleted: Payments 2',
    'removed: Payments 2',
    'deleted: Nordlys',
    'removed: Nordlys',
    expect.stringMatching(/^settings-changed: .*trashDays 7\b/),
  ])
  expect(await verifyAudit(vault.db, vault.auditKey)).toEqual({ intact: true, entries: 18 })
  const stored = vault.db.all('SELECT * FROM audit_entries').map((row) => JSON.stringify(row))
  expect(stored.filter((row) => row.includes('canary'))).toEqual([])
})

test('an entry names what was touched', async () => {
  const { vault, database, credential } = await withCredential()
  const [entry] = successOf(await list({ search: 'payments', actions: [], before: null, limit: 10 }, vault))
  expect(entry).toMatchObject({ databaseId: database.id, credentialId: credential.id, mode: 'test' })
})

test('what failed is not in the log', async () => {
  const { vault, database, environment } = await withCredential()
  const before = await linesOf(vault)
  const gone = { id: randomUUID() }
  const results = [
    databaseHandlers.deleteDatabase(gone, vault),
    databaseHandlers.createEnvironment({ ...environment, databaseId: database.id }, vault),
    await credentialHandlers.deleteCredential(gone, vault),
    await removeForever({ kind: 'database', id: database.id }, vault),
  ]
  expect(results.map(({ ok }) => ok)).toEqual([false, false, false, false])
  expect(await linesOf(vault)).toEqual(before)
})

test('a use is in the log before the secret leaves, whatever becomes of the request', async () => {
  const { vault, database, environment, credential } = await withCredential()
  const request: Request = {
    databaseId: database.id,
    environmentId: environment.id,
    mode: 'test',
    method: 'GET',
    url: '/customers',
    query: [],
    headers: [],
    body: { type: 'none' },
    credentialId: credential.id,
    timeoutSeconds: 5,
  }
  const { sendRequest } = createTesterHandlers(createSenders())
  const send = (sent: Request) =>
    sendRequest({ sendId: randomUUID(), request: sent, confirmed: false }, vault)
  const sent = successOf(await send(request))
  expect(sent.outcome.type).toBe('failure')
  expect((await linesOf(vault)).slice(3)).toEqual(['used: Payments, GET to Nordlys AS, Test'])

  const refused: Request = { ...request, mode: 'live' }
  expect(await send(refused)).toMatchObject({ ok: false })
  expect(await linesOf(vault)).toHaveLength(4)
})
