import { createHmac } from 'node:crypto'
import { cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { credentialHandlers } from '../../../src/main/handlers/credential-handlers'
import { databaseHandlers } from '../../../src/main/handlers/database-handlers'
import { createHousekeeper, type Warn } from '../../../src/main/handlers/housekeeping'
import {
  createKeepingHandlers,
  createUnlockedKeepingHandlers,
} from '../../../src/main/handlers/keeping-handlers'
import { createVaultHandlers } from '../../../src/main/handlers/vault-handlers'
import { listAuditEntries, verifyAudit } from '../../../src/main/store/audit'
import { listDatabases } from '../../../src/main/store/databases'
import { listTrash } from '../../../src/main/store/trash'
import { packBackup } from '../../../src/main/vault/backup-file'
import { backupPath, backupsFolder } from '../../../src/main/vault/backup-folder'
import { type Keychain, noKeychain } from '../../../src/main/vault/keychain'
import { loadKnownVaults } from '../../../src/main/vault/known-vaults'
import { VaultSession } from '../../../src/main/vault/session'
import { keyDerivationFloor } from '../../../src/main/vault/slots'
import { noDetails } from '../../../src/shared/model/credential'
import { databaseDraft } from '../../helpers/drafts'
import { flipBit } from '../../helpers/files'
import { memoryKeychain } from '../../helpers/memory-keychain'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { password, successOf, unlocked } from '../../helpers/temporary-vault'
import { usualPreferences } from '../../helpers/usual-preferences'

const day = 24 * 60 * 60 * 1000

/** The handlers round a vault that was just made and looks after itself, as in the app. */
async function keptVault(keychain: Keychain = noKeychain) {
  const folder = join(await temporaryFolder(), 'vault')
  const warn = vi.fn<Warn>()
  const session = watchedSession(warn, keychain)
  const onRestored = vi.fn<() => void>()
  const place: { path: string | null } = { path: null }
  const dialogs = { chooseFile: async () => place.path, choosePlace: async () => place.path }
  const vaults = loadKnownVaults(dirname(folder), () => undefined)
  const services = {
    vaults,
    vault: session,
    lock: async () => session.lock(),
    isMoving: () => false,
    preferences: usualPreferences(dirname(folder)),
    dialogs,
    onRestored,
  }
  const keeping = { ...createKeepingHandlers(services), ...createUnlockedKeepingHandlers(services) }
  successOf(await createVaultHandlers(services).createVault({ password }))
  return { folder, session, warn, place, keeping, onRestored, vault: createVaultHandlers(services) }
}

/** Locked at the end of the test, and with nothing going on in the background. */
function watchedSession(warn: Warn, keychain: Keychain = noKeychain): VaultSession {
  const housekeeper = createHousekeeper(warn)
  const session = new VaultSession({
    ...{ keyDerivation: keyDerivationFloor, watcher: housekeeper, keychain },
    onWarning: warn,
  })
  onTestFinished(async () => {
    session.lock()
    await housekeeper.idle()
  })
  return session
}

async function actionsOf(session: VaultSession): Promise<string[]> {
  const given = { search: '', actions: [], before: null, limit: 500 }
  const { db } = unlocked(session)
  db.settle()
  const entries = await listAuditEntries(db, given)
  return entries.reverse().map(({ action, subject }) => (subject === '' ? action : `${action}: ${subject}`))
}

test('opening, failing to open and locking are in the log, also across a restart', async () => {
  const { folder, session, vault } = await keptVault()
  session.lock()
  expect(await vault.unlockVault({ password: 'another password' })).toMatchObject({ ok: false })
  const restarted = watchedSession(() => undefined)
  expect(await restarted.unlock(folder, 'a third password')).toMatchObject({ ok: false })
  successOf(await restarted.unlock(folder, password))
  expect((await actionsOf(restarted)).slice(0, 5)).toEqual([
    'vault-created',
    'locked',
    'unlock-failed',
    'unlock-failed',
    'unlocked: Password',
  ])
  const { db, auditKey } = unlocked(restarted)
  expect(await verifyAudit(db, auditKey)).toMatchObject({ intact: true })
  restarted.lock()
  successOf(await restarted.unlock(folder, password))
  const actions = await actionsOf(restarted)
  expect(actions.filter((action) => action === 'unlock-failed')).toHaveLength(2)
})

test('once a day a vault that is unlocked is backed up, and not when it is made', async () => {
  const { session, vault, keeping } = await keptVault()
  expect(successOf(await keeping.listBackups())).toEqual([])
  session.lock()
  successOf(await vault.unlockVault({ password }))
  await vi.waitFor(async () => expect(await actionsOf(session)).toContain('backed-up: daily'), 20_000)
  expect(successOf(await keeping.listBackups())).toMatchObject([{ reason: 'daily' }])

  session.lock()
  successOf(await vault.unlockVault({ password }))
  const { path } = successOf(await keeping.backUpNow(undefined, unlocked(session)))
  expect(successOf(await keeping.listBackups()).map(({ reason }) => reason)).toEqual(['by-hand', 'daily'])
  expect(dirname(path)).toBe(backupsFolder(unlocked(session).folder))
})

test.each([
  ['yesterday', -day],
  ['from before the clock was set back', 2 * day],
])('a backup of %s does not count', async (_name, offset) => {
  const { folder, session, vault } = await keptVault()
  session.lock()
  const { vaultId } = unlockedIdOf(await readFile(join(folder, 'vault.hdr'), 'utf8'))
  const description = { vaultId, createdAt: Date.now() + offset, reason: 'daily' as const }
  await mkdir(backupsFolder(folder))
  await writeFile(join(dirname(folder), 'empty'), '')
  await packBackup(
    backupPath(folder, description),
    description,
    Buffer.alloc(1),
    join(dirname(folder), 'empty'),
  )
  successOf(await vault.unlockVault({ password }))
  await vi.waitFor(async () => expect(await actionsOf(session)).toContain('backed-up: daily'), 20_000)
})

function unlockedIdOf(header: string): { vaultId: string } {
  return { vaultId: /"vaultId":"([0-9a-f-]{36})"/.exec(header)?.[1] ?? '' }
}

test('what is overdue leaves the trash when the vault is unlocked', async () => {
  const { session, vault } = await keptVault()
  const make = (name: string) =>
    successOf(databaseHandlers.createDatabase(databaseDraft({ name }), unlocked(session)))
  const [old, recent] = [make('Old'), make('Recent')]
  for (const database of [old, recent])
    successOf(databaseHandlers.deleteDatabase(database, unlocked(session)))
  const at = Date.now() - 31 * day
  unlocked(session).db.run('UPDATE databases SET deleted_at = :at WHERE id = :id', { at, id: old.id })
  session.lock()
  successOf(await vault.unlockVault({ password }))
  await vi.waitFor(async () => expect(await actionsOf(session)).toContain('removed: Old'), 20_000)
  expect(listTrash(unlocked(session).db).map(({ name }) => name)).toEqual(['Recent'])
})

test('damage that is found after unlocking leads to the newest good backup', async () => {
  const { folder, session, vault, warn, keeping } = await keptVault()
  successOf(databaseHandlers.createDatabase(databaseDraft({ note: 'x'.repeat(9_999) }), unlocked(session)))
  successOf(await keeping.backUpNow(undefined, unlocked(session)))
  session.lock()
  const { size } = await stat(join(folder, 'vault.db'))
  await flipBit(join(folder, 'vault.db'), size - 5_000)
  successOf(await vault.unlockVault({ password }))
  await vi.waitFor(() => expect(warn).toHaveBeenCalled(), 20_000)
  const year = `${new Date().getFullYear()}`
  expect(warn.mock.calls).toEqual([[{ kind: 'damaged', message: expect.stringContaining(year) }]])
  expect(warn.mock.calls[0]?.[0].message).toContain('newest good backup')
})

test('damage that keeps a vault from opening leads there too, and the backup restores it', async () => {
  const { folder, session, vault, keeping } = await keptVault()
  successOf(databaseHandlers.createDatabase(databaseDraft(), unlocked(session)))
  const { path } = successOf(await keeping.backUpNow(undefined, unlocked(session)))
  session.lock()
  await flipBit(join(folder, 'vault.db'), 100)
  const refused = await vault.unlockVault({ password })
  expect(refused).toMatchObject({ ok: false, error: { code: 'database-damaged' } })
  expect(refused.ok ? '' : refused.error.message).toContain('newest good backup')

  const preview = successOf(await keeping.previewBackup({ path, password }))
  expect(preview).toMatchObject({ path, databases: 1, credentials: 0, exchanges: 0 })
  successOf(await keeping.restoreBackup({ path, password }))
  expect(session.current().state).toBe('locked')
  successOf(await vault.unlockVault({ password }))
  expect(listDatabases(unlocked(session).db)).toHaveLength(1)
  expect(await actionsOf(session)).toContain(`backup-restored: ${new Date(preview.createdAt).toISOString()}`)
})

test('restoring over an open vault backs it up and locks it', async () => {
  const { session, keeping } = await keptVault()
  const { path } = successOf(await keeping.backUpNow(undefined, unlocked(session)))
  successOf(databaseHandlers.createDatabase(databaseDraft(), unlocked(session)))
  successOf(await keeping.restoreBackup({ path, password }))
  expect(session.current().state).toBe('locked')
  const [newest] = successOf(await keeping.listBackups())
  expect(newest?.reason).toBe('before-restore')
  const content = successOf(await keeping.previewBackup({ path: newest?.path ?? '', password }))
  expect(content.databases).toBe(1)
})

test('wrong passwords for a backup have to wait like those for the vault', async () => {
  const { session, keeping } = await keptVault()
  const { path } = successOf(await keeping.backUpNow(undefined, unlocked(session)))
  const codes: string[] = []
  for (const input of [1, 2, 3, 4].map((number) => ({ path, password: `wrong password ${number}` }))) {
    const tried = await (codes.length % 2 === 0 ? keeping.previewBackup(input) : keeping.restoreBackup(input))
    codes.push(tried.ok ? 'opened' : tried.error.code)
  }
  expect(codes).toEqual(['wrong-password', 'wrong-password', 'wrong-password', 'wait-before-trying'])
})

test('the log is exported as JSON lines whose chain can be checked', async () => {
  const { folder, session, place, keeping } = await keptVault()
  successOf(databaseHandlers.createDatabase(databaseDraft(), unlocked(session)))
  expect(successOf(await keeping.exportAudit(undefined, unlocked(session)))).toEqual({ path: null })
  const path = join(dirname(folder), 'log.jsonl')
  place.path = path
  expect(successOf(await keeping.exportAudit(undefined, unlocked(session)))).toEqual({ path })
  expect((await stat(path)).mode & 0o777).toBe(0o600)

  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
  expect(lines).toHaveLength(2)
  let previous = Buffer.alloc(32)
  for (const line of lines) {
    const { number, at, action, databaseId, credentialId, mode, subject, hash } = JSON.parse(line)
    const fields = JSON.stringify([number, at, action, databaseId, credentialId, mode, subject])
    const { auditKey } = unlocked(session)
    previous = createHmac('sha256', auditKey).update(previous).update(fields).digest()
    expect(hash).toBe(previous.toString('base64url'))
  }
  expect(await actionsOf(session)).toContain('exported: The log')

  place.path = join(dirname(folder), 'no such folder', 'log.jsonl')
  expect(await keeping.exportAudit(undefined, unlocked(session))).toMatchObject({
    ok: false,
    error: { code: 'folder-not-writable' },
  })
})

test('values of a former version do not come back into a mode that they contradict', async () => {
  const { session, keeping } = await keptVault()
  const vault = unlocked(session)
  const database = successOf(databaseHandlers.createDatabase(databaseDraft(), vault))
  const fields = { title: 'Shop key', description: '', databaseIds: [database.id] }
  const kind = { providerId: 'moment-payments', kindId: 'secret-key' }
  const values = (value: string) => [{ name: 'key', value }]
  const made = successOf(
    credentialHandlers.createCredential(
      { ...noDetails, ...fields, ...kind, mode: 'test', parts: values('sk_test_0123456789abcdefghij') },
      vault,
    ),
  )
  const { id } = made
  let basedOn = made.updatedAt
  for (const parts of [values('sk_live_0123456789abcdefghij'), values('sk_live_9876543210abcdefghij')]) {
    const change = { ...noDetails, ...fields, id, basedOn, mode: 'live' as const, parts }
    basedOn = successOf(credentialHandlers.updateCredential(change, vault)).updatedAt
  }
  expect(keeping.restoreVersion({ credentialId: id, version: 1 }, vault)).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', field: 'mode' },
  })
  expect(keeping.restoreVersion({ credentialId: id, version: 2 }, vault)).toMatchObject({
    ok: true,
    value: { version: 4 },
  })
})

