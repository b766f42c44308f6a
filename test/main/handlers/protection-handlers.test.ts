import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { describeKit, renderKitPage } from '../../../src/main/desktop/recovery-kit-text'
import { createProtectionHandlers } from '../../../src/main/handlers/protection-handlers'
import { createRevealHandlers } from '../../../src/main/handlers/reveal-handlers'
import { createSettingsHandlers } from '../../../src/main/handlers/settings-handlers'
import { createVaultHandlers } from '../../../src/main/handlers/vault-handlers'
import { listAuditEntries, verifyAudit } from '../../../src/main/store/audit'
import { createCredential } from '../../../src/main/store/credentials'
import { createDatabase } from '../../../src/main/store/databases'
import { updateSettings } from '../../../src/main/store/settings'
import { backupsFolder, listBackups } from '../../../src/main/vault/backup-folder'
import { loadKnownVaults } from '../../../src/main/vault/known-vaults'
import { VaultSession } from '../../../src/main/vault/session'
import { keyDerivationFloor } from '../../../src/main/vault/slots'
import { defaultSettings, type VaultKeyStage, vaultKeyStages } from '../../../src/shared/model/protection'
import { credentialDraft, databaseDraft } from '../../helpers/drafts'
import { memoryKeychain } from '../../helpers/memory-keychain'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { password, successOf, unlocked } from '../../helpers/temporary-vault'
import { usualPreferences } from '../../helpers/usual-preferences'

const asksAgain = { ok: false, error: { code: 'confirmation-needed' } }

/** The handlers of a vault that was unlocked a while ago, with a clock to turn. */
async function build() {
  const parent = await temporaryFolder()
  const folder = join(parent, 'vault')
  let monotonic = 0
  const keychain = memoryKeychain()
  const session = new VaultSession({
    keyDerivation: keyDerivationFloor,
    keychain,
    clock: { wall: () => Date.now(), monotonic: () => monotonic },
  })
  onTestFinished(() => session.lock())
  const written: { kit: string; path: string }[] = []
  const places: (string | null)[] = []
  const stages: VaultKeyStage[] = []
  const onVaultKeyStage = (stage: VaultKeyStage) => void stages.push(stage)
  const dialogs = { choosePlace: async () => places.shift() ?? null }
  const vaults = loadKnownVaults(parent, () => undefined)
  const services = {
    vaults,
    vault: session,
    lock: async () => session.lock(),
    isMoving: () => false,
    preferences: usualPreferences(parent),
    dialogs,
    onVaultKeyStage,
  }
  const vaultCalls = createVaultHandlers(services)
  const clipboard = { copy: async () => ({ clearsAt: 1 }), clear: async () => undefined }
  const calls = {
    ...createProtectionHandlers(services, async (kit, _format, path) => {
      written.push({ kit: describeKit(kit), path })
    }),
    ...createRevealHandlers(clipboard, session),
    ...createSettingsHandlers(session),
  }
  const { recoveryCode } = successOf(await vaultCalls.createVault({ password }))
  session.lock()
  successOf(await vaultCalls.unlockVault({ password }))
  const vault = unlocked(session)
  const pass = (minutes: number) => {
    monotonic += minutes * 60_000
  }
  return {
    parent,
    folder,
    session,
    keychain,
    vault,
    vaultCalls,
    calls,
    recoveryCode,
    written,
    places,
    stages,
    pass,
  }
}

test('what only the owner may do is refused unasked, done once asked, and asked again later', async () => {
  const { vault, calls, recoveryCode, pass, places } = await build()
  places.push('/tmp/kit', '/tmp/kit')
  const acts = [
    () => calls.changeKeychainUnlock({ enabled: true }, vault),
    () => calls.changeKeychainUnlock({ enabled: false }, vault),
    () => calls.saveRecoveryKit({ recoveryCode, format: 'text' }, vault),
    () => calls.updateSettings({ ...defaultSettings, idleMinutes: 240 }, vault),
    () => calls.updateSettings({ ...defaultSettings, idleMinutes: 240, confirmationMinutes: 6 }, vault),
    () => calls.updateSettings({ ...defaultSettings, liveMinutes: 60 }, vault),
    () => calls.updateSettings({ ...defaultSettings, liveMinutes: 0 }, vault),
    () => calls.updateSettings({ ...defaultSettings, liveConfirmation: 'ten-minutes' }, vault),
    () => calls.makeRecoveryCode(undefined, vault),
  ]
  for (const act of acts) expect(await act()).toMatchObject(asksAgain)
  successOf(await calls.confirmWithPassword({ password }, vault))
  for (const act of acts) expect(await act()).toMatchObject({ ok: true })
  pass(6)
  for (const act of acts.slice(0, 3)) expect(await act()).toMatchObject(asksAgain)
  // What makes the vault stricter is never asked about.
  const stricter = { ...defaultSettings, idleMinutes: 1, liveMinutes: 5 }
  expect(await calls.updateSettings(stricter, vault)).toMatchObject({ ok: true })
})

