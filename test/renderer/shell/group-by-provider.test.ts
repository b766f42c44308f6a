import { expect, test } from 'vitest'
import { groupByProvider } from '../../../src/renderer/features/shell/group-by-provider'
import { type Database, newDatabase } from '../../../src/shared/model/database'
import { builtInProviders } from '../../../src/shared/providers'

function database(providerId: string, name: string): Database {
  return {
    id: name,
    providerId,
    name,
    note: '',
    liveReadOnly: false,
    ...newDatabase,
    createdAt: 0,
    updatedAt: 0,
  }
}

const databases = [
  database('generic', 'Aurora 10'),
  database('generic', 'Aurora 2'),
  database('milient-moment', 'Øst Ingeniør'),
  database('milient-moment', 'Café Lumière'),
]

function shown(search: string): [string, string[]][] {
  return groupByProvider(builtInProviders, databases, search).map((group) => [
    group.provider.id,
    group.databases.map(({ name }) => name),
  ])
}

test('providers come in the order in which they are offered, databases by name, 2 before 10', () => {
  expect(shown('')).toEqual([
    ['milient-moment', ['Café Lumière', 'Øst Ingeniør']],
    ['generic', ['Aurora 2', 'Aurora 10']],
  ])
})

test.each([
  ['cafe lum', 'Café Lumière'],
  ['OST', 'Øst Ingeniør'],
  ['ingeniør ', 'Øst Ingeniør'],
])('%j finds %j whatever its case and accents', (search, name) => {
  expect(shown(search)).toEqual([['milient-moment', [name]]])
})

test('what no name has finds nothing', () => {
  expect(shown('zzz')).toEqual([])
})