test('that a backup was restored is said until the vault is opened', async () => {
  const { session, vault, keeping, onRestored } = await keptVault()
  const backup = successOf(await keeping.backUpNow(undefined, unlocked(session)))
  expect(successOf(await vault.getVaultStatus()).restoredFrom).toBeNull()
  expect(await keeping.restoreBackup({ path: backup.path, password: 'not the password' })).toMatchObject({
    error: { code: 'wrong-password' },
  })
  expect(onRestored).not.toHaveBeenCalled()
  successOf(await keeping.restoreBackup({ path: backup.path, password }))
  expect(onRestored).toHaveBeenCalledOnce()
  expect(successOf(await vault.getVaultStatus())).toMatchObject({
    state: 'locked',
    restoredFrom: backup.createdAt,
  })
  successOf(await vault.unlockVault({ password }))
  expect(successOf(await vault.getVaultStatus()).restoredFrom).toBeNull()
})

test('with the keychain in use, restoring a backup is no cause for a warning, and putting files back still is', async () => {
  const { folder, session, warn, vault, keeping } = await keptVault(memoryKeychain())
  const add = (name: string) => databaseHandlers.createDatabase(databaseDraft({ name }), unlocked(session))
  successOf(await session.protection.turnKeychainOn())
  const { path } = successOf(await keeping.backUpNow(undefined, unlocked(session)))
  for (const name of ['one', 'two', 'three']) successOf(add(name))
  successOf(await keeping.restoreBackup({ path, password }))
  successOf(await vault.unlockWithKeychain())
  expect(listDatabases(unlocked(session).db)).toEqual([])

  session.lock()
  const older = `${folder}-older`
  await cp(folder, older, { recursive: true })
  successOf(await vault.unlockVault({ password }))
  for (const name of ['four', 'five', 'six']) successOf(add(name))
  session.lock()
  expect(warn).not.toHaveBeenCalled()
  await rm(folder, { recursive: true })
  await rename(older, folder)
  successOf(await vault.unlockVault({ password }))
  await vi.waitFor(() => expect(warn).toHaveBeenCalledWith(expect.objectContaining({ kind: 'rolled-back' })))
})