test('secrets of Live are asked about, for Test they are not; nothing refused is in the log', async () => {
  const { vault, calls } = await build()
  const { db, sealingKey } = vault
  const databaseIds = [createDatabase(db, databaseDraft({})).id]
  const parts = [{ name: 'key', secret: true, value: 'a secret', hint: null } as const]
  const [live, both, inTest] = (['live', 'both', 'test'] as const).map(
    (mode) =>
      successOf(createCredential(db, sealingKey, credentialDraft({ title: mode, mode, databaseIds, parts })))
        .id,
  )
  for (const credentialId of [live ?? '', both ?? '']) {
    expect(calls.revealPart({ credentialId, part: 'key' }, vault)).toMatchObject(asksAgain)
    expect(await calls.copyPart({ credentialId, part: 'key' }, vault)).toMatchObject(asksAgain)
  }
  expect(calls.revealPart({ credentialId: inTest ?? '', part: 'key' }, vault)).toMatchObject({ ok: true })
  const search = { search: '', actions: ['revealed', 'copied'] as const, before: null, limit: 9 }
  expect(await listAuditEntries(db, search)).toHaveLength(1)

  updateSettings(db, { ...defaultSettings, confirmationMinutes: 0 })
  successOf(await calls.confirmWithPassword({ password }, vault))
  expect(calls.revealPart({ credentialId: live ?? '', part: 'key' }, vault)).toMatchObject({
    value: { value: 'a secret' },
  })
  expect(calls.revealPart({ credentialId: live ?? '', part: 'key' }, vault)).toMatchObject(asksAgain)
})

test('what can only be used is neither shown nor copied, whoever asks', async () => {
  const { vault, calls } = await build()
  const { db, sealingKey } = vault
  const { id } = createDatabase(db, databaseDraft())
  const draft = credentialDraft({ databaseIds: [id], writeOnly: true })
  const { id: credentialId } = successOf(createCredential(db, sealingKey, draft))
  successOf(await calls.confirmWithPassword({ password }, vault))
  const refused = {
    error: { code: 'act-refused' },
  }
  expect(calls.revealPart({ credentialId, part: 'key' }, vault)).toMatchObject(refused)
  expect(await calls.copyPart({ credentialId, part: 'key' }, vault)).toMatchObject(refused)
})

test('a wrong password does not confirm, and is in the log', async () => {
  const { vault, calls, session } = await build()
  expect(await calls.confirmWithPassword({ password: 'not this one' }, vault)).toMatchObject({
    error: { code: 'wrong-password' },
  })
  expect(session.confirmation.require(60)).toMatchObject(asksAgain)
  const search = { search: '', actions: ['confirmation-failed'] as const, before: null, limit: 9 }
  expect(await listAuditEntries(vault.db, search)).toHaveLength(1)
})

test('the kit is written for a code that opens the vault, and never has the password', async () => {
  const { vault, calls, recoveryCode, written, places, parent } = await build()
  successOf(await calls.confirmWithPassword({ password }, vault))
  const other = recoveryCode.replace(/^./, (first) => (first === '7' ? '8' : '7'))
  expect(await calls.saveRecoveryKit({ recoveryCode: other, format: 'text' }, vault)).toMatchObject({
    error: { code: 'wrong-recovery-code' },
  })
  expect(successOf(await calls.saveRecoveryKit({ recoveryCode, format: 'text' }, vault))).toEqual({
    path: null,
  })
  expect(written).toEqual([])

  const path = join(parent, 'kit.txt')
  places.push(path)
  expect(successOf(await calls.saveRecoveryKit({ recoveryCode, format: 'text' }, vault))).toEqual({ path })
  const [{ kit } = { kit: '' }] = written
  for (const text of [recoveryCode, vault.vaultId, new Date().toISOString().slice(0, 10)])
    expect(kit).toContain(text)
  expect(kit).not.toContain(password)
})

