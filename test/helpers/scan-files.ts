import { lstat, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listForms } from './secret-forms'

export interface Finding {
  readonly file: string
  readonly form: string
}

/**
 * Looks for a secret, in every form it could have, in all files below the folders that were written since a moment (in
 * milliseconds). Files that vanish meanwhile are passed over.
 */
export async function findSecretInFiles(
  folders: readonly string[],
  secret: string,
  writtenSince: number,
): Promise<Finding[]> {
  const forms = listForms(secret)
  const findings: Finding[] = []
  for (const file of await listFiles(folders, writtenSince)) {
    const content = await readFile(file).catch(() => undefined)
    if (content === undefined) continue
    for (const { name, bytes } of forms) if (content.includes(bytes)) findings.push({ file, form: name })
  }
  return findings
}

async function listFiles(folders: readonly string[], writtenSince: number): Promise<string[]> {
  const files: string[] = []
  for (const folder of folders) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
    for (const entry of entries) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) files.push(...(await listFiles([path], writtenSince)))
      else if (entry.isFile() && (await changedAt(path)) >= writtenSince) files.push(path)
    }
  }
  return files
}

async function changedAt(path: string): Promise<number> {
  return lstat(path).then(
    (stats) => Math.max(stats.mtimeMs, stats.ctimeMs),
    () => 0,
  )
}
