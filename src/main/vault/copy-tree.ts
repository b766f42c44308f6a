import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { constants, copyFile, lstat, mkdir, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { exists, syncFolder } from './files'

/** Copies a file, or a folder with all that is in it, to where nothing is; every byte is on the disk afterwards. */
export async function copyTree(source: string, target: string): Promise<void> {
  if (!(await lstat(source)).isDirectory()) {
    await copyFile(source, target, constants.COPYFILE_EXCL)
    const copy = await open(target, 'r+')
    await copy.sync().finally(() => copy.close())
    return
  }
  await mkdir(target, { mode: 0o700 })
  for (const name of await readdir(source)) await copyTree(join(source, name), join(target, name))
  syncFolder(target)
}

/** Whether all that is in one file or folder is, byte for byte, in the other too. */
export async function isContained(part: string, whole: string): Promise<boolean> {
  if (!exists(whole)) return false
  const isFolder = (await lstat(part)).isDirectory()
  if (isFolder !== (await lstat(whole)).isDirectory()) return false
  if (!isFolder) return (await digest(part)).equals(await digest(whole))
  for (const name of await readdir(part))
    if (!(await isContained(join(part, name), join(whole, name)))) return false
  return true
}

async function digest(path: string): Promise<Buffer> {
  const hash = createHash('sha256')
  for await (const slice of createReadStream(path, { highWaterMark: 1_048_576 })) hash.update(slice)
  return hash.digest()
}