test('the page of the kit takes nothing of a folder for markup', () => {
  const page = renderKitPage({
    ...{ vaultId: 'id', recoveryCode: 'ABCD', createdAt: new Date(0) },
    folder: '/home/<img src=x onerror=1>/"&',
  })
  expect(page).toContain('/home/&lt;img src=x onerror=1&gt;/&quot;&amp;')
  expect(page).not.toContain('<img')
})

test('the status says which ways there are and how long to wait', async () => {
  const { session, vault, vaultCalls, calls } = await build()
  expect(successOf(await vaultCalls.getVaultStatus())).toMatchObject({
    state: 'unlocked',
    opensWithRecoveryCode: true,
    opensWithKeychain: false,
    nextAttemptAt: null,
  })
  successOf(await calls.confirmWithPassword({ password }, vault))
  successOf(await calls.changeKeychainUnlock({ enabled: true }, vault))
  session.lock()
  for (let tries = 0; tries < 3; tries += 1) await vaultCalls.unlockVault({ password: 'not this one' })
  expect(successOf(await vaultCalls.getVaultStatus())).toMatchObject({
    state: 'locked',
    opensWithRecoveryCode: true,
    opensWithKeychain: true,
    nextAttemptAt: expect.any(Number),
  })
  expect(await vaultCalls.unlockVault({ password })).toMatchObject({ error: { code: 'wait-before-trying' } })
  // No guessing is possible there, so there is nothing to wait for.
  successOf(await vaultCalls.unlockWithKeychain())
})

test('a rotation is backed up before, noted after, and leaves a log that holds', async () => {
  const { folder, vault, calls, stages } = await build()
  expect(await calls.rotateVaultKey({ password: 'not this one' }, vault)).toMatchObject({
    error: { code: 'wrong-password' },
  })
  expect(await listBackups(folder)).toEqual([])

  successOf(await calls.rotateVaultKey({ password }, vault))
  expect(stages).toEqual(vaultKeyStages)
  const [backup] = await listBackups(folder)
  expect(backup?.reason).toBe('before-rotation')
  expect((await stat(backupsFolder(folder))).mode & 0o777).toBe(0o700)
  const search = { search: '', actions: ['key-rotated'] as const, before: null, limit: 9 }
  expect(await listAuditEntries(vault.db, search)).toHaveLength(1)
  expect(await verifyAudit(vault.db, vault.auditKey)).toMatchObject({ intact: true })
})

test('a vault that is opened with its code says so in the log, and that it has a new password', async () => {
  const { session, vaultCalls, recoveryCode } = await build()
  session.lock()
  successOf(await vaultCalls.unlockWithRecoveryCode({ recoveryCode, newPassword: 'another long password' }))
  const search = { search: '', actions: ['password-changed'] as const, before: null, limit: 9 }
  expect(await listAuditEntries(unlocked(session).db, search)).toHaveLength(1)
})

test('a recovery code that opened the vault needs no typing back', async () => {
  const { session, calls, vaultCalls, recoveryCode } = await build()
  session.lock()
  successOf(await vaultCalls.unlockWithRecoveryCode({ recoveryCode, newPassword: 'another long password' }))
  const protection = successOf(await calls.getProtection())
  expect(protection.recoveryCode).toMatchObject({ confirmed: true })
})

test('a rotation that is cancelled is not in the log', async () => {
  const { vault, calls, stages } = await build()
  const rotating = calls.rotateVaultKey({ password }, vault)
  await expect.poll(() => stages).toContain('copying')
  successOf(await calls.cancelVaultKeyRotation())
  expect(await rotating).toMatchObject({ error: { code: 'cancelled' } })
  const search = { search: '', actions: ['key-rotated'] as const, before: null, limit: 9 }
  expect(await listAuditEntries(vault.db, search)).toEqual([])
})
