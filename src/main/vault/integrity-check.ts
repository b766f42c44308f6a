import { statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Backup } from '../../shared/model/backup'
import { type BackupSource, requireUnlocked } from './backup'
import { unpackBackup } from './backup-file'
import { listBackups, withWorkingFolder } from './backup-folder'
import type { ReadableConnection } from './connection'
import { vaultFiles } from './files'
import { isIntact } from './integrity'
import { describeStorageError } from './storage-error'

/**
 * Whether the database of an open vault is intact, by a copy, since a check of the file itself would keep everybody waiting.
 * A copy that is damaged is made and checked once more: nobody is alarmed for a fault in copying. Throws when the vault is
 * locked meanwhile.
 */
export async function isVaultIntact(source: BackupSource): Promise<boolean> {
  return (await isCopyIntact(source)) || isCopyIntact(source)
}

function isCopyIntact(source: BackupSource): Promise<boolean> {
  return withWorkingFolder(source.folder, async (working) => {
    const copy = join(working, 'copy.db')
    await source.db.copyTo(copy)
    const intact = await isIntact(copy, source.databaseKey)
    requireUnlocked(source)
    return intact
  })
}

/** What is checked before anything is written to it: so much takes some tens of milliseconds. */
const smallBytes = 8 * 1_024 * 1_024

/** Whether every page of a small database is whole. A large one is taken for whole here, and checked in the background. */
export function isWholeIfSmall(db: ReadableConnection, path: string): boolean {
  if (statSync(path).size > smallBytes) return true
  try {
    return verdictSchema.parse(db.get('PRAGMA quick_check(1)')).quick_check === 'ok'
  } catch (error) {
    if (describeStorageError(error)?.code === 'database-damaged') return false
    throw error
  }
}

const verdictSchema = z.object({ quick_check: z.string() })

/** The newest backup of which every bit is as it was when it was made and tested. */
export async function findGoodBackup(vaultFolder: string): Promise<Backup | undefined> {
  for (const backup of await listBackups(vaultFolder)) {
    const unpacked = await withWorkingFolder(vaultFolder, (working) =>
      unpackBackup(backup.path, vaultFiles(working)),
    )
    if (unpacked.ok) return backup
  }
  return undefined
}
