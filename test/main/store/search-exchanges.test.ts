import { beforeEach, expect, test } from 'vitest'
import { createCredential, deleteCredential, markUsed } from '../../../src/main/store/credentials'
import { createDatabase, deleteDatabase, updateDatabase } from '../../../src/main/store/databases'
import { insertExchange } from '../../../src/main/store/exchanges'
import { findPage } from '../../../src/main/store/search'
import { listNamedDatabases } from '../../../src/main/store/search-names'
import type { UnlockedVault } from '../../../src/main/vault/session'
import type { Credential } from '../../../src/shared/model/credential'
import type { Database } from '../../../src/shared/model/database'
import type { Exchange, Outcome } from '../../../src/shared/model/exchange'
import { type Found, noFilters, type SearchFilters } from '../../../src/shared/model/search'
import { builtInProviders } from '../../../src/shared/providers'
import { readSearch } from '../../../src/shared/rules/search-query'
import { credentialDraft, databaseDraft, exchange } from '../../helpers/drafts'
import { openVault, successOf } from '../../helpers/temporary-vault'

const now = 1_790_000_000_000
const day = 24 * 60 * 60 * 1000

let vault: UnlockedVault
let nordlys: Database
let fjell: Database

beforeEach(async () => {
  vault = await openVault()
  nordlys = createDatabase(vault.db, databaseDraft({ name: 'Nordlys AS' }))
  fjell = createDatabase(vault.db, databaseDraft({ name: 'Fjellheim', providerId: 'moloni-on' }))
})

function send(path: string, given: Partial<Exchange> = {}): void {
  insertExchange(
    vault.db,
    exchange({ databaseId: nordlys.id, url: `https://api.example.com${path}`, sentAt: now, ...given }),
  )
}

function answered(status: number): Outcome {
  return { type: 'response', status, statusText: '', headers: [], body: { type: 'binary' }, size: 0 }
}

function findAll(text: string, filters: Partial<SearchFilters> = {}, limit = 50): Found[] {
  const search = {
    query: readSearch(text, { providers: builtInProviders }).query,
    filters: { ...noFilters, ...filters },
    names: { providers: builtInProviders, databases: listNamedDatabases(vault.db) },
    now,
  }
  const found: Found[] = []
  for (let after = null; ; ) {
    const page = findPage(vault.db, 'exchange', search, { after, limit })
    found.push(...page.found)
    if (page.next === null) return found
    after = page.next
  }
}

/** The paths of what is found. */
function find(...search: Parameters<typeof findAll>): string[] {
  return findAll(...search).map((found) => (found.kind === 'exchange' ? new URL(found.url).pathname : ''))
}

test('the history is found by method, status and address, newest first', () => {
  send('/customers/42')
  send('/invoices', { method: 'POST', outcome: answered(422) })
  send('/customers/43', { outcome: { type: 'failure', kind: 'timed-out', message: '' } })
  expect(find('custom')).toEqual(['/customers/43', '/customers/42'])
  expect(find('customers NOT 42')).toEqual(['/customers/43'])
  expect(find('NOT customers')).toEqual(['/invoices'])
  expect(find('NOT (42 OR post)')).toEqual(['/customers/43'])
  for (const text of ['post', '422', 'POST AND invoic', '"post 422"'])
    expect(find(text)).toEqual(['/invoices'])
  expect(find('"timed out"')).toEqual(['/customers/43'])
  expect(find('')).toEqual(['/customers/43', '/invoices', '/customers/42'])
})

test('by what its database, the provider and the credential are called now', () => {
  const draft = credentialDraft({ databaseIds: [nordlys.id], title: 'Payroll bridge' })
  const credential: Credential = successOf(createCredential(vault.db, vault.sealingKey, draft))
  markUsed(vault.db, { id: credential.id, usedAt: now })
  send('/a', { credentialId: credential.id })
  send('/b', { databaseId: fjell.id })
  expect(find('nordlys')).toEqual(['/a'])
  expect(find('"moloni on"')).toEqual(['/b'])
  expect(find('payroll AND nordlys')).toEqual(['/a'])
  expect(find('nordlys AND fjellheim')).toEqual([])
  expect(findAll('payroll')).toMatchObject([
    { databaseName: 'Nordlys AS', credentialTitle: 'Payroll bridge' },
  ])
  updateDatabase(vault.db, { ...fjell, name: 'Fjordheim' })
  expect([find('fjellheim'), find('fjord')]).toEqual([[], ['/b']])
  successOf(deleteCredential(vault.db, credential))
  expect(findAll('', { databaseId: nordlys.id })).toMatchObject([{ credentialTitle: null }])
})

test('a word of more credentials than are written out finds what those sent that were used last', () => {
  const ids = Array.from({ length: 205 }, (_, index) => {
    const draft = credentialDraft({ databaseIds: [nordlys.id], title: `Key ${index}` })
    return successOf(createCredential(vault.db, vault.sealingKey, draft)).id
  })
  const used = ids.at(-1) ?? ''
  markUsed(vault.db, { id: used, usedAt: now })
  send('/used', { credentialId: used })
  send('/other')
  expect(find('key')).toEqual(['/used'])
})

test('filters narrow it down', () => {
  send('/old', { sentAt: now - 9 * day })
  send('/test')
  send('/live', { mode: 'live', method: 'PATCH', outcome: answered(404) })
  send('/other', { databaseId: fjell.id, outcome: { type: 'failure', kind: 'cancelled', message: '' } })
  expect(find('', { mode: 'live' })).toEqual(['/live'])
  expect(find('', { method: 'PATCH' })).toEqual(['/live'])
  expect(find('', { status: '404' })).toEqual(['/live'])
  expect(find('', { status: '4xx' })).toEqual(['/live'])
  expect(find('', { status: 'failed' })).toEqual(['/other'])
  expect(find('', { providerId: 'moloni-on' })).toEqual(['/other'])
  expect(find('', { providerId: 'generic' })).toEqual([])
  expect(find('', { databaseId: nordlys.id, mode: 'test' })).toEqual(['/test', '/old'])
  expect(find('', { sentDays: 7 })).toEqual(['/other', '/live', '/test'])
  expect(find('old', { sentDays: 7 })).toEqual([])
  expect(find('', { sentDays: 10 })).toHaveLength(4)
  expect(find('', { tag: 'shop' })).toEqual([])
  successOf(deleteDatabase(vault.db, fjell))
  expect(find('other')).toEqual([])
})

test('pages follow each other without gap or repetition', () => {
  for (let index = 0; index < 25; index += 1) send(`/customers/${index}`)
  const whole = find('customers', {}, 200)
  expect(whole).toHaveLength(25)
  for (const limit of [1, 6, 25]) expect(find('customers', {}, limit)).toEqual(whole)
})
