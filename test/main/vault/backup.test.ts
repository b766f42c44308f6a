import {
  access,
  copyFile,
  mkdir,
  open,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  writeFile,
} from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { countContent } from '../../../src/main/store/content'
import { createCredential } from '../../../src/main/store/credentials'
import { createDatabase, listDatabases } from '../../../src/main/store/databases'
import { makeBackup } from '../../../src/main/vault/backup'
import { packBackup } from '../../../src/main/vault/backup-file'
import { backupPath, backupsFolder, listBackups, pruneBackups } from '../../../src/main/vault/backup-folder'
import { readBackup } from '../../../src/main/vault/backup-restore'
import { findGoodBackup, isVaultIntact } from '../../../src/main/vault/integrity-check'
import { newestSchema } from '../../../src/main/vault/migrations'
import type { ErrorCode } from '../../../src/shared/errors'
import type { BackupReason } from '../../../src/shared/model/backup'
import { startKeepingChild, withSmallDisk } from '../../helpers/child'
import { credentialDraft, databaseDraft } from '../../helpers/drafts'
import { flipBit } from '../../helpers/files'
import { findSecretInFiles } from '../../helpers/scan-files'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { password, successOf, temporaryVault, unlocked } from '../../helpers/temporary-vault'

const secret = 'sk_test_a canary in the backup'

/** A vault with a database that says so and a credential. */
async function filledVault() {
  const { session, folder } = await temporaryVault()
  const vault = unlocked(session)
  const database = createDatabase(vault.db, databaseDraft({ name: 'Nordlys AS', note: 'x'.repeat(40_000) }))
  const parts = [{ name: 'key', secret: true as const, value: secret, hint: null }]
  successOf(
    createCredential(vault.db, vault.sealingKey, credentialDraft({ databaseIds: [database.id], parts })),
  )
  return { session, folder, vault }
}

function failure(code: ErrorCode, text: string) {
  return { ok: false, error: { code, message: expect.stringContaining(text) } }
}

test('a backup is one file for its owner alone, in which nothing can be read', async () => {
  const { folder, vault } = await filledVault()
  const since = Date.now() - 60_000
  const backup = successOf(await makeBackup(vault, 'by-hand'))
  expect(dirname(backup.path)).toBe(backupsFolder(folder))
  expect((await stat(backupsFolder(folder))).mode & 0o777).toBe(0o700)
  expect(await stat(backup.path)).toMatchObject({ size: backup.size })
  expect((await stat(backup.path)).mode & 0o777).toBe(0o600)
  // Neither a copy nor anything else is left of the work.
  expect(await readdir(backupsFolder(folder))).toHaveLength(1)
  expect((await readdir(dirname(folder))).sort()).toEqual(['vault', 'vault.backups'])
  for (const text of [secret, 'Nordlys', 'SQLite format 3', 'CREATE TABLE'])
    expect(await findSecretInFiles([dirname(folder), '/tmp/.org.sqlite'], text, since)).toEqual([])
})

test('it holds what was there then, and opens with the password', async () => {
  const { folder, vault } = await filledVault()
  const backup = successOf(await makeBackup(vault, 'daily'))
  createDatabase(vault.db, databaseDraft({ name: 'Later' }))
  const read = successOf(
    await readBackup(folder, { path: backup.path, password }, ({ db, description }) => ({
      description,
      content: countContent(db),
      names: listDatabases(db).map(({ name }) => name),
    })),
  )
  expect(read).toEqual({
    description: { vaultId: vault.vaultId, createdAt: backup.createdAt, reason: 'daily' },
    content: { databases: 1, credentials: 1, exchanges: 0 },
    names: ['Nordlys AS'],
  })
  expect(await readdir(backupsFolder(folder))).toHaveLength(1)
  expect(listDatabases(vault.db)).toHaveLength(2)
})

test('another password, a file that is gone and one that is no backup are told apart', async () => {
  const { folder, vault } = await filledVault()
  const { path } = successOf(await makeBackup(vault, 'by-hand'))
  const read = (given: { path?: string; password?: string }) =>
    readBackup(folder, { path, password, ...given }, () => 'opened')
  expect(await read({ password: 'another password' })).toEqual(failure('wrong-password', 'former one'))
  expect(await read({ path: `${path}.gone` })).toEqual(failure('not-found', `${path}.gone`))
  expect(await read({ path: folder })).toEqual(failure('backup-damaged', 'folder'))
  const letter = join(dirname(folder), 'letter.txt')
  await writeFile(letter, 'Dear reader')
  expect(await read({ path: letter })).toEqual(failure('backup-damaged', 'no backup of Latchkey'))
  await writeFile(letter, '')
  expect(await read({ path: letter })).toEqual(failure('backup-damaged', 'no backup of Latchkey'))
  expect(await readdir(backupsFolder(folder))).toHaveLength(1)
  expect(await read({})).toEqual({ ok: true, value: 'opened' })
})

