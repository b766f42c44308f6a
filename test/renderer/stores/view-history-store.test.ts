import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Database, newDatabase } from '../../../src/shared/model/database'

function database(id: string): Database {
  return {
    ...newDatabase,
    ...{ id, providerId: 'generic', name: id, note: '', liveReadOnly: false, createdAt: 0, updatedAt: 0 },
  }
}

async function start() {
  vi.stubGlobal('window', { latchkey: {} })
  const view = await import('../../../src/renderer/stores/view-store')
  const history = await import('../../../src/renderer/stores/view-history-store')
  const { useDatabaseStore } = await import('../../../src/renderer/stores/database-store')
  const { resetAllStores } = await import('../../../src/renderer/stores/resettable')
  useDatabaseStore.setState({ databases: [database('nordlys'), database('acme')] })
  // What the vault has kept of the view comes first.
  view.useViewStore.setState({ place: 'home' })
  const shown = () => {
    const { place, databaseId, tab } = view.useViewStore.getState()
    return databaseId === null ? place : `${databaseId} ${tab}`
  }
  return { ...view, ...history, useDatabaseStore, resetAllStores, shown }
}

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllGlobals())

test('a step back and forward goes over places, databases and tabs', async () => {
  const { openDatabase, openTab, openPlace, goBack, goForward, shown } = await start()
  openDatabase('nordlys')
  openTab('history')
  openPlace('trash')
  const seen = [shown()]
  for (const step of [goBack, goBack, goBack, goBack, goForward, goForward, goForward, goForward]) {
    step()
    seen.push(shown())
  }
  expect(seen).toEqual([
    'trash',
    ...['nordlys history', 'nordlys credentials', 'home', 'home'],
    ...['nordlys credentials', 'nordlys history', 'trash', 'trash'],
  ])
})

test('a new step forgets those that were taken back, and a change of mode is none', async () => {
  const { openDatabase, changeMode, goBack, goForward, shown, useViewHistoryStore } = await start()
  openDatabase('nordlys')
  changeMode('live')
  goBack()
  openDatabase('acme')
  expect(useViewHistoryStore.getState().future).toEqual([])
  goForward()
  expect(shown()).toBe('acme credentials')
  goBack()
  expect(shown()).toBe('home')
})

test('a database that is gone is passed over', async () => {
  const { openDatabase, openPlace, goBack, shown, useDatabaseStore, useViewHistoryStore } = await start()
  openDatabase('nordlys')
  openDatabase('acme')
  openPlace('trash')
  useDatabaseStore.setState({ databases: [database('nordlys')] })
  goBack()
  expect(shown()).toBe('nordlys credentials')
  useDatabaseStore.setState({ databases: [] })
  goBack()
  expect(shown()).toBe('home')
  expect(useViewHistoryStore.getState().past).toEqual([])
})

test('a lock leaves no trace of where the person was', async () => {
  const { openDatabase, resetAllStores, useViewHistoryStore } = await start()
  openDatabase('nordlys')
  openDatabase('acme')
  resetAllStores()
  expect(useViewHistoryStore.getState()).toEqual({ past: [], future: [] })
})
