import { expect, test } from 'vitest'
import { changeState } from '../../../src/main/store/credential-life'
import {
  getCredentialOverview,
  listCredentialIds,
  listCredentialPage,
  listSelectedIds,
  listTitles,
} from '../../../src/main/store/credential-list'
import {
  createCredential,
  deleteCredential,
  markUsed,
  restoreCredential,
  updateCredential,
} from '../../../src/main/store/credentials'
import { createDatabase, deleteDatabase } from '../../../src/main/store/databases'
import { removeForever } from '../../../src/main/store/trash'
import type { UnlockedVault } from '../../../src/main/vault/session'
import type { CredentialQuery, CredentialSort } from '../../../src/shared/model/credential-list'
import { credentialDraft, databaseDraft } from '../../helpers/drafts'
import { openVault, successOf } from '../../helpers/temporary-vault'

const now = 1_790_000_000_000
const day = 24 * 60 * 60 * 1000
const owned = (name: string) => ({ name, notAPerson: false, active: true, licensed: true })

/** Five credentials of one database, one of them for Live alone. */
async function openWithFive() {
  const vault = await openVault()
  const { db, sealingKey } = vault
  const databaseId = createDatabase(db, databaseDraft()).id
  const make = (title: string, given: Partial<Parameters<typeof credentialDraft>[0]> = {}) =>
    successOf(
      createCredential(db, sealingKey, credentialDraft({ title, databaseIds: [databaseId], ...given })),
    )
  const ending = make('ending', { expiresAt: now + day, tags: ['reports', 'nightly'] })
  const over = make('Over', { expiresAt: now - day, owner: owned('zoe@nordlys.example') })
  const both = make('Both modes', { mode: 'both', kindId: 'public-key', owner: owned('Ann') })
  const plain = make('Åpen', { kindId: 'secret-key', description: 'for the payroll' })
  const live = make('Only Live', { mode: 'live', tags: ['nightly'] })
  markUsed(db, { id: plain.id, usedAt: now - day })
  markUsed(db, { id: over.id, usedAt: now - 2 * day })
  return { vault, databaseId, ending, over, both, plain, live }
}

function titlesBy(
  { db }: UnlockedVault,
  databaseId: string,
  column: CredentialSort['column'],
  direction: CredentialSort['direction'] = 'ascending',
  query: Partial<CredentialQuery> = {},
) {
  const page = listCredentialPage(db, {
    query: { databaseId, mode: 'test', text: '', ...query },
    sort: { column, direction },
    ...{ offset: 0, limit: 100, now },
  })
  expect(page.rows.length).toBe(page.total)
  return page.rows.map(({ title }) => title)
}

test('a list holds what serves its mode, in the order of any column, what is empty last', async () => {
  const { vault, databaseId } = await openWithFive()
  expect(titlesBy(vault, databaseId, 'title')).toEqual(['Both modes', 'ending', 'Over', 'Åpen'])
  expect(titlesBy(vault, databaseId, 'title', 'descending')).toEqual(['Åpen', 'Over', 'ending', 'Both modes'])
  expect(titlesBy(vault, databaseId, 'expires').slice(0, 2)).toEqual(['Over', 'ending'])
  expect(titlesBy(vault, databaseId, 'expires', 'descending').slice(0, 2)).toEqual(['ending', 'Over'])
  expect(titlesBy(vault, databaseId, 'owner').slice(0, 2)).toEqual(['Both modes', 'Over'])
  expect(titlesBy(vault, databaseId, 'lastUsed', 'descending').slice(0, 2)).toEqual(['Åpen', 'Over'])
  expect(titlesBy(vault, databaseId, 'tags')[0]).toBe('ending')
  expect(titlesBy(vault, databaseId, 'description')[0]).toBe('Åpen')
  // By the names that people see: Public key before Secret key, and ids that no provider knows as they are.
  expect(titlesBy(vault, databaseId, 'kind').slice(0, 1)).toEqual(['Both modes'])
})

test('by state, what is of no use any more is where one looks for it', async () => {
  const { vault, databaseId, plain, both } = await openWithFive()
  successOf(changeState(vault.db, { id: plain.id, state: 'revoked', now }))
  successOf(changeState(vault.db, { id: both.id, state: 'deactivated', now }))
  expect(titlesBy(vault, databaseId, 'state')).toEqual(['Over', 'ending', 'Both modes', 'Åpen'])
})

test('a search leaves what it finds, by the same rules as everywhere', async () => {
  const { vault, databaseId } = await openWithFive()
  const found = (text: string) => titlesBy(vault, databaseId, 'title', 'ascending', { text })
  expect(found('payr')).toEqual(['Åpen'])
  expect(found('nightly OR zoe')).toEqual(['ending', 'Over'])
  expect(found('NOT zoe')).toEqual(['Both modes', 'ending', 'Åpen'])
  expect(found('nothing like it')).toEqual([])
})

