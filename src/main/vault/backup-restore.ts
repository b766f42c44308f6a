import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Failure, fail, type Result, succeed } from '../../shared/errors'
import { texts } from '../../shared/texts'
import { type BackupDescription, damagedBackup, unpackBackup } from './backup-file'
import { backupsFolder, withWorkingFolder } from './backup-folder'
import type { WritableConnection } from './connection'
import { openDatabaseFile } from './database-file'
import { newerVault } from './failures'
import { vaultFiles } from './files'
import { isIntact } from './integrity'
import { deriveKey } from './keys'
import { openHeader, type VaultKeys } from './open-vault'
import { swapVault } from './restore-swap'
import { hasCode, withStorageFailures } from './storage-error'

/** A copy of what is in a backup, which goes when the work with it is done. */
export interface OpenedBackup {
  readonly description: BackupDescription
  readonly db: WritableConnection
  readonly auditKey: Buffer
}

/**
 * Opens a backup beside the vault, brings its tables up to date, and does work with it. Fails with `not-found`,
 * `backup-damaged`, `vault-newer`, `wrong-password`, `disk-full` or `folder-not-writable`.
 */
export function readBackup<Value>(
  vaultFolder: string,
  { path, password }: { path: string; password: string },
  work: (backup: OpenedBackup) => Value,
): Promise<Result<Value>> {
  return openBackup(vaultFolder, { path, password }, work, async (_folder, value) => value)
}

/**
 * Puts a backup in the place of the vault, after `prepare` has had it open. `release` backs up the vault that is there, tells
 * whether it could, and lets go of it; it is called when the backup has turned out to be good. Fails as `readBackup` does, and
 * has then changed nothing.
 */
export function restoreBackup(
  vaultFolder: string,
  { path, password }: { path: string; password: string },
  { prepare, release }: { prepare: (backup: OpenedBackup) => void; release: () => Promise<boolean> },
): Promise<Result<void>> {
  return openBackup(vaultFolder, { path, password }, prepare, async (folder) =>
    swapVault(folder, vaultFolder, { isBackedUp: await release() }),
  )
}

/** `finish` gets the folder of the copy, closed, and what `work` made of it while it was open. */
function openBackup<Value, Finished>(
  vaultFolder: string,
  { path, password }: { path: string; password: string },
  work: (backup: OpenedBackup) => Value,
  finish: (folder: string, value: Value) => Promise<Finished>,
): Promise<Result<Finished>> {
  return withStorageFailures(backupsFolder(vaultFolder), () =>
    withWorkingFolder(vaultFolder, async (working) => {
      const files = vaultFiles(join(working, 'vault'))
      await mkdir(files.folder, { mode: 0o700 })
      const unpacked = await withMissingFile(path, () => unpackBackup(path, files))
      if (!unpacked.ok) return unpacked
      const keys = await openHeader(files, { type: 'password', password })
      if (!keys.ok) return describeUnopened(path, keys)
      const opened = await withRootKey(keys.value, async (rootKey) => {
        const { vaultId } = keys.value.header
        const databaseKey = deriveKey(rootKey, vaultId, 'database')
        const auditKey = deriveKey(rootKey, vaultId, 'audit')
        try {
          if (!(await isIntact(files.database, databaseKey))) return undefined
          const db = await openDatabaseFile(files.database, databaseKey)
          if (!db.ok) return describeUnopened(path, db)
          try {
            return succeed(work({ description: unpacked.value, db: db.value, auditKey }))
          } finally {
            db.value.close()
          }
        } finally {
          databaseKey.fill(0)
          auditKey.fill(0)
        }
      })
      if (opened === undefined) return damagedBackup(path, texts.vaultFiles.whyBackupUnusable.databaseDamaged)
      return opened.ok ? succeed(await finish(files.folder, opened.value)) : opened
    }),
  )
}

/** A backup that was made while the vault key was rotated has two root keys, of which either fits: undefined means not this one. */
async function withRootKey<Value>(
  { rootKey, pendingRootKey }: VaultKeys,
  work: (rootKey: Buffer) => Promise<Value | undefined>,
): Promise<Value | undefined> {
  try {
    return (await work(rootKey)) ?? (pendingRootKey && (await work(pendingRootKey)))
  } finally {
    rootKey.fill(0)
    pendingRootKey?.fill(0)
  }
}

/** The file that was chosen, not its copy, is what a person knows. */
function describeUnopened(path: string, failed: { ok: false; error: Failure }): Result<never> {
  switch (failed.error.code) {
    case 'wrong-password':
      return fail('wrong-password', texts.unlocking.wrongBackupPassword)
    case 'vault-newer':
      return newerVault(path)
    case 'header-damaged':
    case 'database-damaged':
      return damagedBackup(path, texts.vaultFiles.whyBackupUnusable.closed)
    default:
      return failed
  }
}

async function withMissingFile<Value>(
  path: string,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await work()
  } catch (error) {
    if (hasCode(error, ['ENOENT', 'ENOTDIR'])) return fail('not-found', texts.vaultFiles.gone(path))
    if (hasCode(error, ['EISDIR'])) return damagedBackup(path, texts.vaultFiles.whyBackupUnusable.folder)
    throw error
  }
}
