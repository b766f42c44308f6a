import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { type AuditEntry, type AuditVerdict, auditEntrySchema } from '../../shared/model/audit'
import { canonicalJson } from '../vault/canonical-json'
import type { ReadableConnection, WritableConnection } from '../vault/connection'
import { nameKey } from './columns'

/** What is noted of an act: what was touched, never a value. */
export type AuditNote = Pick<AuditEntry, 'action' | 'subject'> &
  Partial<Pick<AuditEntry, 'at' | 'databaseId' | 'credentialId' | 'mode'>>

/** The end of the chain: number and hash of the newest entry, zero and zeros when there is none. */
export interface AuditHead {
  readonly number: number
  readonly hash: Buffer
}

const hashBytes = 32
const start: AuditHead = { number: 0, hash: Buffer.alloc(hashBytes) }

const headSchema = z.object({ number: z.int(), hash: z.instanceof(Buffer) })
/** What is authenticated needs no other check, and a million rows of UUIDs would take seconds of it. */
const chainedSchema = auditEntrySchema.extend({
  databaseId: z.string().nullable(),
  credentialId: z.string().nullable(),
  hash: z.instanceof(Buffer),
})
type ChainedEntry = z.infer<typeof chainedSchema>

const entryColumns = `number, at, action, database_id AS databaseId, credential_id AS credentialId, mode, subject`

/** Entries that are read at once when all are: some ten milliseconds, after which others get their turn. */
const sliceLength = 2_000

/** Entries whose subjects a search looks at before others get their turn. */
const searchedLength = 10_000

/** Adds entries. To be called in the transaction of the change that they tell of. */
export function appendAudit(db: WritableConnection, auditKey: Buffer, ...notes: readonly AuditNote[]): void {
  // After the highest there ever was: an end that was cut off leaves a gap, which later entries do not fill.
  let number = highestNumber(db)
  let { hash } = auditHead(db)
  for (const note of notes) {
    number += 1
    const entry: AuditEntry = {
      number,
      at: note.at ?? Date.now(),
      action: note.action,
      databaseId: note.databaseId ?? null,
      credentialId: note.credentialId ?? null,
      mode: note.mode ?? null,
      subject: note.subject,
    }
    hash = chain(auditKey, hash, entry)
    db.run(
      `INSERT INTO audit_entries (number, at, action, mode, subject_key, subject, database_id, credential_id, hash)
        VALUES (:number, :at, :action, :mode, :subjectKey, :subject, :databaseId, :credentialId, :hash)`,
      { ...entry, subjectKey: nameKey(entry.subject), hash },
    )
  }
}

export function auditHead(db: ReadableConnection): AuditHead {
  const row = db.get('SELECT number, hash FROM audit_entries ORDER BY number DESC LIMIT 1')
  return headSchema.optional().parse(row) ?? start
}

/**
 * Newest first, at most `limit`, all older than the entry number `before`. Only entries of these actions (of all, when none
 * is given) whose subject contains the search, whatever its case. A search without an action has to look at every
 * subject: it does so in slices between which others get their turn.
 */
export async function listAuditEntries(
  db: ReadableConnection,
  {
    search,
    actions,
    before,
    limit,
  }: { search: string; actions: readonly AuditEntry['action'][]; before: number | null; limit: number },
): Promise<AuditEntry[]> {
  const needle = nameKey(search.trim())
  const found: AuditEntry[] = []
  let from = before ?? auditHead(db).number + 1
  while (from > 1 && found.length < limit) {
    const to = needle === '' ? 1 : Math.max(1, from - searchedLength)
    const parameters = { from, to, needle, limit: limit - found.length }
    found.push(
      ...(actions.length === 0
        ? selectSlice(db, '', parameters)
        : actions
            .flatMap((action) => selectSlice(db, 'AND action = :action', { ...parameters, action }))
            .sort((left, right) => right.number - left.number)
            .slice(0, parameters.limit)),
    )
    from = to
    await nextTurn()
  }
  return found
}

