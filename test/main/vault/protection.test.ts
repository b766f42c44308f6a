import { copyFile, mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createDatabase, listDatabases } from '../../../src/main/store/databases'
import { headerMaximumBytes } from '../../../src/main/vault/header'
import { VaultSession, type VaultSessionOptions } from '../../../src/main/vault/session'
import { keyDerivationFloor } from '../../../src/main/vault/slots'
import { memoryKeychain } from '../../helpers/memory-keychain'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { password, successOf, unlocked } from '../../helpers/temporary-vault'

const newPassword = 'another long password'
const wrongPassword = { ok: false, error: { code: 'wrong-password' } }
const wrongCode = { ok: false, error: { code: 'wrong-recovery-code' } }
const lostKey = { ok: false, error: { code: 'keychain-unavailable' } }

async function newVault(options: VaultSessionOptions = {}) {
  const folder = join(await temporaryFolder(), 'vault')
  const session = openSession(options)
  const { recoveryCode } = successOf(await session.create(folder, password))
  createDatabase(unlocked(session).db, {
    providerId: 'generic',
    name: 'Nordlys',
    note: '',
    liveReadOnly: false,
  })
  return { folder, session, recoveryCode }
}

function openSession(options: VaultSessionOptions = {}): VaultSession {
  const session = new VaultSession({ keyDerivation: keyDerivationFloor, ...options })
  onTestFinished(() => session.lock())
  return session
}

describe('the recovery code', () => {
  test('alone opens the vault on another computer, and gives it a new password', async () => {
    const { folder, session, recoveryCode } = await newVault()
    session.lock()
    const elsewhere = join(await temporaryFolder(), 'vault')
    await mkdir(elsewhere)
    for (const name of ['vault.db', 'vault.hdr']) await copyFile(join(folder, name), join(elsewhere, name))

    const other = openSession()
    successOf(await other.unlockWithRecoveryCode(elsewhere, recoveryCode.toLowerCase(), newPassword))
    expect(listDatabases(unlocked(other).db)).toHaveLength(1)
    other.lock()
    expect(await other.unlock(elsewhere, password)).toMatchObject(wrongPassword)
    successOf(await other.unlock(elsewhere, newPassword))
  })

  test('with a slip is told so before anything is tried', async () => {
    const { folder, session, recoveryCode } = await newVault()
    session.lock()
    const slip = recoveryCode.replace(/.$/, (last) => (last === '7' ? '8' : '7'))
    for (let tries = 0; tries < 5; tries += 1)
      expect(await session.unlockWithRecoveryCode(folder, slip, newPassword)).toMatchObject(wrongCode)
    expect(await session.nextAttemptAt(folder)).toBeNull()
  })

  test('of another vault opens nothing, changes nothing and counts as an attempt', async () => {
    const { folder, session } = await newVault()
    const { recoveryCode } = await newVault()
    session.lock()
    const before = await readFile(join(folder, 'vault.hdr'))
    for (let tries = 0; tries < 3; tries += 1)
      expect(await session.unlockWithRecoveryCode(folder, recoveryCode, newPassword)).toMatchObject(wrongCode)
    expect(await session.unlock(folder, password)).toMatchObject({ error: { code: 'wait-before-trying' } })
    expect(await readFile(join(folder, 'vault.hdr'))).toEqual(before)
  })

  test('made anew takes the place of the one before, in both copies of the header', async () => {
    const { folder, session, recoveryCode } = await newVault()
    expect(successOf(await session.protection.describe()).recoveryCode).toMatchObject({ confirmed: false })
    successOf(await session.protection.confirmRecoveryCode(recoveryCode))
    expect(successOf(await session.protection.describe()).recoveryCode).toMatchObject({ confirmed: true })

    const made = successOf(await session.protection.makeRecoveryCode())
    expect(successOf(await session.protection.describe()).recoveryCode).toMatchObject({ confirmed: false })
    expect(await session.protection.checkRecoveryCode(recoveryCode)).toMatchObject(wrongCode)
    successOf(await session.protection.checkRecoveryCode(made.recoveryCode))
    session.lock()
    await copyFile(join(folder, 'vault.hdr.bak'), join(folder, 'vault.hdr'))
    expect(await session.unlockWithRecoveryCode(folder, recoveryCode, newPassword)).toMatchObject(wrongCode)
    successOf(await session.unlockWithRecoveryCode(folder, made.recoveryCode, newPassword))
  })
})

describe('the password', () => {
  test('changes one slot: the code still opens, the former password does not, not even the copy of the header', async () => {
    const { folder, session, recoveryCode } = await newVault()
    expect(await session.protection.changePassword('not this one', newPassword)).toMatchObject(wrongPassword)
    successOf(await session.protection.changePassword(password, newPassword))
    session.lock()
    await copyFile(join(folder, 'vault.hdr.bak'), join(folder, 'vault.hdr'))
    expect(await session.unlock(folder, password)).toMatchObject(wrongPassword)
    successOf(await session.unlock(folder, newPassword))
    successOf(await session.protection.checkRecoveryCode(recoveryCode))
  })

  test('gets a derivation measured anew, which is told', async () => {
    const { folder, session } = await newVault()
    session.lock()
    const dearer = { memoryKiB: 131_072, iterations: 3, parallelism: 4 }
    const other = openSession({ keyDerivation: dearer })
    successOf(await other.unlock(folder, password))
    successOf(await other.protection.changePassword(password, newPassword))
    expect(successOf(await other.protection.describe()).derivation).toEqual({
      memoryMiB: 128,
      iterations: 3,
      parallelism: 4,
      milliseconds: expect.any(Number),
    })
  })

  test('a lock during the change leaves the former one', async () => {
    const { folder, session } = await newVault()
    const changing = session.protection.changePassword(password, newPassword)
    session.lock()
    expect(await changing).toMatchObject({ error: { code: 'vault-locked' } })
    successOf(await session.unlock(folder, password))
  })

  test('asked for while the vault is open, waits after three that are wrong', async () => {
    const { session } = await newVault()
    for (let tries = 0; tries < 3; tries += 1)
      expect(await session.confirmWithPassword('not this one')).toMatchObject(wrongPassword)
    expect(await session.confirmWithPassword(password)).toMatchObject({
      error: { code: 'wait-before-trying' },
    })
    expect(await session.protection.changePassword(password, newPassword)).toMatchObject({
      error: { code: 'wait-before-trying' },
    })
  })
})

