import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, cp, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { appendAudit, verifyAudit } from '../../../src/main/store/audit'
import { convertContent } from '../../../src/main/store/convert-content'
import { createCredential, deleteCredential, updateCredential } from '../../../src/main/store/credentials'
import { createDatabase, listDatabases } from '../../../src/main/store/databases'
import { openPart } from '../../../src/main/store/parts'
import { decodeHeader } from '../../../src/main/vault/header'
import type { RotationStep } from '../../../src/main/vault/rotate'
import { unseal } from '../../../src/main/vault/seal'
import { type UnlockedVault, VaultSession, type VaultSessionOptions } from '../../../src/main/vault/session'
import { keyDerivationFloor } from '../../../src/main/vault/slots'
import { noDetails } from '../../../src/shared/model/credential'
import { credentialDraft, databaseDraft } from '../../helpers/drafts'
import { memoryKeychain } from '../../helpers/memory-keychain'
import { repetitions } from '../../helpers/repetitions'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { password, successOf, unlocked } from '../../helpers/temporary-vault'

const steps: readonly RotationStep[] = [
  'copied',
  'rekeyed',
  'converted',
  'checked',
  'begun',
  'replaced',
  'finished',
]

/** A vault with every slot, two versions of a secret, another one in the trash, and a log. */
async function build() {
  const folder = join(await temporaryFolder(), 'vault')
  const keychain = memoryKeychain()
  const session = openSession({ keychain })
  const { recoveryCode } = successOf(await session.create(folder, password))
  successOf(await session.protection.turnKeychainOn())
  const vault = unlocked(session)
  const { db, sealingKey, auditKey } = vault
  const database = createDatabase(db, databaseDraft({}))
  const add = (title: string, value: string) =>
    successOf(
      createCredential(
        db,
        sealingKey,
        credentialDraft({ title, databaseIds: [database.id], parts: [secret(value)] }),
      ),
    )
  const kept = add('kept', 'first value')
  const { id, title, description, mode } = kept
  successOf(
    updateCredential(db, sealingKey, {
      ...noDetails,
      ...{ id, title, description, mode, databaseIds: [database.id] },
      parts: [secret('second value')],
    }),
  )
  successOf(deleteCredential(db, add('in the trash', 'third value')))
  for (let count = 0; count < 3; count += 1)
    db.transaction(() => appendAudit(db, auditKey, { action: 'exported', subject: `${count}` }))
  return { folder, keychain, session, recoveryCode, credentialId: kept.id }
}

function secret(value: string) {
  return { name: 'key', secret: true, value, hint: null } as const
}

function openSession(options: VaultSessionOptions = {}): VaultSession {
  const session = new VaultSession({ keyDerivation: keyDerivationFloor, ...options })
  onTestFinished(() => session.lock())
  return session
}

/** Every sealed value there is, opened. */
function sealedValues({ db, sealingKey }: UnlockedVault): string[] {
  const rows = db.all(
    `SELECT credential_id AS credentialId, version, name AS part, sealed FROM credential_parts
      WHERE sealed IS NOT NULL`,
  )
  return z
    .array(sealedSchema)
    .parse(rows)
    .map(({ sealed, ...place }) => String(unseal(sealingKey, place, sealed)))
    .sort()
}

const sealedSchema = z.object({
  credentialId: z.string(),
  version: z.int(),
  part: z.string(),
  sealed: z.instanceof(Buffer),
})

