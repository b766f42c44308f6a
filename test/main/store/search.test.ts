import { beforeEach, describe, expect, test } from 'vitest'
import {
  createCredential,
  deleteCredential,
  markUsed,
  updateCredential,
} from '../../../src/main/store/credentials'
import {
  createDatabase,
  deleteDatabase,
  restoreDatabase,
  updateDatabase,
} from '../../../src/main/store/databases'
import { createEnvironment, deleteEnvironment } from '../../../src/main/store/environments'
import { findPage } from '../../../src/main/store/search'
import { listNamedDatabases } from '../../../src/main/store/search-names'
import { removeForever } from '../../../src/main/store/trash'
import type { UnlockedVault } from '../../../src/main/vault/session'
import type { Credential } from '../../../src/shared/model/credential'
import type { Database } from '../../../src/shared/model/database'
import { type Found, noFilters, type SearchFilters } from '../../../src/shared/model/search'
import { builtInProviders } from '../../../src/shared/providers'
import { readSearch } from '../../../src/shared/rules/search-query'
import { credentialDraft, databaseDraft, environmentDraft } from '../../helpers/drafts'
import { openVault, successOf } from '../../helpers/temporary-vault'

const now = 1_790_000_000_000
const day = 24 * 60 * 60 * 1000

let vault: UnlockedVault
let nordlys: Database
let fjell: Database

beforeEach(async () => {
  vault = await openVault()
  nordlys = createDatabase(vault.db, databaseDraft({ name: 'Nordlys AS', note: 'Ask Åse in Tromsø' }))
  fjell = createDatabase(vault.db, databaseDraft({ name: 'Fjellheim' }))
})

function make(given: Partial<Parameters<typeof credentialDraft>[0]> = {}): Credential {
  const draft = credentialDraft({ databaseIds: [nordlys.id], ...given })
  return successOf(createCredential(vault.db, vault.sealingKey, draft))
}

/** What is found, read in pages of so many. */
function findAll(text: string, filters: Partial<SearchFilters> = {}, limit = 50): Found[] {
  const search = {
    query: readSearch(text, { providers: builtInProviders }).query,
    filters: { ...noFilters, ...filters },
    names: { providers: builtInProviders, databases: listNamedDatabases(vault.db) },
    now,
  }
  return (['database', 'credential'] as const).flatMap((kind) => {
    const found: Found[] = []
    for (let after = null; ; ) {
      const page = findPage(vault.db, kind, search, { after, limit })
      found.push(...page.found)
      if (page.next === null) return found
      after = page.next
    }
  })
}

/** The titles of what is found. */
function find(...search: Parameters<typeof findAll>): string[] {
  return findAll(...search).map((found) => (found.kind === 'exchange' ? found.url : found.title))
}

describe('what is found', () => {
  test('by any of its texts, whatever the case and the accents, and by the beginning of a word', () => {
    make({
      title: 'Payroll bridge',
      description: 'Reads time records',
      notes: 'In the safe',
      tags: ['Nightly'],
    })
    const owner = { name: 'apiuser@nordlys.example', notAPerson: true, active: true, licensed: true }
    make({ title: 'Shop', owner, cost: 'Invoiced monthly' })
    for (const text of ['payr', 'RECORDS', 'safe', 'nightly']) expect(find(text)).toEqual(['Payroll bridge'])
    for (const text of ['apiuser', 'invoiced', '"apiuser nordlys"']) expect(find(text)).toEqual(['Shop'])
    for (const text of ['tromsø', 'ase', 'nordl']) expect(find(text)).toContain('Nordlys AS')
    expect(find('roll')).toEqual([])
  })

  test('by rules: phrases, several words, AND, OR, NOT', () => {
    make({ title: 'Payroll, Test' })
    make({ title: 'Payroll, Live', description: 'not for a test' })
    make({ title: 'Shop' })
    expect(find('payroll shop').toSorted()).toEqual(['Payroll, Live', 'Payroll, Test', 'Shop'])
    expect(find('payroll AND live')).toEqual(['Payroll, Live'])
    expect(find('payroll NOT test')).toEqual([])
    expect(find('payroll -live')).toEqual(['Payroll, Test'])
    expect(find('(payroll OR shop) AND NOT (live OR test)')).toEqual(['Shop'])
    expect(find('"live payroll"')).toEqual([])
  })

  test('what has it in its title comes first, databases before credentials', () => {
    make({ title: 'Key of a shop', description: 'nordlys' })
    make({ title: 'Nordlys key' })
    expect(find('nordlys')).toEqual(['Nordlys AS', 'Nordlys key', 'Key of a shop'])
    expect(find('')).toHaveLength(4)
  })

  test('with the database to open a credential in', () => {
    make({ title: 'Shared', databaseIds: [nordlys.id, fjell.id] })
    const [found] = findAll('shared')
    expect(found).toMatchObject({ database: { id: fjell.id, name: 'Fjellheim' }, otherDatabases: 1 })
    expect(findAll('shared', { databaseId: nordlys.id })).toMatchObject([
      { database: { name: 'Nordlys AS' } },
    ])
  })

  test('by the name of its provider, and of a database it belongs to, when nothing else has it', () => {
    make({ title: 'Payroll' })
    make({ title: 'Payroll, too', databaseIds: [fjell.id] })
    make({ title: 'Nordlys for all', databaseIds: [nordlys.id, fjell.id] })
    const moloni = createDatabase(vault.db, databaseDraft({ name: 'Casa', providerId: 'moloni-on' }))
    make({ title: 'Shop', providerId: 'moloni-on', databaseIds: [moloni.id] })
    expect(find('"moloni on"')).toEqual(['Casa', 'Shop'])
    expect(find('nordlys')).toEqual(['Nordlys AS', 'Nordlys for all', 'Payroll'])
    expect(find('nordlys AND payroll')).toEqual(['Payroll'])
    expect(find('fjellheim payroll NOT too')).toEqual(['Fjellheim', 'Payroll', 'Nordlys for all'])
  })

  test.each(['fjell', 'key', 'payroll key', 'key NOT payroll', 'NOT payroll', 'NOT (key AND payroll)', ''])(
    'page by page without gap or repetition: %j',
    (text) => {
      for (let index = 0; index < 9; index += 1) {
        make({ title: `Key ${index}`, databaseIds: [fjell.id] })
        make({ title: `Payroll ${index}`, description: index % 2 ? 'key' : '', databaseIds: [fjell.id] })
      }
      const whole = findAll(text, {}, 200).map(({ id }) => id)
      for (const limit of [1, 2, 5]) expect(findAll(text, {}, limit).map(({ id }) => id)).toEqual(whole)
      expect(new Set(whole).size).toBe(whole.length)
      expect(whole.length).toBeGreaterThan(8)
    },
  )
})