test('pages follow on each other without a gap or an overlap', async () => {
  const { vault, databaseId } = await openWithFive()
  const pages = [0, 2].map((offset) =>
    listCredentialPage(vault.db, {
      query: { databaseId, mode: 'test', text: '' },
      sort: { column: 'lastUsed', direction: 'ascending' },
      ...{ offset, limit: 2, now },
    }),
  )
  expect(pages.map(({ total }) => total)).toEqual([4, 4])
  expect(pages.flatMap(({ rows }) => rows.map(({ title }) => title))).toEqual(
    titlesBy(vault, databaseId, 'lastUsed'),
  )
  const part = {
    query: { databaseId, mode: 'test', text: '' },
    sort: { column: 'lastUsed', direction: 'ascending' },
  } as const
  expect(listCredentialIds(vault.db, { ...part, offset: 1, limit: 3, now })).toEqual(
    pages.flatMap(({ rows }) => rows.map(({ id }) => id)).slice(1),
  )
})

test('a selection is of what is there: all that a list shows but some, or named ones', async () => {
  const { vault, databaseId, ending, over, both, plain, live } = await openWithFive()
  const query = { databaseId, mode: 'test', text: '' } as const
  expect(listSelectedIds(vault.db, { type: 'all', query, except: [both.id] })).toEqual([
    ending.id,
    over.id,
    plain.id,
  ])
  successOf(deleteCredential(vault.db, over))
  expect(listSelectedIds(vault.db, { type: 'some', ids: [over.id, live.id, both.id] })).toEqual([
    both.id,
    live.id,
  ])
})

test('the overview counts kinds of both modes and names tags and owners once', async () => {
  const { vault, databaseId, plain } = await openWithFive()
  successOf(changeState(vault.db, { id: plain.id, state: 'revoked', now }))
  const { kinds, tags, owners } = getCredentialOverview(vault.db, { databaseId })
  expect(tags).toEqual(['nightly', 'reports'])
  expect(owners).toEqual(['Ann', 'zoe@nordlys.example'])
  expect(kinds).toContainEqual({ kindId: 'secret', mode: 'live', count: 1, revoked: 0 })
  expect(kinds).toContainEqual({ kindId: 'secret-key', mode: 'test', count: 1, revoked: 1 })
  expect(listTitles(vault.db, { databaseId, beginning: 'O' })).toEqual(
    expect.arrayContaining(['Over', 'Only Live']),
  )
  expect(listTitles(vault.db, { databaseId, beginning: 'ove' })).toEqual(['Over'])

  successOf(deleteDatabase(vault.db, { id: databaseId }))
  expect(getCredentialOverview(vault.db, { databaseId })).toEqual({ kinds: [], tags: [], owners: [] })
})

test('the list follows whatever becomes of a credential or a database', async () => {
  const { vault, databaseId, ending, over, both } = await openWithFive()
  const { db, sealingKey } = vault
  const other = createDatabase(db, databaseDraft({ name: 'Other' })).id
  const columns = 'title_key, kind_id, mode, state, expires_at, last_used_at, created_at, updated_at'
  const listed = () =>
    db.all(
      `SELECT database_id, id, ${columns}, has_tags, has_owner FROM listed_credentials ORDER BY database_id, id`,
    )
  const expected = () =>
    db.all(
      `SELECT database_id, id, ${columns}, tags <> '[]' AS has_tags, owner IS NOT NULL AS has_owner
        FROM credentials JOIN credential_databases ON credential_id = id WHERE deleted_at IS NULL
        ORDER BY database_id, id`,
    )
  const acts = [
    () => successOf(updateCredential(db, sealingKey, { ...ending, title: 'First', mode: 'live', parts: [] })),
    () => successOf(updateCredential(db, sealingKey, { ...over, tags: ['a'], owner: null, parts: [] })),
    () =>
      successOf(updateCredential(db, sealingKey, { ...both, databaseIds: [databaseId, other], parts: [] })),
    () => markUsed(db, { id: both.id, usedAt: now }),
    () => successOf(changeState(db, { id: both.id, state: 'revoked', now })),
    () => successOf(updateCredential(db, sealingKey, { ...both, databaseIds: [other], parts: [] })),
    () => successOf(deleteCredential(db, both)),
    () => successOf(restoreCredential(db, both)),
    () => successOf(deleteCredential(db, over)),
    () => successOf(removeForever(db, { kind: 'credential', id: over.id })),
    () => successOf(deleteDatabase(db, { id: databaseId })),
    () => successOf(removeForever(db, { kind: 'database', id: databaseId })),
  ]
  for (const act of acts) {
    act()
    expect(listed()).toEqual(expected())
  }
  expect(listed()).toMatchObject([{ database_id: other, id: both.id, mode: 'both' }])
})
