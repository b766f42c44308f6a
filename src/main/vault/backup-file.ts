import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { z } from 'zod'
import { fail, type Result, succeed } from '../../shared/errors'
import { type BackupReason, backupReasonSchema } from '../../shared/model/backup'
import { timestampSchema } from '../../shared/model/id'
import { texts } from '../../shared/texts'
import { canonicalJson } from './canonical-json'
import { newerVault } from './failures'
import type { VaultFiles } from './files'
import { headerMaximumBytes } from './header'

/** What a backup says of itself without a key, and what nobody has authenticated: to list it by, not to trust. */
const descriptionSchema = z.strictObject({
  vaultId: z.uuid(),
  createdAt: timestampSchema,
  reason: backupReasonSchema,
})
export interface BackupDescription {
  readonly vaultId: string
  readonly createdAt: number
  readonly reason: BackupReason
}

const magic = Buffer.from('latchkey-backup\n', 'ascii')
const version = 1
const preambleBytes = 36
const descriptionMaximumBytes = 1_024
const digestBytes = 32
const sliceBytes = 1_048_576

interface Layout {
  readonly description: BackupDescription
  readonly header: { readonly start: number; readonly length: number }
  readonly database: { readonly start: number; readonly length: number }
  /** Where the SHA-256 of all before it begins. */
  readonly digestStart: number
}

/** Packs a header and a database file into one new file, which is on the disk when this returns. */
export async function packBackup(
  target: string,
  description: BackupDescription,
  header: Buffer,
  databasePath: string,
): Promise<void> {
  const database = await open(databasePath, 'r')
  const file = await open(target, 'wx', 0o600)
  try {
    const { size } = await database.stat()
    const hash = createHash('sha256')
    const write = async (bytes: Buffer) => {
      hash.update(bytes)
      await file.writeFile(bytes)
    }
    await write(encodeStart(description, header, size))
    for await (const slice of readSlices(database, 0, size)) await write(slice)
    await file.writeFile(hash.digest())
    await file.sync()
  } finally {
    await file.close()
    await database.close()
  }
}

/** What a backup says of itself. Fails with `backup-damaged` or `vault-newer`; its checksum is not looked at. */
export async function readBackupDescription(path: string): Promise<Result<BackupDescription>> {
  const file = await open(path, 'r')
  try {
    const layout = await readLayout(file, path)
    return layout.ok ? succeed(layout.value.description) : layout
  } finally {
    await file.close()
  }
}

/**
 * Puts the two files of a backup in their places in a folder, on the disk when this returns. Fails with `backup-damaged` when
 * a single bit is not as it was packed, or with `vault-newer`.
 */
export async function unpackBackup(path: string, files: VaultFiles): Promise<Result<BackupDescription>> {
  const file = await open(path, 'r')
  try {
    const layout = await readLayout(file, path)
    if (!layout.ok) return layout
    const { description, header, database, digestStart } = layout.value
    const hash = createHash('sha256')
    for await (const slice of readSlices(file, 0, header.start)) hash.update(slice)
    for (const [part, target] of [
      [header, files.header],
      [database, files.database],
    ] as const)
      await copyPart(file, part, target, (slice) => hash.update(slice))
    const digest = await readExactly(file, digestStart, digestBytes)
    return hash.digest().equals(digest)
      ? succeed(description)
      : damagedBackup(path, texts.vaultFiles.badChecksum)
  } finally {
    await file.close()
  }
}

/** The preamble, the description and the header. */
function encodeStart(description: BackupDescription, header: Buffer, databaseLength: number): Buffer {
  const json = Buffer.from(canonicalJson({ ...description }), 'utf8')
  const preamble = Buffer.alloc(preambleBytes)
  magic.copy(preamble)
  preamble.writeUInt32BE(version, 16)
  preamble.writeUInt32BE(json.length, 20)
  preamble.writeUInt32BE(header.length, 24)
  preamble.writeBigUInt64BE(BigInt(databaseLength), 28)
  return Buffer.concat([preamble, json, header])
}

async function readLayout(file: FileHandle, path: string): Promise<Result<Layout>> {
  const preamble = await readExactly(file, 0, preambleBytes)
  if (!preamble.subarray(0, magic.length).equals(magic))
    return damagedBackup(path, texts.vaultFiles.whyBackupUnusable.foreign)
  if (preamble.length < preambleBytes) return damagedBackup(path, texts.vaultFiles.whyBackupUnusable.cutOff)
  if (preamble.readUInt32BE(16) > version) return newerVault(path)
  const descriptionLength = preamble.readUInt32BE(20)
  const headerLength = preamble.readUInt32BE(24)
  const databaseLength = Number(preamble.readBigUInt64BE(28))
  if (
    descriptionLength > descriptionMaximumBytes ||
    headerLength > headerMaximumBytes ||
    !Number.isSafeInteger(databaseLength)
  )
    return damagedBackup(path, texts.vaultFiles.whyBackupUnusable.badLengths)
  const header = { start: preambleBytes + descriptionLength, length: headerLength }
  const database = { start: header.start + header.length, length: databaseLength }
  const digestStart = database.start + database.length
  const { size } = await file.stat()
  if (size !== digestStart + digestBytes)
    return damagedBackup(path, texts.vaultFiles.whyBackupUnusable.wrongSize)
  const json = (await readExactly(file, preambleBytes, descriptionLength)).toString('utf8')
  const description = descriptionSchema.safeParse(parseJson(json))
  if (!description.success) return damagedBackup(path, texts.vaultFiles.whyBackupUnusable.badDescription)
  return succeed({ description: description.data, header, database, digestStart })
}

async function copyPart(
  file: FileHandle,
  { start, length }: Layout['header'],
  target: string,
  look: (slice: Buffer) => void,
): Promise<void> {
  const copy = await open(target, 'wx', 0o600)
  try {
    for await (const slice of readSlices(file, start, length)) {
      look(slice)
      await copy.writeFile(slice)
    }
    await copy.sync()
  } finally {
    await copy.close()
  }
}

async function* readSlices(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let position = start; position < start + length; position += sliceBytes)
    yield await readExactly(file, position, Math.min(sliceBytes, start + length - position))
}

/** Fewer bytes only where the file ends. */
async function readExactly(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, position)
  return bytes.subarray(0, bytesRead)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The reason is one of `texts.vaultFiles.whyBackupUnusable`. */
export function damagedBackup(path: string, reason: string) {
  return fail('backup-damaged', texts.vaultFiles.backupUnusable(path, reason))
}
