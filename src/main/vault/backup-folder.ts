import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backup } from '../../shared/model/backup'
import { readBackupDescription } from './backup-file'
import { beside, syncFolder } from './files'
import { hasCode } from './storage-error'

const extension = '.latchkey-backup'
/** Folders of this name are being worked in, or are what a crash left and are removed. */
export const workPrefix = '.work-'

/** Beside the vault's folder and on its disk, so that what is restored gets into its place by a rename. */
export function backupsFolder(vaultFolder: string): string {
  return vaultFolder + beside.backups
}

/** A name that sorts by time and says what it is; the description in the file is what counts. */
export function backupPath(
  vaultFolder: string,
  { createdAt, reason }: Pick<Backup, 'createdAt' | 'reason'>,
): string {
  const moment = new Date(createdAt).toISOString().replaceAll(':', '-')
  return join(backupsFolder(vaultFolder), `${moment} ${reason}${extension}`)
}

/** Newest first. What is no backup, or one that was cut off, is left out. */
export async function listBackups(vaultFolder: string): Promise<Backup[]> {
  const folder = backupsFolder(vaultFolder)
  const backups: Backup[] = []
  for (const name of await listNames(folder)) {
    if (!name.endsWith(extension)) continue
    const path = join(folder, name)
    const description = await readBackupDescription(path)
    if (!description.ok) continue
    const { createdAt, reason } = description.value
    backups.push({ path, createdAt, reason, size: (await stat(path)).size })
  }
  return backups.sort((left, right) => right.createdAt - left.createdAt)
}

const keptNewest = 10

/** Removes all but the newest ten and the newest of each month (UTC). */
export async function pruneBackups(vaultFolder: string): Promise<void> {
  const months = new Set<string>()
  for (const [index, { path, createdAt }] of (await listBackups(vaultFolder)).entries()) {
    const month = new Date(createdAt).toISOString().slice(0, 7)
    if (index >= keptNewest && months.has(month)) await rm(path)
    months.add(month)
  }
  await syncFolder(backupsFolder(vaultFolder))
}

/** Folders that are being worked in; others of their name are what a crash left. */
const workingFolders = new Set<string>()

/** Does work in a folder of its own beside the backups, which only this account can open and which goes afterwards. */
export async function withWorkingFolder<Value>(
  vaultFolder: string,
  work: (folder: string) => Promise<Value>,
): Promise<Value> {
  const parent = backupsFolder(vaultFolder)
  await mkdir(parent, { recursive: true, mode: 0o700 })
  for (const name of await listNames(parent))
    if (name.startsWith(workPrefix) && !workingFolders.has(join(parent, name)))
      await rm(join(parent, name), { recursive: true, force: true })
  const folder = join(parent, workPrefix + randomUUID())
  workingFolders.add(folder)
  try {
    await mkdir(folder, { mode: 0o700 })
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
    workingFolders.delete(folder)
  }
}

async function listNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (hasCode(error, ['ENOENT'])) return []
    throw error
  }
}