describe('asking again', () => {
  test('unlocking is no answer; the password is, until the lock', async () => {
    const { folder, session } = await newVault()
    // Whoever chose the password a moment ago is not asked for it.
    successOf(session.confirmation.require(5))
    session.lock()
    successOf(await session.unlock(folder, password))
    expect(session.confirmation.require(5)).toMatchObject({ error: { code: 'confirmation-needed' } })
    successOf(await session.confirmWithPassword(password))
    successOf(session.confirmation.require(5))
    session.lock()
    expect(session.confirmation.require(5)).toMatchObject({ error: { code: 'confirmation-needed' } })
  })
})

describe('the keychain', () => {
  test('opens the vault once it is turned on, and holds 32 bytes and a counter', async () => {
    const keychain = memoryKeychain()
    const { folder, session } = await newVault({ keychain })
    const { vaultId } = unlocked(session)
    expect(successOf(await session.protection.describe())).toMatchObject({
      keychainUnlock: false,
      keychain: { available: true },
    })
    session.lock()
    expect(await session.unlockWithKeychain(folder)).toMatchObject(lostKey)

    successOf(await session.unlock(folder, password))
    successOf(await session.protection.turnKeychainOn())
    expect(successOf(await session.protection.describe()).keychainUnlock).toBe(true)
    expect([...keychain.entries.keys()].sort()).toEqual([vaultId, `${vaultId} commits`])
    expect(Buffer.from(keychain.entries.get(vaultId) ?? '', 'base64url')).toHaveLength(32)
    session.lock()
    successOf(await session.unlockWithKeychain(folder))
    expect(listDatabases(unlocked(session).db)).toHaveLength(1)
    expect(session.confirmation.require(5)).toMatchObject({ ok: false })
    successOf(await session.confirmWithKeychain())
    successOf(session.confirmation.require(5))
  })

  test('turned off opens nothing, even with its former entry', async () => {
    const keychain = memoryKeychain()
    const { folder, session } = await newVault({ keychain })
    successOf(await session.protection.turnKeychainOn())
    const kept = new Map(keychain.entries)
    successOf(await session.protection.turnKeychainOff())
    expect(keychain.entries.size).toBe(0)
    for (const [account, value] of kept) keychain.entries.set(account, value)
    session.lock()
    expect(await session.unlockWithKeychain(folder)).toMatchObject(lostKey)
    successOf(await session.unlock(folder, password))
  })

  test.each([
    ['deleted', undefined],
    ['of another form', 'x'],
    ['of another vault', Buffer.alloc(32, 7).toString('base64url')],
  ])('with its entry %s says so, and the password still opens', async (_, entry) => {
    const keychain = memoryKeychain()
    const { folder, session } = await newVault({ keychain })
    const { vaultId } = unlocked(session)
    successOf(await session.protection.turnKeychainOn())
    session.lock()
    if (entry === undefined) keychain.entries.delete(vaultId)
    else keychain.entries.set(vaultId, entry)
    expect(await session.unlockWithKeychain(folder)).toMatchObject(lostKey)
    successOf(await session.unlock(folder, password))
    // Turned on again it has a new key.
    successOf(await session.protection.turnKeychainOn())
    session.lock()
    successOf(await session.unlockWithKeychain(folder))
  })

  test('that is missing says why; nothing else takes its place', async () => {
    const { folder, session } = await newVault()
    const before = await readFile(join(folder, 'vault.hdr'))
    expect(await session.protection.turnKeychainOn()).toMatchObject(lostKey)
    expect(successOf(await session.protection.describe())).toMatchObject({
      keychainUnlock: false,
      keychain: { available: false, reason: expect.any(String) },
    })
    expect(await readFile(join(folder, 'vault.hdr'))).toEqual(before)
  })

  test('that does not give back what it got is not relied on', async () => {
    const keychain = memoryKeychain()
    const { session } = await newVault({
      keychain: { ...keychain, read: async () => ({ ok: true, value: null }) },
    })
    expect(await session.protection.turnKeychainOn()).toMatchObject(lostKey)
    expect(successOf(await session.protection.describe()).keychainUnlock).toBe(false)
  })
})

test('a header with every slot stays small and private', async () => {
  const { folder, session } = await newVault({ keychain: memoryKeychain() })
  successOf(await session.protection.turnKeychainOn())
  for (const name of ['vault.hdr', 'vault.hdr.bak']) {
    const { size, mode } = await stat(join(folder, name))
    expect(size).toBeLessThan(headerMaximumBytes / 4)
    expect(mode & 0o777).toBe(0o600)
  }
})
