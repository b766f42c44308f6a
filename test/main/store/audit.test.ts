import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import {
  type AuditNote,
  appendAudit,
  auditHead,
  listAuditEntries,
  rechainAudit,
  verifyAudit,
} from '../../../src/main/store/audit'
import type { UnlockedVault } from '../../../src/main/vault/session'
import { openVault } from '../../helpers/temporary-vault'

const all = { search: '', actions: [], before: null, limit: 500 }

async function vaultWithEntries(count: number): Promise<UnlockedVault> {
  const vault = await openVault()
  for (let number = 1; number <= count; number += 1)
    append(vault, { action: number % 2 === 0 ? 'revealed' : 'used', subject: `Credential ${number}` })
  return vault
}

function append({ db, auditKey }: UnlockedVault, note: AuditNote): void {
  db.transaction(() => appendAudit(db, auditKey, note))
}

test('an entry is stored as it was told', async () => {
  const vault = await openVault()
  const note: AuditNote = {
    action: 'revealed',
    subject: 'Payments, key',
    at: 1_790_000_000_000,
    databaseId: randomUUID(),
    credentialId: randomUUID(),
    mode: 'live',
  }
  append(vault, note)
  append(vault, { action: 'locked', subject: '' })
  const [locked, revealed] = await listAuditEntries(vault.db, all)
  expect(revealed).toEqual({ number: 1, ...note })
  expect(locked).toMatchObject({ number: 2, databaseId: null, credentialId: null, mode: null })
  expect(locked?.at).toBeGreaterThan(note.at ?? 0)
})

test('entries come newest first, page by page, none twice and none left out', async () => {
  const { db } = await vaultWithEntries(25)
  const numbers: number[] = []
  for (let before: number | null = null; ; ) {
    const page = await listAuditEntries(db, { ...all, before, limit: 10 })
    if (page.length === 0) break
    numbers.push(...page.map(({ number }) => number))
    before = numbers.at(-1) ?? null
  }
  expect(numbers).toEqual(Array.from({ length: 25 }, (_, index) => 25 - index))
})

test('they are found by action and by subject, whatever its case and form', async () => {
  const vault = await vaultWithEntries(12)
  append(vault, { action: 'copied', subject: 'Ålesund 100 %, key' })
  const find = async (given: Partial<Parameters<typeof listAuditEntries>[1]>) =>
    (await listAuditEntries(vault.db, { ...all, ...given })).map(({ number }) => number)
  expect(await find({ search: ' ålesund' })).toEqual([13])
  expect(await find({ search: 'A\u030aLESUND' })).toEqual([13])
  expect(await find({ search: '100 %' })).toEqual([13])
  expect(await find({ search: '%' })).toEqual([13])
  expect(await find({ search: '_' })).toEqual([])
  expect(await find({ actions: ['revealed'] })).toEqual([12, 10, 8, 6, 4, 2])
  expect(await find({ actions: ['copied', 'revealed'], limit: 3 })).toEqual([13, 12, 10])
  expect(await find({ actions: ['copied', 'revealed'], before: 12, limit: 2 })).toEqual([10, 8])
  expect(await find({ actions: ['used'], search: 'credential 1' })).toEqual([11, 1])
  expect(await find({ actions: ['locked'] })).toEqual([])
})

test('a search goes on past what it looks at in one turn', async () => {
  const vault = await openVault()
  append(vault, { action: 'locked', subject: 'the needle' })
  vault.db.run(
    `WITH RECURSIVE numbers (number) AS (SELECT 2 UNION ALL SELECT number + 1 FROM numbers WHERE number < 45000)
      INSERT INTO audit_entries (number, at, action, subject_key, subject, hash)
        SELECT number, number, 'used', 'hay', 'Hay', x'00' FROM numbers`,
  )
  const found = await listAuditEntries(vault.db, { ...all, search: 'needle' })
  expect(found.map(({ number }) => number)).toEqual([1])
})

test('an untouched log is intact, and so is an empty one', async () => {
  const empty = await openVault()
  expect(await verifyAudit(empty.db, empty.auditKey)).toEqual({ intact: true, entries: 0 })
  expect(auditHead(empty.db)).toEqual({ number: 0, hash: Buffer.alloc(32) })
  const { db, auditKey } = await vaultWithEntries(9)
  expect(await verifyAudit(db, auditKey)).toEqual({ intact: true, entries: 9 })
  expect(auditHead(db).number).toBe(9)
})

