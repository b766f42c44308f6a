import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fail, succeed } from '../../../src/shared/errors'
import { type Database, newDatabase } from '../../../src/shared/model/database'

function database(id: string, visitedAt: number | null): Database {
  return {
    ...{ ...newDatabase, id, visitedAt, providerId: 'generic', name: id, note: '' },
    ...{ liveReadOnly: false, createdAt: 0, updatedAt: 0 },
  }
}

const databases = Array.from({ length: 8 }, (_, number) => database(`shop ${number}`, number || null))

/** Stands in for main, which takes what `refused` does not name. */
async function start(refused: 'changeFavourite' | 'visitDatabase' | null = null) {
  const answer = (call: string) => (call === refused ? fail('not-found', 'It is gone.') : succeed(undefined))
  vi.stubGlobal('window', {
    latchkey: {
      listDatabases: async () => succeed(databases),
      listUnseenWarnings: async () => succeed([{ databaseId: 'shop 1', count: 2 }]),
      changeFavourite: async () => answer('changeFavourite'),
      visitDatabase: async () => answer('visitDatabase'),
    },
  })
  const store = await import('../../../src/renderer/stores/database-store')
  const read = () => store.useDatabaseStore.getState()
  await store.loadDatabases()
  await vi.waitFor(() => expect(read()).toMatchObject({ unseen: { 'shop 1': 2 } }))
  return { ...store, read }
}

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllGlobals())

test('those looked at last are recent, and looking at one again leaves their order', async () => {
  const { read, visitDatabase } = await start()
  const before = ['shop 7', 'shop 6', 'shop 5', 'shop 4', 'shop 3', 'shop 2', 'shop 1']
  expect(read().recentIds).toEqual(before)
  await visitDatabase('shop 4')
  expect(read().recentIds).toEqual(before)
  await visitDatabase('shop 2')
  await visitDatabase('shop 0')
  expect(read().recentIds).toEqual(['shop 0', 'shop 2', ...before.filter((id) => id !== 'shop 2')])
})

test('a look sees the warnings', async () => {
  const { read, visitDatabase } = await start()
  const { databases } = read()
  await visitDatabase('shop 1')
  expect(read().unseen).toEqual({})
  expect(read().databases).toBe(databases)
})

test('of one that is gone nothing is noted', async () => {
  const { read, visitDatabase } = await start('visitDatabase')
  const before = read()
  await visitDatabase('shop 0')
  expect(read()).toEqual(before)
})

test('a favourite that main refuses is none', async () => {
  const { read, changeFavourite } = await start()
  await changeFavourite('shop 2', true)
  expect(read().databases?.[2]?.favourite).toBe(true)
  vi.resetModules()
  const refused = await start('changeFavourite')
  await refused.changeFavourite('shop 2', true)
  expect(refused.read().databases?.[2]?.favourite).toBe(false)
})
