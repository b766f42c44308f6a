import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { readdir, rename, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Result, succeed } from '../../shared/errors'
import { texts } from '../../shared/texts'
import { damagedHeader, missingVault, unwritablePlace } from './failures'
import { headerMaximumBytes } from './header'
import { hasCode } from './storage-error'

/** The files of a vault, both 0600 in a folder that is 0700 and theirs alone. */
export interface VaultFiles {
  readonly folder: string
  readonly header: string
  readonly database: string
}

export function vaultFiles(folder: string): VaultFiles {
  return { folder, header: join(folder, 'vault.hdr'), database: join(folder, 'vault.db') }
}

/** What is kept beside the folder of a vault, under its name and one of these endings: nothing can be written into a locked vault. */
export const beside = {
  backups: '.backups',
  attempts: '.attempts',
  failedUnlocks: '.failed-unlocks',
  damage: '.damage',
} as const

/** Whether there is anything of a vault in the folder: one of its two files is enough. */
export function hasVault(folder: string): boolean {
  const { header, database } = vaultFiles(folder)
  return exists(header) || exists(database)
}

/**
 * Fails with `vault-missing` or `folder-not-writable`, naming the file that stands in the way. One of the two copies of the
 * header is enough.
 */
export function checkFiles({ folder, header, database }: VaultFiles): Result<void> {
  for (const path of [folder, database]) if (!exists(path)) return missingVault(folder, path)
  const hasHeader = exists(header)
  if (!hasHeader && !exists(headerCopy(header))) return missingVault(folder, header)
  if (hasHeader && !allows(header, constants.R_OK))
    return unwritablePlace(header, texts.vaultFiles.whyNotWritable.unreadable)
  for (const path of [folder, database])
    if (!allows(path, constants.R_OK | constants.W_OK))
      return unwritablePlace(path, texts.vaultFiles.whyNotWritable.forbidden)
  return succeed(undefined)
}

/**
 * The bytes of a header file, unless it is too large to be one. Fails with `header-damaged`, also when it is not there. At once:
 * for so few bytes each way through the thread pool takes longer than the reading.
 */
export function readHeaderFile(path: string): Result<Buffer> {
  if (!exists(path)) return damagedHeader(path, texts.vaultFiles.whyHeaderDamaged.missing)
  const file = openSync(path, 'r')
  try {
    if (fstatSync(file).size > headerMaximumBytes)
      return damagedHeader(path, texts.vaultFiles.whyHeaderDamaged.tooLarge)
    return succeed(readFileSync(file))
  } finally {
    closeSync(file)
  }
}

/**
 * Puts a header in the place of the one before. A crash at any moment leaves the old one or the new one, whole. The same bytes
 * go to `vault.hdr.bak`, for the case that the one file is damaged; the header before is not kept, because it opens with
 * the password before. When this throws, `vault.hdr` is as it was. At once, so that no lock comes in between.
 */
export function replaceHeaderFile({ folder, header }: VaultFiles, bytes: Buffer): void {
  // The copy first: what counts is `vault.hdr`, which nothing comes after that could fail.
  const paths = [headerCopy(header), header]
  for (const path of paths) writeDraft(draftOf(path), bytes)
  for (const path of paths) renameSync(draftOf(path), path)
  syncFolder(folder)
}

/**
 * Gives a header that is damaged another name, before the second copy takes its place: nothing that may still be of use is thrown
 * away. Does nothing when it is gone.
 */
export function setHeaderAside({ header }: VaultFiles): void {
  if (exists(header)) renameSync(header, `${header}.damaged-${new Date().toISOString().replaceAll(':', '-')}`)
}

/** The second copy of a header. */
export function headerCopy(header: string): string {
  return `${header}.bak`
}

/** Puts names that were made, renamed or removed in a folder on the disk. Windows does so itself, and opens no folders. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') syncFile(folder, 'r')
}

/** Waits until what was written to a file is on the disk. */
export function syncFile(path: string, mode: 'r' | 'r+' = 'r+'): void {
  const file = openSync(path, mode)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** A file, 0600, that appears under its name when its bytes are on the disk, not before. */
export function writeWhole(path: string, bytes: Buffer | string): void {
  writeDraft(draftOf(path), bytes)
  renameSync(draftOf(path), path)
  syncFolder(dirname(path))
}

function draftOf(path: string): string {
  return `${path}.new`
}

/** Its bytes are on the disk before it gets the name of another file. */
function writeDraft(path: string, bytes: Buffer | string): void {
  rmSync(path, { force: true })
  const file = openSync(path, 'wx', 0o600)
  try {
    writeFileSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Whether a vault may take this place: there is nothing, or an empty folder. */
export async function isFree(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0
  } catch (error) {
    if (hasCode(error, ['ENOENT'])) return true
    if (hasCode(error, ['ENOTDIR'])) return false
    throw error
  }
}

/** Gives a folder another place on its disk, one that `isFree`; refused when it is not. */
export async function moveIntoPlace(from: string, folder: string): Promise<void> {
  // Only POSIX renames over an empty folder. One that is not empty is refused by both.
  try {
    await rmdir(folder)
  } catch (error) {
    if (!hasCode(error, ['ENOENT'])) throw error
  }
  await rename(from, folder)
  syncFolder(dirname(folder))
}

export function exists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (error) {
    if (hasCode(error, ['ENOTDIR'])) return false
    throw error
  }
}

/** Whether this account may do that, as `access` says. */
export function allows(path: string, mode: number): boolean {
  try {
    accessSync(path, mode)
    return true
  } catch (error) {
    if (hasCode(error, ['EACCES', 'EPERM', 'EROFS'])) return false
    throw error
  }
}