test('a backup with a flipped bit is refused, wherever it is', async () => {
  const { folder, vault } = await filledVault()
  const { path, size } = successOf(await makeBackup(vault, 'by-hand'))
  const damaged = join(dirname(folder), 'damaged')
  const offsets = [
    0,
    15,
    19,
    23,
    27,
    35,
    40,
    100,
    300,
    700,
    Math.trunc(size / 2),
    size - 33,
    size - 32,
    size - 1,
  ]
  for (const offset of offsets) {
    await copyFile(path, damaged)
    await flipBit(damaged, offset)
    const read = await readBackup(folder, { path: damaged, password }, () => 'opened')
    expect([offset, read]).toMatchObject([offset, { ok: false, error: { message: expect.any(String) } }])
    expect([offset, read.ok ? 'none' : read.error.code]).toEqual([
      offset,
      // The version in the preamble, bytes 16 to 19, may look like a later one.
      offset === 19 ? expect.stringMatching('backup-damaged|vault-newer') : 'backup-damaged',
    ])
  }
})

test('a backup that was cut off or grew is refused, and a later format is named as such', async () => {
  const { folder, vault } = await filledVault()
  const { path, size } = successOf(await makeBackup(vault, 'by-hand'))
  const other = join(dirname(folder), 'other')
  for (const length of [1, 16, 35, 36, 90, 500, 5_000, size - 33, size - 32, size - 1, size + 1]) {
    await copyFile(path, other)
    await truncate(other, length)
    const read = await readBackup(folder, { path: other, password }, () => 'opened')
    expect([length, read]).toMatchObject([length, { ok: false, error: { code: 'backup-damaged' } }])
  }
  await copyFile(path, other)
  const file = await open(other, 'r+')
  await file.write(Buffer.of(0, 0, 0, 2), 0, 4, 16)
  await file.close()
  expect(await readBackup(folder, { path: other, password }, () => 'opened')).toEqual(
    failure('vault-newer', other),
  )
})

test('a backup of a later version is not opened', async () => {
  const { folder, vault } = await filledVault()
  vault.db.run(`PRAGMA user_version = ${newestSchema + 1}`)
  const { path } = successOf(await makeBackup(vault, 'by-hand'))
  expect(await readBackup(folder, { path, password }, () => 'opened')).toEqual(failure('vault-newer', path))
})

/** Makes backup files of these moments, with no vault behind them. */
async function someBackups(moments: readonly string[], reason: BackupReason = 'daily') {
  const folder = join(await temporaryFolder(), 'vault')
  const empty = join(dirname(folder), 'empty')
  await mkdir(backupsFolder(folder))
  await writeFile(empty, '')
  for (const moment of moments) {
    const createdAt = Date.parse(moment)
    const description = { vaultId: 'b95eeb89-d080-4cca-8046-f0203c0687ab', createdAt, reason }
    await packBackup(backupPath(folder, description), description, Buffer.from('header'), empty)
  }
  return folder
}

async function momentsOf(folder: string): Promise<string[]> {
  return (await listBackups(folder)).map(({ createdAt }) => new Date(createdAt).toISOString())
}

test('they are listed newest first; what is no backup is passed over', async () => {
  const folder = await someBackups(['2026-03-01T00:00:00Z', '2026-11-01T00:00:00Z', '2026-07-01T00:00:00Z'])
  await writeFile(join(backupsFolder(folder), 'letter.latchkey-backup'), 'Dear reader')
  await writeFile(join(backupsFolder(folder), 'letter.txt'), 'Dear reader')
  expect(await momentsOf(folder)).toEqual([
    '2026-11-01T00:00:00.000Z',
    '2026-07-01T00:00:00.000Z',
    '2026-03-01T00:00:00.000Z',
  ])
  expect(await listBackups(`${folder}-other`)).toEqual([])
})

test('the newest ten are kept, and the newest of each month', async () => {
  const days = Array.from(
    { length: 15 },
    (_, index) => `2026-11-${`${index + 1}`.padStart(2, '0')}T12:00:00Z`,
  )
  const former = [
    '2026-08-31T23:59:59Z',
    '2026-09-01T00:00:00Z',
    '2026-09-30T23:59:59Z',
    '2025-09-05T00:00:00Z',
  ]
  const folder = await someBackups([...days, ...former])
  await pruneBackups(folder)
  const left = await momentsOf(folder)
  expect(left.slice(0, 10)).toEqual(
    days
      .slice(5)
      .reverse()
      .map((day) => day.replace('Z', '.000Z')),
  )
  expect(left.slice(10)).toEqual([
    '2026-09-30T23:59:59.000Z',
    '2026-08-31T23:59:59.000Z',
    '2025-09-05T00:00:00.000Z',
  ])
})

