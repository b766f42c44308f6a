import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { type Result, succeed } from '../../shared/errors'
import { texts } from '../../shared/texts'
import { bytesSchema } from './bytes'
import { canonicalJson } from './canonical-json'
import { damagedHeader, newerVault } from './failures'
import { keychainSlotSchema, recoverySlotSchema } from './key-slots'
import { deriveKey } from './keys'
import { passwordSlotSchema } from './slots'

/** A file that is larger is no header, and is refused before it is read. */
export const headerMaximumBytes = 8_192

const version = 2

/** The ways to the root key. There is always a password, so that no computer's keychain is the only way. */
const slotsSchema = z.strictObject({
  password: passwordSlotSchema,
  recovery: recoverySlotSchema.nullable(),
  keychain: keychainSlotSchema.nullable(),
})
export type Slots = z.infer<typeof slotsSchema>

/** How far the database had come when the header was written; one that is behind was put back. */
const progressSchema = z.strictObject({
  commits: z.int().nonnegative(),
  /** Number and hash (32 bytes, base64url) of the newest entry of the log. */
  auditNumber: z.int().nonnegative(),
  auditHash: bytesSchema(32),
})
export type Progress = z.infer<typeof progressSchema>

const headerSchema = z.strictObject({
  vaultId: z.uuid(),
  createdAt: z.iso.datetime(),
  /** Page cipher of the database file, which does not say it itself. */
  cipher: z.literal('chacha20'),
  slots: slotsSchema,
  /** While the vault key is rotated: the same ways to the new root key. */
  pendingSlots: slotsSchema.nullable(),
  progress: progressSchema,
})
export type Header = z.infer<typeof headerSchema>

/** The first version knew the password alone. It is read, and written as this version when it next changes. */
const firstHeaderSchema = headerSchema
  .omit({ pendingSlots: true, progress: true })
  .extend({ slots: z.tuple([passwordSlotSchema]) })

/** Of a database of which nothing is known yet. */
export const noProgress: Progress = { commits: 0, auditNumber: 0, auditHash: 'A'.repeat(43) }

/** A header as it was read: intact, but not yet known to be the owner's. */
export interface DecodedHeader {
  readonly header: Header
  /** The lines that are authenticated. */
  readonly content: Buffer
  /** The line that authenticates them. */
  readonly mac: Buffer
}

/**
 * Four lines: the version, the header as canonical JSON, a MAC over both, a checksum over all three.
 * The MAC needs the password; the checksum tells damage from a wrong password without one.
 */
export function encodeHeader(header: Header, rootKey: Buffer): Buffer {
  const content = Buffer.from(`latchkey-vault ${version}\n${canonicalJson(header)}\n`, 'utf8')
  const authentic = Buffer.concat([content, macLine(content, header.vaultId, rootKey)])
  return Buffer.concat([authentic, checksumLine(authentic)])
}

/**
 * Reads a header without any key. Fails with `header-damaged`, or with `vault-newer` when a later version wrote it, which
 * only an intact checksum makes believable: every version ends in the same checksum line.
 */
export function decodeHeader(bytes: Buffer, path: string): Result<DecodedHeader> {
  if (bytes.length > headerMaximumBytes)
    return damagedHeader(path, texts.vaultFiles.whyHeaderDamaged.tooLarge)
  const checked = bytes.subarray(0, Math.max(bytes.length - checksumLineBytes, 0))
  if (!checksumLine(checked).equals(bytes.subarray(checked.length)))
    return damagedHeader(path, texts.vaultFiles.badChecksum)

  const contentEnd = checked.indexOf('\n', checked.indexOf('\n') + 1) + 1
  const content = checked.subarray(0, contentEnd)
  const [versionLine = '', json = ''] = content.toString('utf8').split('\n')
  const found = /^latchkey-vault ([1-9]\d{0,8})$/.exec(versionLine)?.[1]
  if (found === undefined) return damagedHeader(path, texts.vaultFiles.whyHeaderDamaged.badStart)
  if (Number(found) > version) return newerVault(path)

  const parsed = parseHeader(Number(found), parseJson(json))
  if (!parsed.success)
    return damagedHeader(
      path,
      texts.vaultFiles.whyHeaderDamaged.badValue(parsed.error.issues[0]?.path.join('.') ?? ''),
    )
  if (canonicalJson(parsed.data) !== json)
    return damagedHeader(path, texts.vaultFiles.whyHeaderDamaged.badForm)
  const header = 'progress' in parsed.data ? parsed.data : upgrade(parsed.data)
  return succeed({ header, content, mac: checked.subarray(contentEnd) })
}

function parseHeader(found: number, json: unknown) {
  return found === 1 ? firstHeaderSchema.safeParse(json) : headerSchema.safeParse(json)
}

function upgrade({ slots: [password], ...rest }: z.infer<typeof firstHeaderSchema>): Header {
  const slots = { password, recovery: null, keychain: null }
  return { ...rest, slots, pendingSlots: null, progress: noProgress }
}

/** Whether the holder of the root key wrote this header. Asked before the database is touched. */
export function isAuthentic({ header, content, mac }: DecodedHeader, rootKey: Buffer): boolean {
  const expected = macLine(content, header.vaultId, rootKey)
  return mac.length === expected.length && timingSafeEqual(mac, expected)
}

function macLine(content: Buffer, vaultId: string, rootKey: Buffer): Buffer {
  const key = deriveKey(rootKey, vaultId, 'header')
  const mac = createHmac('sha256', key).update(content).digest('base64url')
  key.fill(0)
  return Buffer.from(`mac ${mac}\n`, 'ascii')
}

const checksumLineBytes = 'checksum '.length + 43 + 1

function checksumLine(content: Buffer): Buffer {
  return Buffer.from(`checksum ${createHash('sha256').update(content).digest('base64url')}\n`, 'ascii')
}

/** Undefined when it is no JSON, which no schema accepts. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