function selectSlice(
  db: ReadableConnection,
  condition: string,
  parameters: { from: number; to: number; needle: string; limit: number; action?: string },
): AuditEntry[] {
  const rows = db.all(
    `SELECT ${entryColumns} FROM audit_entries
      WHERE number < :from AND number >= :to ${condition} AND (:needle = '' OR instr(subject_key, :needle) > 0)
      ORDER BY number DESC LIMIT :limit`,
    parameters,
  )
  return z.array(auditEntrySchema).parse(rows)
}

/** All entries, oldest first, in slices between which others get their turn. */
export async function* readAudit(db: ReadableConnection): AsyncGenerator<readonly ChainedEntry[]> {
  for (let after = 0; ; ) {
    const rows = db.all(
      `SELECT ${entryColumns}, hash FROM audit_entries WHERE number > :after ORDER BY number LIMIT :limit`,
      { after, limit: sliceLength },
    )
    const slice = z.array(chainedSchema).parse(rows)
    const last = slice.at(-1)
    if (last === undefined) return
    yield slice
    after = last.number
    await nextTurn()
  }
}

/**
 * Whether every entry there ever was is there, in its place and unchanged; `brokenAt` is the number of the first that is
 * not. That the whole vault is an older copy of itself cannot be seen from within: the header keeps the head for that.
 */
export async function verifyAudit(db: ReadableConnection, auditKey: Buffer): Promise<AuditVerdict> {
  const entries = countEntries(db)
  let head = start
  for await (const slice of readAudit(db)) {
    for (const { hash, ...entry } of slice) {
      const number = head.number + 1
      if (entry.number !== number || !chain(auditKey, head.hash, entry).equals(hash))
        return { intact: false, entries, brokenAt: number }
      head = { number, hash }
    }
  }
  return head.number < highestNumber(db)
    ? { intact: false, entries, brokenAt: head.number + 1 }
    : { intact: true, entries: head.number }
}

function countEntries(db: ReadableConnection): number {
  return numberSchema.parse(db.get('SELECT count(*) AS number FROM audit_entries')).number
}

/** Of the entries that are there and those that were. */
function highestNumber(db: ReadableConnection): number {
  const row = db.get("SELECT seq AS number FROM sqlite_sequence WHERE name = 'audit_entries'")
  return numberSchema.optional().parse(row)?.number ?? 0
}

const numberSchema = z.object({ number: z.int() })

/**
 * Chains the log anew, for another key of the vault. What did not fit before does not fit afterwards. Every step is a
 * transaction; only the end makes it a chain again.
 */
export function* rechainAudit(
  db: WritableConnection,
  formerKey: Buffer,
  auditKey: Buffer,
): Generator<void, void> {
  let former = start.hash
  let hash = start.hash
  for (let after = 0; ; ) {
    const rows = db.all(
      `SELECT ${entryColumns}, hash FROM audit_entries WHERE number > :after ORDER BY number LIMIT :limit`,
      { after, limit: sliceLength },
    )
    const slice = z.array(chainedSchema).parse(rows)
    const last = slice.at(-1)
    if (last === undefined) return
    db.transaction(() => {
      for (const { hash: found, ...entry } of slice) {
        const fits = chain(formerKey, former, entry).equals(found)
        hash = fits ? chain(auditKey, hash, entry) : found
        former = found
        if (fits)
          db.run('UPDATE audit_entries SET hash = :hash WHERE number = :number', {
            number: entry.number,
            hash,
          })
      }
    })
    after = last.number
    yield
  }
}

/** HMAC-SHA256 over the hash before and the entry's fields as a JSON list (RFC 8785). */
function chain(auditKey: Buffer, previous: Buffer, entry: AuditEntry): Buffer {
  const { number, at, action, databaseId, credentialId, mode, subject } = entry
  const fields = canonicalJson([number, at, action, databaseId, credentialId, mode, subject])
  return createHmac('sha256', auditKey).update(previous).update(fields, 'utf8').digest()
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
