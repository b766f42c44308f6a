import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDatabase, listDatabases } from '../../../src/main/store/databases'
import { openDatabaseFile } from '../../../src/main/vault/database-file'
import { isIntact } from '../../../src/main/vault/integrity'
import type { UnlockedVault } from '../../../src/main/vault/session'
import { startVaultChild } from '../../helpers/child'
import { databaseDraft } from '../../helpers/drafts'
import { flipBit } from '../../helpers/files'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { openVault, successOf, temporaryVault, unlocked } from '../../helpers/temporary-vault'

function add(vault: UnlockedVault, count: number, note = 'x'.repeat(5_000)): void {
  vault.db.transaction(() => {
    for (let number = 1; number <= count; number += 1)
      createDatabase(vault.db, databaseDraft({ name: `${number}`, note }))
  })
}

test('a copy opens with the same key and holds the same, for its owner alone', async () => {
  const vault = await openVault()
  add(vault, 20)
  const copy = join(await temporaryFolder(), 'copy.db')
  await vault.db.copyTo(copy)
  expect((await stat(copy)).mode & 0o777).toBe(0o600)
  const opened = successOf(await openDatabaseFile(copy, vault.databaseKey))
  expect(listDatabases(opened)).toEqual(listDatabases(vault.db))
  opened.close()
})

test('a vault that changes while it is copied is copied whole all the same', async () => {
  const vault = await openVault()
  add(vault, 600)
  const copy = join(await temporaryFolder(), 'copy.db')
  let changing = true
  let changes = 0
  function change(): void {
    if (!changing) return
    add(vault, 1, 'y'.repeat(20_000))
    changes += 1
    setImmediate(change)
  }
  change()
  await vault.db.copyTo(copy)
  changing = false
  expect(changes).toBeGreaterThan(3)
  expect(await isIntact(copy, vault.databaseKey)).toBe(true)
})

test('a copy leaves the vault locked against other programs', async () => {
  const { session, folder } = await temporaryVault()
  const copy = join(await temporaryFolder(), 'copy.db')
  await unlocked(session).db.copyTo(copy)
  const other = startVaultChild('unlock', folder)
  expect(await other.read()).toMatchObject({ result: { error: { code: 'vault-in-use' } } })
  session.lock()
  const later = startVaultChild('unlock', folder)
  expect(await later.read()).toMatchObject({ result: { ok: true } })
})

test('a copy under way when the vault is locked fails with vault-locked', async () => {
  const { session } = await temporaryVault()
  add(unlocked(session), 300)
  const copying = unlocked(session).db.copyTo(join(await temporaryFolder(), 'copy.db'))
  session.lock()
  await expect(copying).rejects.toThrow('The vault was locked meanwhile.')
})

test('a flipped bit is found wherever it is, and so is a cut', async () => {
  const vault = await openVault()
  add(vault, 20)
  const folder = await temporaryFolder()
  await vault.db.copyTo(join(folder, 'good.db'))
  expect(await isIntact(join(folder, 'good.db'), vault.databaseKey)).toBe(true)
  expect(await isIntact(join(folder, 'good.db'), Buffer.alloc(32))).toBe(false)
  const { size } = await stat(join(folder, 'good.db'))
  for (const offset of [0, 20, 100, 4_090, Math.trunc(size / 2), size - 1]) {
    const copy = join(folder, `${offset}.db`)
    await vault.db.copyTo(copy)
    await flipBit(copy, offset)
    expect([offset, await isIntact(copy, vault.databaseKey)]).toEqual([offset, false])
  }
})
