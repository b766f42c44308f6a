import { expect, test } from 'vitest'
import { z } from 'zod'
import { createDatabase, deleteDatabase } from '../../../src/main/store/databases'
import { indexOlderExchanges, isHistoryIndexed } from '../../../src/main/store/exchange-index'
import { insertExchange } from '../../../src/main/store/exchanges'
import { removeForever } from '../../../src/main/store/trash'
import type { UnlockedVault } from '../../../src/main/vault/session'
import { databaseDraft, exchange } from '../../helpers/drafts'
import { openVault, successOf } from '../../helpers/temporary-vault'

/** How many exchanges the index finds by words, as FTS5 reads them. */
function countIndexed({ db }: UnlockedVault, match: string): number {
  return db.all('SELECT rowid FROM exchange_index WHERE exchange_index MATCH :match', { match }).length
}

/** A vault with a history from before there was an index. */
async function vaultOfBefore(exchanges: number) {
  const vault = await openVault()
  const { id } = createDatabase(vault.db, databaseDraft())
  const trigger = vault.db.get("SELECT sql FROM sqlite_schema WHERE name = 'exchange_is_searched'")
  vault.db.run('DROP TRIGGER exchange_is_searched')
  for (let index = 0; index < exchanges; index += 1) insertExchange(vault.db, exchange({ databaseId: id }))
  vault.db.run(z.object({ sql: z.string() }).parse(trigger).sql)
  vault.db.run('UPDATE exchange_indexing SET indexed_from = (SELECT max(rowid) + 1 FROM exchanges)')
  return { vault, databaseId: id }
}

test('an exchange is indexed when it is saved, by what one reads of it and by what it belongs to', async () => {
  const vault = await openVault()
  const { id } = createDatabase(vault.db, databaseDraft())
  insertExchange(
    vault.db,
    exchange({ databaseId: id, method: 'POST', url: 'https://api.nordlys.example/v1/invoices?from=2026' }),
  )
  for (const match of [
    'post',
    '200',
    '"api nordlys example"',
    'invoi*',
    '2026',
    'mtest',
    `d${id.replaceAll('-', '')}`,
  ])
    expect([match, countIndexed(vault, match)]).toEqual([match, 1])
  // The scheme of nearly all, headers and bodies.
  for (const match of ['https', 'application', 'content'])
    expect([match, countIndexed(vault, match)]).toEqual([match, 0])
})

test('what was there before is indexed in slices, newest first, until all is', async () => {
  const { vault, databaseId } = await vaultOfBefore(25)
  expect([countIndexed(vault, 'customers'), isHistoryIndexed(vault.db)]).toEqual([0, false])
  expect(indexOlderExchanges(vault.db, 10)).toBe(true)
  expect([countIndexed(vault, 'customers'), isHistoryIndexed(vault.db)]).toEqual([10, false])

  // What is sent meanwhile is indexed at once, and not twice.
  insertExchange(vault.db, exchange({ databaseId }))
  expect(countIndexed(vault, 'customers')).toBe(11)
  while (indexOlderExchanges(vault.db, 10));
  expect([countIndexed(vault, 'customers'), isHistoryIndexed(vault.db)]).toEqual([26, true])
  expect(indexOlderExchanges(vault.db, 10)).toBe(false)
})

test('what is gone for good is forgotten, whether it was indexed or not', async () => {
  const { vault, databaseId } = await vaultOfBefore(12)
  indexOlderExchanges(vault.db, 5)
  successOf(deleteDatabase(vault.db, { id: databaseId }))
  successOf(removeForever(vault.db, { kind: 'database', id: databaseId }))
  expect(countIndexed(vault, 'customers')).toBe(0)
  while (indexOlderExchanges(vault.db, 5));
  expect([countIndexed(vault, 'customers'), isHistoryIndexed(vault.db)]).toEqual([0, true])
})
