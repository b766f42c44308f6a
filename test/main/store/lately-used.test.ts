import { expect, test } from 'vitest'
import { createCredential, deleteCredential, markUsed } from '../../../src/main/store/credentials'
import { createDatabase, deleteDatabase } from '../../../src/main/store/databases'
import { listLatelyUsed } from '../../../src/main/store/lately-used'
import { credentialDraft, databaseDraft } from '../../helpers/drafts'
import { openVault, successOf } from '../../helpers/temporary-vault'

const used = 1_790_000_000_000

test('what was used last comes first, with the first of its databases by name, and what is in the trash does not', async () => {
  const { db, sealingKey } = await openVault()
  const nordlys = createDatabase(db, databaseDraft({ name: 'nordlys' }))
  const bergen = createDatabase(db, databaseDraft({ name: 'Bergen' }))
  const gone = createDatabase(db, databaseDraft({ name: 'Gone' }))
  const make = (title: string, databaseIds: string[], usedAt: number | null) => {
    const { id } = successOf(createCredential(db, sealingKey, credentialDraft({ title, databaseIds })))
    if (usedAt !== null) markUsed(db, { id, usedAt })
    return { id }
  }
  make('first', [nordlys.id, bergen.id], used + 1)
  make('last', [nordlys.id], used + 3)
  make('never', [nordlys.id], null)
  make('in a database that is gone', [gone.id], used + 4)
  successOf(deleteCredential(db, make('deleted', [nordlys.id], used + 5)))
  successOf(deleteDatabase(db, gone))

  const found = listLatelyUsed(db, { limit: 5 })
  expect(found.map(({ title, database, lastUsedAt }) => [title, database.name, lastUsedAt])).toEqual([
    ['last', 'nordlys', used + 3],
    ['first', 'Bergen', used + 1],
  ])
  expect(listLatelyUsed(db, { limit: 1 })).toEqual(found.slice(0, 1))
})

test('it reads the index of use alone, however many credentials there are', async () => {
  const { db } = await openVault()
  const plan = db.all(
    `EXPLAIN QUERY PLAN SELECT id FROM credentials WHERE last_used_at IS NOT NULL AND deleted_at IS NULL
      ORDER BY last_used_at DESC LIMIT 5`,
  )
  expect(JSON.stringify(plan)).toContain('used_credentials')
  expect(JSON.stringify(plan)).not.toContain('TEMP B-TREE')
})
