import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { appendAudit, verifyAudit } from '../../../src/main/store/audit'
import { listDatabases } from '../../../src/main/store/databases'
import { getSettings } from '../../../src/main/store/settings'
import { listTrash } from '../../../src/main/store/trash'
import { listVersions, restoreVersion } from '../../../src/main/store/versions'
import { backupsFolder, listBackups } from '../../../src/main/vault/backup-folder'
import { newestSchema } from '../../../src/main/vault/migrations'
import { VaultSession } from '../../../src/main/vault/session'
import { defaultSettings } from '../../../src/shared/model/protection'
import { hashesOf } from '../../helpers/files'
import { readVault } from '../../helpers/read-vault'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { successOf, unlocked } from '../../helpers/temporary-vault'
import { vectorsSchema } from '../../vectors/vectors'

const frozen = join(import.meta.dirname, '../../vectors/format-1')
const vectors = JSON.parse(await readFile(join(frozen, 'vectors.json'), 'utf8'))
const { password, content } = vectorsSchema.parse(vectors)

/** A vault as the first version left it, with the tables of the first migration alone. */
async function firstVault() {
  const folder = join(await temporaryFolder(), 'vault')
  await mkdir(folder)
  await copyFile(join(frozen, 'good.hdr'), join(folder, 'vault.hdr'))
  await copyFile(join(frozen, 'good.db'), join(folder, 'vault.db'))
  const session = new VaultSession()
  onTestFinished(() => session.lock())
  return { folder, session }
}

test('a vault of the first version gets the tables of today and keeps what it has', async () => {
  const { folder, session } = await firstVault()
  successOf(await session.unlock(folder, password))
  const { db, sealingKey, auditKey } = unlocked(session)
  expect(db.get('PRAGMA user_version')).toEqual({ user_version: newestSchema })
  expect(listDatabases(db)).toMatchObject([
    { name: content.database, credentialCounts: { test: 1, live: 0 } },
  ])
  expect(getSettings(db)).toEqual(defaultSettings)
  expect(listTrash(db)).toEqual([])

  const { credentialId } = content
  const versions = successOf(listVersions(db, { credentialId }))
  expect(versions.map(({ version, shownAt }) => [version, shownAt])).toEqual([
    [2, null],
    [1, null],
  ])
  expect(successOf(restoreVersion(db, sealingKey, { credentialId, version: 1 })).version).toBe(3)
  db.transaction(() => appendAudit(db, auditKey, { action: 'locked', subject: '' }))
  expect(await verifyAudit(db, auditKey)).toEqual({ intact: true, entries: 1 })
})

test('it is backed up before, as it was', async () => {
  const { folder, session } = await firstVault()
  const before = await hashesOf(folder)
  successOf(await session.unlock(folder, password))
  const [backup, ...others] = await listBackups(folder)
  expect([backup?.reason, others]).toEqual(['before-migration', []])
  session.lock()

  const bytes = await readFile(backup?.path ?? '')
  const start = 36 + bytes.readUInt32BE(20)
  const header = bytes.subarray(start, start + bytes.readUInt32BE(24))
  const database = bytes.subarray(start + header.length, -32)
  expect(database).toEqual(await readFile(join(frozen, 'good.db')))
  expect(header).toEqual(await readFile(join(frozen, 'good.hdr')))
  expect(readVault(header, database, password).vaultId).toBe(content.vaultId)
  expect(before['vault.db']).not.toEqual((await hashesOf(folder))['vault.db'])
})

test('it is not backed up again when there is nothing to bring up to date', async () => {
  const { folder, session } = await firstVault()
  successOf(await session.unlock(folder, password))
  session.lock()
  successOf(await session.unlock(folder, password))
  expect(await readdir(backupsFolder(folder))).toHaveLength(1)
})
