import { expect, test } from 'vitest'
import { findPasteTarget } from '../../../src/renderer/features/home/paste-target'
import { type Database, newDatabase } from '../../../src/shared/model/database'
import { builtInProviders } from '../../../src/shared/providers'

function database(providerId: string, name: string): Database {
  return {
    ...{ ...newDatabase, id: name, providerId, name, note: '' },
    ...{ liveReadOnly: false, createdAt: 0, updatedAt: 0 },
  }
}

const databases = [
  database('moment-payments', 'Zebra'),
  database('moment-payments', 'Acme'),
  database('generic', 'Server'),
  database('moment-payments', 'Nordlys'),
]

function find(text: string) {
  const target = findPasteTarget(text, builtInProviders, databases, ['Server', 'Nordlys', 'Acme'])
  return [target.key?.providerId, target.databases.map(({ name }) => name)]
}

test('a known key goes to the databases of its provider, the one looked at last first', () => {
  expect(find('Authorization: Bearer sk_test_4eC39HqLyjWDarjtT1zdp7dc4eC39HqLyjWDarjt')).toEqual([
    'moment-payments',
    ['Nordlys', 'Acme', 'Zebra'],
  ])
})

test('what nobody knows can go to any', () => {
  expect(find('hunter2')).toEqual([undefined, ['Server', 'Nordlys', 'Acme', 'Zebra']])
})
