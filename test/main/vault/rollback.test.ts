import { copyFile, cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { appendAudit } from '../../../src/main/store/audit'
import { createDatabase, listDatabases } from '../../../src/main/store/databases'
import { decodeHeader } from '../../../src/main/vault/header'
import type { Keychain } from '../../../src/main/vault/keychain'
import { VaultSession, type VaultWarning } from '../../../src/main/vault/session'
import { keyDerivationFloor } from '../../../src/main/vault/slots'
import { memoryKeychain } from '../../helpers/memory-keychain'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { password, successOf, unlocked } from '../../helpers/temporary-vault'

/** A vault, a way to change it, to put back what it once was, and to hear what is said when it opens. */
async function build(keychain?: Keychain) {
  const folder = join(await temporaryFolder(), 'vault')
  const warnings: VaultWarning[] = []
  const session = new VaultSession({
    keyDerivation: keyDerivationFloor,
    onWarning: (warning) => warnings.push(warning),
    ...(keychain && { keychain }),
  })
  onTestFinished(() => session.lock())
  successOf(await session.create(folder, password))
  let count = 0

  return {
    folder,
    session,
    change: () => {
      count += 1
      createDatabase(unlocked(session).db, {
        providerId: 'generic',
        name: `${count}`,
        note: '',
        liveReadOnly: false,
      })
    },
    note: () => {
      const { db, auditKey } = unlocked(session)
      db.transaction(() => appendAudit(db, auditKey, { action: 'exported', subject: '' }))
    },
    keep: async () => {
      session.lock()
      const kept = await temporaryFolder()
      await cp(folder, kept, { recursive: true })
      return kept
    },
    putBack: (kept: string, name: string) => copyFile(join(kept, name), join(folder, name)),
    /** Opens it, and returns what was said. */
    open: async () => {
      session.lock()
      warnings.length = 0
      successOf(await session.unlock(folder, password))
      unlocked(session).db.settle()
      // The keychain answers a moment later.
      await new Promise((resolve) => setImmediate(resolve))
      return warnings.map(({ kind }) => kind)
    },
  }
}

describe('an older database with the newest header', () => {
  test('opens with a warning, which is said once', async () => {
    const { session, change, keep, putBack, open } = await build()
    change()
    const kept = await keep()
    expect(await open()).toEqual([])
    change()
    session.lock()
    await putBack(kept, 'vault.db')
    expect(await open()).toEqual(['rolled-back'])
    expect(listDatabases(unlocked(session).db)).toHaveLength(1)
    change()
    expect(await open()).toEqual([])
  })

  test('is noticed though it went on from there and came further', async () => {
    const { session, change, note, keep, putBack, open } = await build()
    note()
    const kept = await keep()
    await open()
    note()
    const header = await keep()
    // A branch of its own with more commits than the header knows.
    await putBack(kept, 'vault.db')
    await putBack(kept, 'vault.hdr')
    await open()
    for (let commits = 0; commits < 5; commits += 1) change()
    session.lock()
    await putBack(header, 'vault.hdr')
    expect(await open()).toEqual(['rolled-back'])
  })
})

test('a newer database with an older header, as a crash leaves them, is no cause for a warning', async () => {
  const { session, change, note, keep, putBack, open } = await build()
  note()
  const kept = await keep()
  await open()
  change()
  note()
  session.lock()
  await putBack(kept, 'vault.hdr')
  expect(await open()).toEqual([])
})

test('the header follows when the vault is locked, and not when nothing changed', async () => {
  const { session, folder, change, note, open } = await build()
  const read = async () => {
    const bytes = await readFile(join(folder, 'vault.hdr'))
    return { bytes, progress: successOf(decodeHeader(bytes, '')).header.progress }
  }
  const first = await read()
  session.lock()
  expect((await read()).bytes).toEqual(first.bytes)
  await open()
  change()
  note()
  expect((await read()).bytes).toEqual(first.bytes)
  session.lock()
  const { progress } = await read()
  expect(progress).toMatchObject({ commits: first.progress.commits + 2, auditNumber: 1 })
})

test('a transaction that changed nothing is not counted, one of many changes is counted once', async () => {
  const { session, change } = await build()
  const { db } = unlocked(session)
  const commits = () => db.get('SELECT commits FROM commit_counter')
  const before = commits()
  db.transaction(() => listDatabases(db))
  expect(() =>
    db.transaction(() => {
      change()
      throw new Error('no')
    }),
  ).toThrow('no')
  expect(commits()).toEqual(before)
  db.transaction(() => {
    change()
    change()
  })
  expect(commits()).toEqual({ commits: 1 })
})

describe('with the keychain in use', () => {
  test('the whole folder put back is noticed', async () => {
    const { session, change, keep, putBack, open } = await build(memoryKeychain())
    successOf(await session.protection.turnKeychainOn())
    change()
    const kept = await keep()
    expect(await open()).toEqual([])
    change()
    session.lock()
    for (const name of ['vault.db', 'vault.hdr', 'vault.hdr.bak']) await putBack(kept, name)
    expect(await open()).toEqual(['rolled-back'])
  })

  test('and without it is not, as the threat model says', async () => {
    const { session, change, keep, putBack, open } = await build()
    change()
    const kept = await keep()
    await open()
    change()
    session.lock()
    for (const name of ['vault.db', 'vault.hdr', 'vault.hdr.bak']) await putBack(kept, name)
    expect(await open()).toEqual([])
  })

  test.each(['', 'nonsense', '999999.AAAA', '-1.'])(
    'a counter of %j, which we did not write, says nothing',
    async (text) => {
      const keychain = memoryKeychain()
      const { session, change, open } = await build(keychain)
      successOf(await session.protection.turnKeychainOn())
      change()
      session.lock()
      keychain.entries.set([...keychain.entries.keys()].find((name) => name.endsWith('commits')) ?? '', text)
      expect(await open()).toEqual([])
    },
  )
})
