import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { createServer } from 'node:https'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createHandlers } from '../../../src/main/handlers'
import { createAnswer } from '../../../src/main/handlers/answer'
import { createHealthBook } from '../../../src/main/handlers/health-book'
import { createHousekeeper, type Warn } from '../../../src/main/handlers/housekeeping'
import { createSamples } from '../../../src/main/handlers/sample-handlers'
import { createVaultSwitch } from '../../../src/main/handlers/vault-switch'
import { loadKnownVaults } from '../../../src/main/vault/known-vaults'
import { VaultSession } from '../../../src/main/vault/session'
import { keyDerivationFloor } from '../../../src/main/vault/slots'
import type { CallName } from '../../../src/shared/contract/names'
import { noDetails } from '../../../src/shared/model/credential'
import { defaultSettings } from '../../../src/shared/model/protection'
import type { Request } from '../../../src/shared/model/request'
import { generic } from '../../../src/shared/providers/generic'
import { buildDamagedVault, type DamagedVaultOptions, damagedVaultKey } from '../../helpers/damaged-vault'
import { databaseDraft, environmentDraft } from '../../helpers/drafts'
import { hashesOf } from '../../helpers/files'
import { memoryKeychain } from '../../helpers/memory-keychain'
import { createSenders } from '../../helpers/senders'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { password, unlocked } from '../../helpers/temporary-vault'
import { createAuthority } from '../../helpers/tls'
import { usualPreferences } from '../../helpers/usual-preferences'

/** All calls of the app on a damaged vault that is still locked, answered as the window's are. */
async function build(options: DamagedVaultOptions = {}) {
  const folder = join(await temporaryFolder(), 'vault')
  const damaged = await buildDamagedVault(folder, password, options)
  const warn = vi.fn<Warn>()
  const housekeeper = createHousekeeper(warn)
  const session = new VaultSession({
    keyDerivation: keyDerivationFloor,
    keychain: memoryKeychain(),
    watcher: housekeeper,
  })
  onTestFinished(async () => {
    session.lock()
    await housekeeper.idle()
  })
  const vaults = loadKnownVaults(dirname(folder), () => undefined)
  const copied: string[] = []
  const copy = async (text: string) => {
    copied.push(text)
    return { clearsAt: 1 }
  }
  const nothing = async () => null
  const ignore = () => undefined
  const dialogs = { chooseFile: nothing, chooseFolder: nothing, choosePlace: nothing, ask: async () => false }
  const lock = async () => session.lock()
  const idle = () => housekeeper.idle()
  const moveNote = join(dirname(folder), 'vault-move.json')
  const answer = createAnswer(
    session,
    createHandlers({
      ...{ vaults, vault: session, lock, dialogs, isMoving: () => false, ...createSenders() },
      ...{
        preferences: usualPreferences(dirname(folder)),
        openBrowser: async () => undefined,
        samples: createSamples(),
      },
      health: createHealthBook(ignore),
      ...{ onRestored: ignore, tellReach: ignore, onSignInProgress: ignore, onVaultKeyStage: ignore },
      clipboard: { copy, clear: async () => undefined },
      vaultSwitch: createVaultSwitch({
        vaults,
        vault: session,
        dialogs,
        lock,
        startOver: lock,
        idle,
        moveNote,
      }),
    }),
  )
  const state = async () => ({ files: await hashesOf(folder), backups: await readdir(`${folder}.backups`) })
  return { folder, damaged, session, answer, warn, copied, idle, state }
}

test('a damaged vault is open to read, and left as it is to the last byte', async () => {
  const { damaged, session, answer, warn, copied, idle, state } = await build()
  const { database, credentialId, exchangeId } = damaged
  const before = await state()
  expect(await answer('unlockVault', { password: 'not the password' })).toMatchObject({ ok: false })
  expect(await answer('unlockVault', { password })).toMatchObject({ ok: true })
  expect(await answer('getVaultStatus', undefined)).toMatchObject({
    value: { state: 'unlocked', readOnly: true },
  })

  expect(await answer('listDatabases', undefined)).toMatchObject({ value: [{ name: 'Acme Shop' }] })
  const part = { credentialId, part: 'key' }
  expect(await answer('revealPart', part)).toMatchObject({ value: { value: damagedVaultKey } })
  expect(await answer('copyPart', part)).toMatchObject({ ok: true })
  expect(copied).toEqual([damagedVaultKey])
  expect(await answer('confirmWithPassword', { password })).toMatchObject({ ok: true })
  expect(await answer('verifyAudit', undefined)).toMatchObject({ value: { intact: true } })
  expect(await answer('getExchange', { id: exchangeId })).toMatchObject({
    ok: false,
    error: { code: 'database-damaged' },
  })

  const draft = databaseDraft({ name: 'Another' })
  const environment = environmentDraft({ databaseId: database.id })
  const credential = {
    ...noDetails,
    ...{ title: 'Another', description: '', mode: 'test', databaseIds: [database.id] },
  }
  const values = [{ name: 'key', value: 'sk_test_9876543210abcdefghij' }]
  const kind = { providerId: 'moment-payments', kindId: 'secret-key' }
  const writing: readonly (readonly [CallName, unknown])[] = [
    ['createDatabase', draft],
    ['deleteDatabase', { id: database.id }],
    ['createEnvironment', environment],
    ['createCredential', { ...credential, ...kind, parts: values }],
    ['deleteCredential', { id: credentialId }],
    ['deactivateCredential', { id: credentialId }],
    ['updateSettings', { ...defaultSettings, trashDays: 7 }],
    ['saveProvider', { ...generic, id: 'partner', name: 'Partner' }],
    ['emptyTrash', undefined],
    ['backUpNow', undefined],
    ['makeRecoveryCode', undefined],
    ['confirmRecoveryCode', { recoveryCode: damaged.recoveryCode }],
    ['changeKeychainUnlock', { enabled: true }],
    ['changePassword', { password, newPassword: 'another horse battery' }],
    ['rotateVaultKey', { password }],
    [
      'checkReach',
      {
        ...{ runId: randomUUID(), providerId: 'moment-payments', mode: 'test' },
        ...{ credentialIds: [credentialId], beyond: false },
      },
    ],
  ]
  for (const [name, input] of writing)
    expect(await answer(name, input), name).toMatchObject({ ok: false, error: { code: 'vault-read-only' } })

  unlocked(session).db.settle()
  await idle()
  expect(warn.mock.calls).toEqual([
    [{ kind: 'damaged', message: expect.stringContaining('newest good backup') }],
  ])
  session.lock()
  expect(await state()).toEqual(before)
})