describe('what changes', () => {
  test('is found by what it says now', () => {
    const credential = make({ title: 'Before' })
    const change = { ...credential, title: 'After', parts: [] }
    successOf(updateCredential(vault.db, vault.sealingKey, change))
    updateDatabase(vault.db, { ...fjell, name: 'Fjordheim' })
    const environment = successOf(
      createEnvironment(
        vault.db,
        environmentDraft({ databaseId: fjell.id, baseUrl: 'https://fjord.example.com' }),
      ),
    )
    expect([find('before'), find('after'), find('fjellheim')]).toEqual([[], ['After'], []])
    expect(find('"fjord.example.com"')).toEqual(['Fjordheim'])
    successOf(deleteEnvironment(vault.db, environment))
    expect(find('"fjord.example.com"')).toEqual([])
  })

  test('a database is found by its tags, and by those it has no more not', () => {
    updateDatabase(vault.db, { ...fjell, tags: ['winter', 'north coast'] })
    expect([find('winter'), find('"north coast"')]).toEqual([['Fjellheim'], ['Fjellheim']])
    updateDatabase(vault.db, { ...fjell, tags: ['summer'] })
    expect([find('winter'), find('summer')]).toEqual([[], ['Fjellheim']])
  })

  test('is not found in the trash, nor once it is gone for good', () => {
    const credential = make({ title: 'Payroll' })
    successOf(deleteCredential(vault.db, credential))
    successOf(deleteDatabase(vault.db, nordlys))
    expect([find('payroll'), find('nordlys')]).toEqual([[], []])
    successOf(restoreDatabase(vault.db, nordlys))
    expect(find('nordlys')).toEqual(['Nordlys AS'])
    successOf(removeForever(vault.db, { kind: 'credential', id: credential.id }))
    expect(vault.db.all("SELECT rowid FROM credential_index WHERE credential_index MATCH 'payroll'")).toEqual(
      [],
    )
  })
})

test('filters narrow it down', () => {
  make({ title: 'Ends soon', expiresAt: now + 5 * day, tags: ['shop'] })
  make({ title: 'Has ended', expiresAt: now - day, mode: 'live' })
  make({ title: 'Never ends', mode: 'both' })
  expect(find('', { expiringDays: 7 })).toEqual(['Ends soon'])
  expect(find('', { state: 'expired' })).toEqual(['Has ended'])
  expect(find('', { state: 'active' }).toSorted()).toEqual(['Ends soon', 'Never ends'])
  expect(find('', { mode: 'live' }).toSorted()).toEqual(['Has ended', 'Never ends'])
  expect(find('ends', { tag: 'shop' })).toEqual(['Ends soon'])
  expect(find('', { providerId: 'generic' })).toEqual([])
  expect(find('', { providerId: 'moment-payments', mode: 'live' }).toSorted()).toEqual([
    'Has ended',
    'Never ends',
  ])
  expect(find('', { expiringDays: 4 })).toEqual([])
  expect(find('NOT never', { mode: 'test' })).toEqual(['Ends soon'])
  expect(find('nordlys AND ends', { tag: 'SHOP' })).toEqual(['Ends soon'])
  expect(find('', { unused: true })).toHaveLength(3)
  const used = findAll('never', { unused: true })[0]?.id ?? ''
  markUsed(vault.db, { id: used, usedAt: now })
  expect(find('', { unused: true })).toHaveLength(2)
})