async function expectWhole(vault: UnlockedVault): Promise<void> {
  expect(sealedValues(vault)).toEqual(['first value', 'second value', 'third value'])
  expect(await verifyAudit(vault.db, vault.auditKey)).toEqual({ intact: true, entries: 3 })
  expect(vault.db.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
}

describe('a rotation', () => {
  test('changes every key, and the vault that is open goes on', async () => {
    const { folder, session, credentialId } = await build()
    const vault = unlocked(session)
    const before = await readFile(join(folder, 'vault.db'))
    const { key, fingerprintKey } = vault.sealingKey
    const keys = [key, fingerprintKey, vault.auditKey, vault.databaseKey]
    const formerKeys = keys.map((key) => Buffer.from(key))

    const seen: RotationStep[] = []
    successOf(await session.protection.rotate(password, convertContent, (step) => seen.push(step)))
    expect(seen).toEqual(steps)
    // The very objects that others hold have the new keys and the new file.
    for (const [index, key] of keys.entries()) expect(key.equals(formerKeys[index] ?? key)).toBe(false)
    await expectWhole(vault)
    expect(successOf(openPart(vault.db, vault.sealingKey, { credentialId, part: 'key' })).toString()).toBe(
      'second value',
    )
    createDatabase(vault.db, databaseDraft({ name: 'after' }))

    const after = await readFile(join(folder, 'vault.db'))
    const pages = (bytes: Buffer) =>
      Array.from({ length: bytes.length / 4_096 }, (_, page) =>
        bytes.toString('latin1', page * 4_096, (page + 1) * 4_096),
      )
    const former = new Set(pages(before))
    expect(pages(after).filter((page) => former.has(page))).toEqual([])
    expect((await stat(join(folder, 'vault.db'))).mode & 0o777).toBe(0o600)
    session.lock()
    expect(await readdir(folder)).toEqual(['vault.db', 'vault.hdr', 'vault.hdr.bak'])
  })

  test('leaves every way to open the vault', async () => {
    const { folder, keychain, session, recoveryCode } = await build()
    for (let count = 0; count < 2; count += 1)
      successOf(await session.protection.rotate(password, convertContent))
    session.lock()
    const warnings: unknown[] = []
    const other = openSession({ keychain, onWarning: (warning) => warnings.push(warning) })
    successOf(await other.unlock(folder, password))
    await expectWhole(unlocked(other))
    other.lock()
    successOf(await other.unlockWithKeychain(folder))
    await expectWhole(unlocked(other))
    other.lock()
    successOf(await other.unlockWithRecoveryCode(folder, recoveryCode, 'another long password'))
    await expectWhole(unlocked(other))
    expect(warnings).toEqual([])
  })

  test('makes the former header useless: it opens no database any more', async () => {
    const { folder, session } = await build()
    const former = await temporaryFolder()
    await copyFile(join(folder, 'vault.hdr'), join(former, 'vault.hdr'))
    successOf(await session.protection.rotate(password, convertContent))
    session.lock()
    await copyFile(join(former, 'vault.hdr'), join(folder, 'vault.hdr'))
    expect(await session.unlock(folder, password)).toMatchObject({ error: { code: 'database-damaged' } })
  })

  test('needs the password', async () => {
    const { session } = await build()
    expect(await session.protection.rotate('not this one', convertContent)).toMatchObject({
      error: { code: 'wrong-password' },
    })
    await expectWhole(unlocked(session))
  })

  test('locked while it derives changes nothing', async () => {
    const { folder, session } = await build()
    const before = await readFile(join(folder, 'vault.hdr'))
    const rotating = session.protection.rotate(password, convertContent)
    session.lock()
    expect(await rotating).toMatchObject({ error: { code: 'vault-locked' } })
    successOf(await session.unlock(folder, password))
    await expectWhole(unlocked(session))
    session.lock()
    const header = (bytes: Buffer) => successOf(decodeHeader(bytes, '')).header.slots
    expect(header(await readFile(join(folder, 'vault.hdr')))).toEqual(header(before))
  })

  test.each(steps.slice(0, -1))('that fails at "%s" goes on with a key that works', async (failing) => {
    const { folder, session } = await build()
    const vault = unlocked(session)
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' })
    const rotated = await session.protection.rotate(password, convertContent, (step) => {
      if (step === failing) throw full
    })
    expect(rotated).toMatchObject({ error: { code: 'disk-full' } })
    await expectWhole(vault)
    createDatabase(vault.db, databaseDraft({ name: 'after' }))
    session.lock()
    expect(await readdir(folder)).toEqual(['vault.db', 'vault.hdr', 'vault.hdr.bak'])
    successOf(await session.unlock(folder, password))
    await expectWhole(unlocked(session))
  })

  test('lets the vault be used meanwhile, and loses nothing of that', async () => {
    const { folder, session } = await build()
    const vault = unlocked(session)
    const seen: RotationStep[] = []
    successOf(
      await session.protection.rotate(password, convertContent, (step) => {
        if (step === 'checked' && !seen.includes('checked'))
          createDatabase(vault.db, databaseDraft({ name: 'meanwhile' }))
        seen.push(step)
      }),
    )
    // What was copied before is not good enough any more.
    expect(seen.filter((step) => step === 'copied')).toHaveLength(2)
    await expectWhole(vault)
    session.lock()
    successOf(await session.unlock(folder, password))
    expect(listDatabases(unlocked(session).db).map(({ name }) => name)).toContain('meanwhile')
  })

  test('of a vault that is changed all the time is given up', async () => {
    const { folder, session } = await build()
    const vault = unlocked(session)
    const rotated = await session.protection.rotate(password, convertContent, (step) => {
      if (step === 'copied') createDatabase(vault.db, databaseDraft({ name: 'again' }))
    })
    expect(rotated).toMatchObject({ error: { code: 'in-use' } })
    await expectWhole(vault)
    session.lock()
    expect(await readdir(folder)).toEqual(['vault.db', 'vault.hdr', 'vault.hdr.bak'])
  })

  test.each(['copied', 'rekeyed', 'converted'] as const)(
    'that is cancelled, or locked, at "%s" changes nothing',
    async (last) => {
      const { folder, session } = await build()
      for (const end of ['cancelRotation', 'lock'] as const) {
        const key = Buffer.from(unlocked(session).databaseKey)
        const rotated = await session.protection.rotate(password, convertContent, (step) => {
          if (step !== last) return
          if (end === 'lock') session.lock()
          else session.protection.cancelRotation()
        })
        expect(rotated).toMatchObject({ error: { code: end === 'lock' ? 'vault-locked' : 'cancelled' } })
        if (end === 'lock') successOf(await session.unlock(folder, password))
        expect(unlocked(session).databaseKey).toEqual(key)
        await expectWhole(unlocked(session))
      }
      session.lock()
      expect(await readdir(folder)).toEqual(['vault.db', 'vault.hdr', 'vault.hdr.bak'])
    },
  )

  test('passes over a sealed part that did not open before', async () => {
    const { session, credentialId } = await build()
    const { db, sealingKey } = unlocked(session)
    db.run(
      'UPDATE credential_parts SET sealed = :sealed WHERE credential_id = :credentialId AND version = 1',
      {
        sealed: Buffer.alloc(100, 1),
        credentialId,
      },
    )
    successOf(await session.protection.rotate(password, convertContent))
    expect(sealedValues({ ...unlocked(session), sealingKey })).toEqual([
      'second value',
      'third value',
      'undefined',
    ])
  })
})

describe('a rotation that is killed', () => {
  test.each(steps)('at "%s" leaves a vault that each of its ways opens', async (step) => {
    const { folder, keychain, session, recoveryCode } = await build()
    session.lock()
    const child = startRotation(folder, step)
    expect((await child.ended)[1]).toBe('SIGKILL')

    // Each way is the first to find what was left.
    for (const way of ['password', 'keychain', 'recovery'] as const) {
      const copy = join(await temporaryFolder(), 'vault')
      await cp(folder, copy, { recursive: true })
      const warnings: unknown[] = []
      const other = openSession({
        keychain: memoryKeychain(keychain.entries),
        onWarning: (warning) => warnings.push(warning),
      })
      if (way === 'password') successOf(await other.unlock(copy, password))
      else if (way === 'keychain') successOf(await other.unlockWithKeychain(copy))
      else successOf(await other.unlockWithRecoveryCode(copy, recoveryCode, password))
      await expectWhole(unlocked(other))
      other.lock()
      // It is over: one set of slots, nothing left beside.
      const { header } = successOf(decodeHeader(await readFile(join(copy, 'vault.hdr')), ''))
      expect(header.pendingSlots).toBeNull()
      expect(await readdir(copy)).toEqual(['vault.db', 'vault.hdr', 'vault.hdr.bak'])
      expect(await readFile(join(copy, 'vault.hdr.bak'))).toEqual(await readFile(join(copy, 'vault.hdr')))
      successOf(await other.unlock(copy, password))
      await expectWhole(unlocked(other))
      other.lock()
      expect(warnings).toEqual([])
    }
  })

  test('at any moment leaves a vault that opens', async () => {
    const { folder, session } = await build()
    session.lock()
    for (let kill = 0; kill < repetitions(2, 60); kill += 1) {
      const child = startRotation(folder)
      await once(child.process.stdout, 'data')
      // The moment is drawn from what one rotation takes, so that kills fall on all of it.
      await Promise.race([wait(Math.random() * 400), child.ended])
      child.process.kill('SIGKILL')
      await child.ended
      const other = openSession()
      successOf(await other.unlock(folder, password))
      await expectWhole(unlocked(other))
      expect(listDatabases(unlocked(other).db)).toHaveLength(1)
      other.lock()
    }
  }, 240_000)
})

function startRotation(folder: string, lastStep?: RotationStep) {
  const helpers = join(import.meta.dirname, '../../helpers')
  const args = [
    '--import',
    join(helpers, 'typescript-hooks.mjs'),
    join(helpers, 'rotate-child.mts'),
    folder,
    password,
  ]
  const child = spawn(process.execPath, [...args, ...(lastStep === undefined ? [] : [lastStep])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.resume()
  onTestFinished(() => void child.kill('SIGKILL'))
  return { process: child, ended: once(child, 'exit') }
}