test('a damaged vault is noticed, not backed up, and costs no older backup', async () => {
  const { folder, vault } = await filledVault()
  expect(await isVaultIntact(vault)).toBe(true)
  const good = successOf(await makeBackup(vault, 'daily'))
  const { size } = await stat(join(folder, 'vault.db'))
  await flipBit(join(folder, 'vault.db'), size - 5_000)
  expect(await isVaultIntact(vault)).toBe(false)
  expect(await makeBackup(vault, 'daily')).toEqual(failure('database-damaged', join(folder, 'vault.db')))
  expect(await listBackups(folder)).toEqual([good])
  expect(await readdir(backupsFolder(folder))).toHaveLength(1)
})

test('the newest backup of which all bits are right is the one to restore', async () => {
  const { folder, vault } = await filledVault()
  const older = successOf(await makeBackup(vault, 'daily'))
  const newer = successOf(await makeBackup(vault, 'by-hand'))
  expect(await findGoodBackup(folder)).toEqual(newer)
  await flipBit(newer.path, Math.trunc(newer.size / 2))
  expect(await findGoodBackup(folder)).toEqual(older)
  await rm(older.path)
  expect(await findGoodBackup(folder)).toBeUndefined()
})

test('what a crash left of the work is removed by the next', async () => {
  const { folder, vault } = await filledVault()
  const left = join(backupsFolder(folder), '.work-left')
  await mkdir(left, { recursive: true })
  await writeFile(join(left, 'packed'), 'half')
  successOf(await makeBackup(vault, 'by-hand'))
  expect(await readdir(backupsFolder(folder))).toHaveLength(1)
})

test.each(['copy-1.db', 'packed', 'unpacked/vault.db'])(
  'a backup that had come to %s when the vault was locked leaves nothing and calls nothing damaged',
  async (name) => {
    const { session, folder, vault } = await filledVault()
    const making = makeBackup(vault, 'daily')
    while (!(await workHas(folder, name)));
    session.lock()
    expect(await making).toEqual(failure('vault-locked', 'locked'))
    expect(await readdir(backupsFolder(folder))).toEqual([])
  },
)

async function workHas(folder: string, name: string): Promise<boolean> {
  const [working] = await readdir(backupsFolder(folder)).catch(() => [])
  if (working === undefined) return false
  return access(join(backupsFolder(folder), working, name)).then(
    () => true,
    () => false,
  )
}

test('the file is laid out as docs/vault-format.md says', async () => {
  const { folder, vault } = await filledVault()
  const { path, createdAt } = successOf(await makeBackup(vault, 'by-hand'))
  const bytes = await readFile(path)
  expect(bytes.subarray(0, 16).toString()).toBe('latchkey-backup\n')
  expect(bytes.readUInt32BE(16)).toBe(1)
  const description = { createdAt, reason: 'by-hand', vaultId: vault.vaultId }
  const start = 36 + bytes.readUInt32BE(20)
  expect(bytes.subarray(36, start).toString()).toBe(JSON.stringify(description))
  const header = bytes.subarray(start, start + bytes.readUInt32BE(24))
  expect(header).toEqual(await readFile(join(folder, 'vault.hdr')))
  expect(start + header.length + Number(bytes.readBigUInt64BE(28)) + 32).toBe(bytes.length)
})

test('a full disk is told, and what cannot be written is not left half done', async () => {
  const { session, folder } = await filledVault()
  session.lock()
  await mkdir(backupsFolder(folder))
  const child = startKeepingChild('back-up', folder, [], withSmallDisk(backupsFolder(folder), 2_000))
  const lines: unknown[] = []
  for (let line = await child.read(); line !== undefined; line = await child.read()) lines.push(line)
  expect(lines.length).toBeGreaterThan(2)
  expect(lines.at(-1)).toMatchObject({
    failure: { code: 'disk-full', message: expect.stringContaining(backupsFolder(folder)) },
    left: Array.from({ length: lines.length - 2 }, () => expect.stringMatching(/ by-hand\.latchkey-backup$/)),
  })
  successOf(await session.unlock(folder, password))
  expect(listDatabases(unlocked(session).db)).toHaveLength(lines.length)
})
