import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { type Result, succeed } from '../../shared/errors'
import { canonicalJson } from './canonical-json'
import { damagedHeader, newerVault } from './failures'
import { deriveKey } from './keys'
import { passwordSlotSchema } from './slots'

/** A file that is larger is no header, and is refused before it is read. */
export const headerMaximumBytes = 8_192

const version = 1

const headerSchema = z.strictObject({
  vaultId: z.uuid(),
  createdAt: z.iso.datetime(),
  /** Page cipher of the database file, which does not say it itself. */
  cipher: z.literal('chacha20'),
  slots: z.array(passwordSlotSchema).min(1).max(8),
})
export type Header = z.infer<typeof headerSchema>

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
  if (bytes.length > headerMaximumBytes) return damagedHeader(path, 'it is larger than a header can be')
  const checked = bytes.subarray(0, Math.max(bytes.length - checksumLine(bytes).length, 0))
  if (!checksumLine(checked).equals(bytes.subarray(checked.length)))
    return damagedHeader(path, 'its checksum does not fit')

  const contentEnd = checked.indexOf('\n', checked.indexOf('\n') + 1) + 1
  const content = checked.subarray(0, contentEnd)
  const [versionLine = '', json = ''] = content.toString('utf8').split('\n')
  const found = /^latchkey-vault ([1-9]\d{0,8})$/.exec(versionLine)?.[1]
  if (found === undefined) return damagedHeader(path, 'it does not begin as a header does')
  if (Number(found) > version) return newerVault(path)

  const parsed = headerSchema.safeParse(parseJson(json))
  if (!parsed.success)
    return damagedHeader(path, `"${parsed.error.issues[0]?.path.join('.')}" has a value that is not allowed`)
  if (canonicalJson(parsed.data) !== json) return damagedHeader(path, 'it is not written as a header is')
  return succeed({ header: parsed.data, content, mac: checked.subarray(contentEnd) })
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

/** Its length is always the same. */
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
