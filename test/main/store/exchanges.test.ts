import { expect, test } from 'vitest'
import { createDatabase } from '../../../src/main/store/databases'
import { findExchange, insertExchange, listExchanges } from '../../../src/main/store/exchanges'
import type { Exchange, Outcome } from '../../../src/shared/model/exchange'
import { databaseDraft, exchange } from '../../helpers/drafts'
import { openVault } from '../../helpers/temporary-vault'

async function openWithDatabase() {
  const vault = await openVault()
  return { ...vault, databaseId: createDatabase(vault.db, databaseDraft()).id }
}

const outcomes: Outcome[] = [
  { type: 'failure', kind: 'tls-not-trusted', message: 'The certificate is not trusted.' },
  {
    type: 'response',
    status: 503,
    statusText: '',
    headers: [{ name: 'retry-after', value: '120' }],
    body: { type: 'text', text: '“æ” \u0000 \ud83d\ude00' },
    size: 16,
  },
  { type: 'response', status: 200, statusText: 'OK', headers: [], body: { type: 'binary' }, size: 9_000_000 },
  {
    type: 'response',
    status: 200,
    statusText: 'OK',
    headers: [],
    body: { type: 'dropped' },
    size: 9_000_000_000,
  },
]

test.each(outcomes)('an exchange comes back as it was: %j', async (outcome) => {
  const { db, databaseId } = await openWithDatabase()
  const sent = exchange({
    databaseId,
    outcome,
    credentialId: '5b0fd8f5-7a3d-4f2c-9b3a-111111111111',
    method: 'POST',
    requestBody: '{"amount":200}',
    redirects: [{ status: 307, url: 'https://other.example/', droppedSecrets: ['key'] }],
  })
  insertExchange(db, sent)
  expect(findExchange(db, sent)).toEqual(sent)

  const { requestHeaders: _, requestBody: __, redirects: ___, outcome: ____, ...summary } = sent
  expect(listExchanges(db, { databaseId, mode: 'test', before: null, limit: 10 })).toEqual([
    {
      ...summary,
      status: outcome.type === 'response' ? outcome.status : null,
      failure: outcome.type === 'failure' ? outcome.kind : null,
    },
  ])
})

test('pages follow each other without gap or repetition, newest first, and stay put when new ones come', async () => {
  const { db, databaseId } = await openWithDatabase()
  // Several in the same millisecond, across the borders of pages.
  const sent = Array.from({ length: 25 }, (_, index) =>
    exchange({ databaseId, sentAt: 1_790_000_000_000 + Math.floor(index / 4) }),
  )
  for (const entry of sent) insertExchange(db, entry)
  const expected = sent
    .toSorted((left, right) => right.sentAt - left.sentAt || (left.id < right.id ? 1 : -1))
    .map(({ id }) => id)

  const seen: string[] = []
  let before: Pick<Exchange, 'sentAt' | 'id'> | null = null
  for (;;) {
    const page = listExchanges(db, { databaseId, mode: 'test', before, limit: 6 })
    const last = page.at(-1)
    if (last === undefined) break
    expect(page.length).toBeLessThanOrEqual(6)
    seen.push(...page.map(({ id }) => id))
    before = last
    insertExchange(db, exchange({ databaseId, sentAt: 1_800_000_000_000 }))
  }
  expect(seen).toEqual(expected)
})

test('a history belongs to one database and one mode', async () => {
  const { db, databaseId } = await openWithDatabase()
  const other = createDatabase(db, databaseDraft()).id
  const entries = {
    test: exchange({ databaseId }),
    live: exchange({ databaseId, mode: 'live' }),
    other: exchange({ databaseId: other }),
  }
  for (const entry of Object.values(entries)) insertExchange(db, entry)
  const idsOf = (databaseId: string, mode: 'test' | 'live') =>
    listExchanges(db, { databaseId, mode, before: null, limit: 10 }).map(({ id }) => id)
  expect(idsOf(databaseId, 'test')).toEqual([entries.test.id])
  expect(idsOf(databaseId, 'live')).toEqual([entries.live.id])
  expect(idsOf(other, 'test')).toEqual([entries.other.id])
  expect(idsOf(other, 'live')).toEqual([])
})

test('what is not there is not found', async () => {
  const { db } = await openWithDatabase()
  expect(findExchange(db, { id: '5b0fd8f5-7a3d-4f2c-9b3a-111111111111' })).toBeUndefined()
})
