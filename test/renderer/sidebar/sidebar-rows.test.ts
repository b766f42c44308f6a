import { describe, expect, test } from 'vitest'
import {
  findSections,
  listRows,
  listSections,
  type Section,
} from '../../../src/renderer/features/sidebar/sidebar-rows'
import { type Database, newDatabase } from '../../../src/shared/model/database'
import { builtInProviders } from '../../../src/shared/providers'

function database(providerId: string, name: string, given: Partial<Database> = {}): Database {
  return {
    ...newDatabase,
    ...{ id: name, providerId, name, note: '', liveReadOnly: false, createdAt: 0, updatedAt: 0 },
    ...given,
  }
}

const databases = [
  database('generic', 'Aurora 10', { favourite: true, tags: ['Winter'] }),
  database('generic', 'Aurora 2', { favourite: true }),
  database('milient-moment', 'Øst Ingeniør'),
  database('milient-moment', 'Café Lumière'),
]

function shown(sections: readonly Section[]): [string, string[]][] {
  return sections.map(({ title, databases }) => [title, databases.map(({ name }) => name)])
}

test('favourites come first, then providers in the order in which they are offered, each by name, 2 before 10', () => {
  expect(shown(listSections(builtInProviders, databases, ['Øst Ingeniør']))).toEqual([
    ['Favourites', ['Aurora 2', 'Aurora 10']],
    ['Milient Moment', ['Café Lumière', 'Øst Ingeniør']],
    ['Other API', ['Aurora 2', 'Aurora 10']],
  ])
})

test('where there are many, five that were looked at lately and are no favourites stand above them', () => {
  const many = Array.from({ length: 9 }, (_, number) =>
    database('generic', `Shop ${number}`, { favourite: number === 7 }),
  )
  const recentIds = [8, 7, 6, 'that is gone', 5, 3, 0, 1].map((number) => `Shop ${number}`)
  const [, recent] = shown(listSections(builtInProviders, many, recentIds))
  expect(recent).toEqual(['Recent', ['Shop 8', 'Shop 6', 'Shop 5', 'Shop 3', 'Shop 0']])
  expect(shown(listSections(builtInProviders, many.slice(1), recentIds))).toHaveLength(2)
})

describe('a search', () => {
  test.each([
    ['cafe lum', 'Café Lumière'],
    ['OST', 'Øst Ingeniør'],
    ['ingeniør ', 'Øst Ingeniør'],
    ['winter', 'Aurora 10'],
  ])('for %j finds %j by name or tag, whatever its case and accents', (search, name) => {
    expect(findSections(builtInProviders, databases, search).flatMap((section) => section.databases)).toEqual(
      [expect.objectContaining({ name })],
    )
  })

  test('for what nothing has finds nothing', () => {
    expect(findSections(builtInProviders, databases, 'zzz')).toEqual([])
  })
})

test('a closed section has one row, and every row knows its place', () => {
  const rows = listRows(listSections(builtInProviders, databases, ['Øst Ingeniør']), [
    ':favourites',
    'of a provider that is gone',
  ])
  expect(
    rows.map(({ label, level, open, position, siblings }) => [label, level, open, position, siblings]),
  ).toEqual([
    ['Favourites', 1, false, 1, 3],
    ['Milient Moment', 1, true, 2, 3],
    ['Café Lumière', 2, null, 1, 2],
    ['Øst Ingeniør', 2, null, 2, 2],
    ['Other API', 1, true, 3, 3],
    ['Aurora 2', 2, null, 1, 2],
    ['Aurora 10', 2, null, 2, 2],
  ])
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
})