test('a key of a damaged vault is sent, and its history stays as it is', async () => {
  const received: (string | undefined)[] = []
  const authority = await createAuthority()
  const server = createServer(await authority.issue(['127.0.0.1']), (request, response) => {
    received.push(request.headers.authorization)
    response.end('{}')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  onTestFinished(() => void server.close())
  const address = server.address()
  const baseUrl = `https://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const { damaged, answer, session, idle, state } = await build({
    environment: { baseUrl, caCertificate: authority.caCertificate },
  })
  const before = await state()
  await answer('unlockVault', { password })
  const request: Request = {
    databaseId: damaged.database.id,
    environmentId: damaged.environment.id,
    credentialId: damaged.credentialId,
    ...{ mode: 'test', method: 'GET', url: '/customers', query: [], headers: [], timeoutSeconds: 10 },
    body: { type: 'none' },
  }
  const order = { sendId: randomUUID(), request, confirmed: false }
  expect(await answer('sendRequest', order)).toMatchObject({ ok: true, value: { outcome: { status: 200 } } })
  expect(received).toEqual([expect.stringContaining(damagedVaultKey)])
  unlocked(session).db.settle()
  await idle()
  session.lock()
  expect(await state()).toEqual(before)
})

test('damage in a large vault is found in the background, and ends all writing, at later unlocks too', async () => {
  const { folder, session, answer, warn, idle } = await build({ bodyBytes: 9_000_000 })
  expect(await answer('unlockVault', { password })).toMatchObject({ ok: true })
  expect(unlocked(session).db.isReadOnly()).toBe(false)
  await vi.waitFor(() => expect(warn).toHaveBeenCalled(), 20_000)
  expect(await answer('getVaultStatus', undefined)).toMatchObject({ value: { readOnly: true } })
  expect(await answer('createDatabase', databaseDraft())).toMatchObject({
    ok: false,
    error: { code: 'vault-read-only' },
  })

  session.lock()
  await idle()
  const before = await hashesOf(folder)
  warn.mockClear()
  expect(await answer('unlockVault', { password })).toMatchObject({ ok: true })
  expect(await answer('getVaultStatus', undefined)).toMatchObject({ value: { readOnly: true } })
  unlocked(session).db.settle()
  await idle()
  expect(warn).toHaveBeenCalledTimes(1)
  session.lock()
  expect(await hashesOf(folder)).toEqual(before)

  // What was put in its place is looked at anew.
  const [name = ''] = await readdir(`${folder}.backups`)
  const path = join(`${folder}.backups`, name)
  expect(await answer('restoreBackup', { path, password })).toMatchObject({ ok: true })
  expect(await answer('unlockVault', { password })).toMatchObject({ ok: true })
  expect(await answer('createDatabase', databaseDraft())).toMatchObject({ ok: true })
})

test('the recovery code opens a damaged vault, which keeps its password', async () => {
  const { damaged, session, answer, warn, idle, state } = await build()
  const before = await state()
  const newPassword = 'another horse battery'
  const { recoveryCode } = damaged
  expect(await answer('unlockWithRecoveryCode', { recoveryCode, newPassword })).toMatchObject({ ok: true })
  expect(await answer('listDatabases', undefined)).toMatchObject({ value: [{ name: 'Acme Shop' }] })
  unlocked(session).db.settle()
  await idle()
  expect(warn.mock.calls[0]?.[0].message).toContain('The password is the one from before')
  session.lock()
  expect(await state()).toEqual(before)
  expect(await answer('unlockVault', { password })).toMatchObject({ ok: true })
})

test('restoring the backup it leads to makes the vault whole, and keeps the damaged one', async () => {
  const { folder, session, answer, idle } = await build()
  await answer('unlockVault', { password })
  unlocked(session).db.settle()
  await idle()
  const [name = ''] = await readdir(`${folder}.backups`)
  const path = join(`${folder}.backups`, name)
  expect(await answer('restoreBackup', { path, password })).toMatchObject({ ok: true })
  expect(await answer('unlockVault', { password })).toMatchObject({ ok: true })
  expect(unlocked(session).db.isReadOnly()).toBe(false)
  expect(await answer('createDatabase', databaseDraft())).toMatchObject({ ok: true })
  expect(await readdir(`${folder}.backups`)).toContainEqual(expect.stringMatching(/^replaced /))
})
