import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { ReadableConnection } from './connection'
import { noProgress, type Progress } from './header'
import { deriveKey } from './keys'

const commitsSchema = z.object({ commits: z.int() })
const auditSchema = z.object({ auditNumber: z.int(), hash: z.instanceof(Buffer) })

/** How far this database has come. */
export function readProgress(db: ReadableConnection): Progress {
  const { commits } = commitsSchema.parse(db.get('SELECT commits FROM commit_counter'))
  const newest = auditSchema
    .optional()
    .parse(db.get('SELECT number AS auditNumber, hash FROM audit_entries ORDER BY number DESC LIMIT 1'))
  if (newest === undefined) return { ...noProgress, commits }
  return { commits, auditNumber: newest.auditNumber, auditHash: newest.hash.toString('base64url') }
}

/** Whether this database has not, or not in this way, come as far as the header says that it had. */
export function isBehind(db: ReadableConnection, progress: Progress): boolean {
  if (readProgress(db).commits < progress.commits) return true
  if (progress.auditNumber === 0) return false
  const row = db.get('SELECT number AS auditNumber, hash FROM audit_entries WHERE number = :number', {
    number: progress.auditNumber,
  })
  return auditSchema.optional().parse(row)?.hash.toString('base64url') !== progress.auditHash
}

/** The number of commits as text that only a holder of the root key can have written, for the keychain. */
export function encodeCommits(rootKey: Buffer, vaultId: string, commits: number): string {
  return `${commits}.${macOf(rootKey, vaultId, commits).toString('base64url')}`
}

/** Undefined when it was not written by `encodeCommits` for this vault. */
export function decodeCommits(rootKey: Buffer, vaultId: string, text: string): number | undefined {
  const [digits = '', mac = ''] = text.split('.')
  const commits = Number.parseInt(digits, 10)
  const given = Buffer.from(mac, 'base64url')
  const expected = macOf(rootKey, vaultId, commits)
  return given.length === expected.length && timingSafeEqual(given, expected) ? commits : undefined
}

function macOf(rootKey: Buffer, vaultId: string, commits: number): Buffer {
  const key = deriveKey(rootKey, vaultId, 'header')
  const mac = createHmac('sha256', key).update(`latchkey commits 1 ${commits}`).digest()
  key.fill(0)
  return mac
}
