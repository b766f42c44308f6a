import { mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Result, succeed } from '../../shared/errors'
import type { Backup, BackupReason } from '../../shared/model/backup'
import { packBackup, unpackBackup } from './backup-file'
import { backupPath, backupsFolder, pruneBackups, withWorkingFolder } from './backup-folder'
import { damagedDatabase } from './failures'
import { readHeaderFile, syncFolder, vaultFiles } from './files'
import { decodeHeader } from './header'
import { isIntact } from './integrity'
import type { UnlockedVault } from './session'
import { withStorageFailures } from './storage-error'

/** What a backup is made from. */
export type BackupSource = Pick<UnlockedVault, 'folder' | 'vaultId' | 'db' | 'databaseKey'>

/**
 * Copies the vault into one file beside it, unpacks that again, and has SQLite check what came out. Only then does it get its
 * name, and older ones go. Fails with `database-damaged` (and then keeps nothing and removes nothing), `header-damaged`,
 * `disk-full`, `folder-not-writable` or `vault-locked`.
 */
export function makeBackup(source: BackupSource, reason: BackupReason): Promise<Result<Backup>> {
  const { folder, vaultId } = source
  return withStorageFailures(backupsFolder(folder), () =>
    withWorkingFolder(folder, async (working) => {
      const description = { vaultId, createdAt: Date.now(), reason }
      const packed = join(working, 'packed')
      const made = await packVault(source, working, (header, database) =>
        packBackup(packed, description, header, database),
      )
      if (!made.ok) return made
      const tested = await testBackup(source, packed, join(working, 'unpacked'))
      if (!tested.ok) return tested
      const path = backupPath(folder, description)
      await rename(packed, path)
      await syncFolder(backupsFolder(folder))
      await pruneBackups(folder)
      return succeed({ path, createdAt: description.createdAt, reason, size: (await stat(path)).size })
    }),
  )
}

const attempts = 5

/**
 * Gives `pack` a header and a copy of the database that belong together, though both may change meanwhile. Should they do so
 * all the time, the last pair serves: slots rarely change, and the test tells whether the key still fits.
 */
async function packVault(
  { folder, db }: BackupSource,
  working: string,
  pack: (header: Buffer, database: string) => Promise<void>,
): Promise<Result<void>> {
  const path = vaultFiles(folder).header
  for (let attempt = 1; ; attempt += 1) {
    const before = readHeaderFile(path)
    if (!before.ok) return before
    const decoded = decodeHeader(before.value, path)
    if (!decoded.ok) return decoded
    const copy = join(working, `copy-${attempt}.db`)
    await db.copyTo(copy)
    const after = readHeaderFile(path)
    if (!after.ok) return after
    if (after.value.equals(before.value) || attempt === attempts)
      return succeed(await pack(before.value, copy))
  }
}

async function testBackup(source: BackupSource, packed: string, target: string): Promise<Result<void>> {
  const files = vaultFiles(target)
  await mkdir(target, { mode: 0o700 })
  const unpacked = await unpackBackup(packed, files)
  if (!unpacked.ok) return unpacked
  if (await isIntact(files.database, source.databaseKey)) return succeed(undefined)
  requireUnlocked(source)
  return damagedDatabase(vaultFiles(source.folder).database)
}

/** Nothing opens with a key that was filled with zeros meanwhile, which is no damage. Throws when the vault is locked. */
export function requireUnlocked({ db }: BackupSource): void {
  db.get('SELECT 1')
}
