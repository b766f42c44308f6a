import { beforeEach, expect, test } from 'vitest'
import { searchHandlers } from '../../../src/main/handlers/search-handlers'
import { createCredential } from '../../../src/main/store/credentials'
import { createDatabase } from '../../../src/main/store/databases'
import { insertExchange } from '../../../src/main/store/exchanges'
import type { UnlockedVault } from '../../../src/main/vault/session'
import { noFilters } from '../../../src/shared/model/search'
import { credentialDraft, databaseDraft, exchange } from '../../helpers/drafts'
import { openVault, successOf } from '../../helpers/temporary-vault'

let vault: UnlockedVault

beforeEach(async () => {
  vault = await openVault()
  const { id } = createDatabase(vault.db, databaseDraft({ name: 'Nordlys AS' }))
  const draft = credentialDraft({ databaseIds: [id], title: 'Payroll bridge' })
  successOf(createCredential(vault.db, vault.sealingKey, draft))
  insertExchange(vault.db, exchange({ databaseId: id, url: 'https://api.example.com/payroll' }))
})

function search(text: string) {
  return successOf(searchHandlers.searchVault({ text, filters: noFilters, limit: 10 }, vault))
}

test('a search finds things of every kind at once', () => {
  const { pages, ...rest } = search('payroll nordlys')
  expect(pages.database.found).toMatchObject([{ title: 'Nordlys AS' }])
  expect(pages.credential.found).toMatchObject([{ title: 'Payroll bridge' }])
  expect(pages.exchange.found).toMatchObject([{ url: 'https://api.example.com/payroll' }])
  expect(rest).toEqual({ problem: null, mended: null, historyIndexed: true })
  const counts = searchHandlers.countFound({ text: 'payroll', filters: noFilters }, vault)
  expect(successOf(counts)).toEqual({ database: 0, credential: 1, exchange: 1 })
})

test('filters that are typed hold together with those that are given', () => {
  const of = (text: string) =>
    successOf(
      searchHandlers.searchPage(
        { text, filters: { ...noFilters, mode: 'test' }, kind: 'exchange', after: null, limit: 10 },
        vault,
      ),
    ).found
  expect(of('payroll method:get')).toHaveLength(1)
  expect(of('payroll method:post')).toHaveLength(0)
})

test('what is not well-formed is searched as text, and it is said', () => {
  const { pages, problem } = search('payroll AND (')
  expect(pages.credential.found).toHaveLength(1)
  expect(problem).toMatch(/beside AND/)
})

test('a slip of the hand is mended when nothing has what was typed', () => {
  const { pages, mended } = search('pyaroll brigde')
  expect(mended).toBe('payroll bridge')
  expect(pages.credential.found).toMatchObject([{ title: 'Payroll bridge' }])
  expect(search('xyzzyx').mended).toBeNull()
})