const tampering: readonly (readonly [string, string, number])[] = [
  ['one removed in the middle', 'DELETE FROM audit_entries WHERE number = 4', 4],
  ['the first removed', 'DELETE FROM audit_entries WHERE number = 1', 1],
  ['the last removed', 'DELETE FROM audit_entries WHERE number = 9', 9],
  ['the last three removed', 'DELETE FROM audit_entries WHERE number > 6', 7],
  ['all removed', 'DELETE FROM audit_entries', 1],
  ['another subject', "UPDATE audit_entries SET subject = 'Other' WHERE number = 5", 5],
  ['another time', 'UPDATE audit_entries SET at = at + 1 WHERE number = 5', 5],
  ['another action', "UPDATE audit_entries SET action = 'used' WHERE number = 6", 6],
  ['another mode', "UPDATE audit_entries SET mode = 'live' WHERE number = 3", 3],
  ['another credential', `UPDATE audit_entries SET credential_id = '${randomUUID()}' WHERE number = 3`, 3],
  ['another database', `UPDATE audit_entries SET database_id = '${randomUUID()}' WHERE number = 3`, 3],
  ['another hash', 'UPDATE audit_entries SET hash = zeroblob(32) WHERE number = 2', 2],
  [
    'two exchanged',
    'UPDATE audit_entries SET number = CASE number WHEN 3 THEN -4 ELSE -3 END WHERE number IN (3, 4); UPDATE audit_entries SET number = -number WHERE number < 0',
    3,
  ],
  [
    'one added',
    "INSERT INTO audit_entries (at, action, subject_key, subject, hash) VALUES (1, 'used', '', '', zeroblob(32))",
    10,
  ],
]

test.each(tampering)('the first wrong entry is told: %s', async (_name, sql, brokenAt) => {
  const { db, auditKey } = await vaultWithEntries(9)
  for (const statement of sql.split(';')) db.run(statement)
  expect(await verifyAudit(db, auditKey)).toMatchObject({ intact: false, brokenAt })
})

test('a removed end is not covered by what comes after', async () => {
  const vault = await vaultWithEntries(9)
  vault.db.run('DELETE FROM audit_entries WHERE number > 6')
  for (let count = 0; count < 5; count += 1) append(vault, { action: 'used', subject: 'Later' })
  expect(await verifyAudit(vault.db, vault.auditKey)).toEqual({ intact: false, entries: 11, brokenAt: 7 })
})

test('the log of another vault is not taken for its own', async () => {
  const { db } = await vaultWithEntries(3)
  const { auditKey } = await openVault()
  expect(await verifyAudit(db, auditKey)).toEqual({ intact: false, entries: 3, brokenAt: 1 })
})

test('an entry is kept or dropped with the change that it tells of', async () => {
  const vault = await openVault()
  expect(() =>
    vault.db.transaction(() => {
      appendAudit(vault.db, vault.auditKey, { action: 'changed', subject: 'Payments' })
      throw new Error('The change failed.')
    }),
  ).toThrow('The change failed.')
  append(vault, { action: 'locked', subject: '' })
  expect(await verifyAudit(vault.db, vault.auditKey)).toEqual({ intact: true, entries: 1 })
})

test('a new key takes over an intact log, and does not mend a broken one', async () => {
  const vault = await vaultWithEntries(9)
  const { auditKey } = await openVault()
  for (const _ of rechainAudit(vault.db, vault.auditKey, auditKey));
  append({ ...vault, auditKey }, { action: 'key-rotated', subject: '' })
  expect(await verifyAudit(vault.db, auditKey)).toEqual({ intact: true, entries: 10 })

  const broken = await vaultWithEntries(9)
  broken.db.run("UPDATE audit_entries SET subject = 'Other' WHERE number = 5")
  for (const _ of rechainAudit(broken.db, broken.auditKey, auditKey));
  expect(await verifyAudit(broken.db, auditKey)).toEqual({ intact: false, entries: 9, brokenAt: 5 })
})

test('the shown time of a version is read by an index', async () => {
  const { db } = await openVault()
  const plan = db.all(
    `EXPLAIN QUERY PLAN SELECT max(at) FROM audit_entries
      WHERE credential_id = :id AND action IN ('revealed', 'copied') AND at >= 1`,
    { id: randomUUID() },
  )
  const [step] = z.array(z.object({ detail: z.string() })).parse(plan)
  expect(step?.detail).toContain('audit_entries_that_showed')
})
