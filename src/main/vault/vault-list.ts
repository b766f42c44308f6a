import { readFileSync, renameSync } from 'node:fs'
import { isAbsolute } from 'node:path'
import type { KnownVault } from '../../shared/model/vault'
import { writeWhole } from './files'
import { describeStorageError, hasCode } from './storage-error'

/** The list of vaults as it is on the disk, or where it was put because it could not be read. */
export interface VaultList {
  readonly vaults: readonly KnownVault[]
  /** A list that is damaged is kept under this name, for whoever wants to look into it. */
  readonly keptAs?: string
}

const version = 1
const maximumVaults = 200

/** Reads the list at `path`. One that cannot be read is put aside before anything can take its place; it is then empty. */
export function readVaultList(path: string): VaultList {
  try {
    const vaults = parse(readFileSync(path, 'utf8'))
    if (vaults !== undefined) return { vaults }
  } catch (error) {
    if (hasCode(error, ['ENOENT'])) return { vaults: [] }
    if (describeStorageError(error, path) === undefined) throw error
  }
  return { vaults: [], keptAs: putAside(path) }
}

/** Writes the list whole. Throws what the file system throws. */
export function writeVaultList(path: string, vaults: readonly KnownVault[]): void {
  const kept = vaults
    .slice(0, maximumVaults)
    .map(({ folder, name, openedAt }) => ({ folder, name, openedAt }))
  writeWhole(path, `${JSON.stringify({ version, vaults: kept }, null, 2)}\n`)
}

function putAside(path: string): string {
  const aside = `${path}.damaged ${new Date().toISOString().replaceAll(':', '-')}`
  try {
    renameSync(path, aside)
    return aside
  } catch (error) {
    // Where nothing can be renamed nothing can take its place either.
    if (describeStorageError(error, path) === undefined) throw error
    return path
  }
}

/** Checked by hand: the list is read before the first screen, and that must not wait for a library of schemas. */
function parse(text: string): KnownVault[] | undefined {
  const content = parseObject(text)
  if (content?.version !== version || !Array.isArray(content.vaults)) return undefined
  const vaults: unknown[] = content.vaults
  return vaults.length <= maximumVaults && vaults.every(isKnownVault) ? vaults : undefined
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const content: unknown = JSON.parse(text)
    return isObject(content) ? content : undefined
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isKnownVault(value: unknown): value is KnownVault {
  return (
    isObject(value) &&
    typeof value.folder === 'string' &&
    isAbsolute(value.folder) &&
    typeof value.name === 'string' &&
    value.name !== '' &&
    value.name.length <= 255 &&
    (value.openedAt === null || (Number.isSafeInteger(value.openedAt) && Number(value.openedAt) >= 0))
  )
}
