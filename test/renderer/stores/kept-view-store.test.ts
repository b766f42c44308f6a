import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fail, succeed } from '../../../src/shared/errors'
import { defaultViewState, type ViewState, type ViewStateChange } from '../../../src/shared/model/view-state'

const databaseId = '6d1c5d1e-1f0a-4f43-9a55-0a3a7e6f1c01'

/** Stands in for main, which has kept `left` and notes what it is given. */
async function start(left: ViewState | undefined) {
  const saved: ViewStateChange[] = []
  vi.stubGlobal('window', {
    latchkey: {
      getViewState: async () => (left ? succeed(left) : fail('internal', 'Not today.')),
      updateViewState: async (change: ViewStateChange) => {
        saved.push(change)
        return succeed(undefined)
      },
    },
    addEventListener: () => {},
    removeEventListener: () => {},
  })
  const { followView } = await import('../../../src/renderer/stores/follow-view')
  const kept = await import('../../../src/renderer/stores/kept-view-store')
  const { useViewStore, openDatabase } = await import('../../../src/renderer/stores/view-store')
  const { resetAllStores } = await import('../../../src/renderer/stores/resettable')
  const unfollow = followView()
  await vi.waitFor(() => expect(kept.useKeptViewStore.getState().view).not.toBeNull())
  return { ...kept, saved, useViewStore, openDatabase, resetAllStores, unfollow }
}

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('the window shows what it was left with, in Test', async () => {
  const { useViewStore } = await start({ ...defaultViewState, databaseId, tab: 'history' })
  expect(useViewStore.getState()).toMatchObject({ databaseId, tab: 'history', mode: 'test' })
})

test('what cannot be read is as by default', async () => {
  const { useKeptViewStore } = await start(undefined)
  expect(useKeptViewStore.getState().view).toEqual(defaultViewState)
})

test('many changes are kept together, a moment after the last', async () => {
  const { saved, openDatabase, changeKeptView } = await start(defaultViewState)
  for (const width of [250, 260, 270]) changeKeptView({ sidebar: { ...defaultViewState.sidebar, width } })
  openDatabase(databaseId, 'history')
  expect(saved).toEqual([])
  vi.runAllTimers()
  expect(saved).toEqual([
    {
      sidebar: { ...defaultViewState.sidebar, width: 270 },
      place: 'databases',
      databaseId,
      tab: 'history',
      environmentIds: {},
    },
  ])
})

test('what is about to lock keeps the last change before, once', async () => {
  const { saved, openDatabase, saveKeptView } = await start(defaultViewState)
  openDatabase(databaseId)
  await saveKeptView()
  await saveKeptView()
  vi.runAllTimers()
  expect(saved).toMatchObject([{ databaseId }])
})

test('a lock forgets what was not kept, and the emptied view is not kept for it', async () => {
  const { saved, openDatabase, changeKeptView, resetAllStores } = await start(defaultViewState)
  openDatabase(databaseId)
  resetAllStores()
  changeKeptView({ place: 'trash' })
  vi.runAllTimers()
  expect(saved).toEqual([])
})

test('a table is arranged for itself', async () => {
  const { changeTableView, useKeptViewStore } = await start(defaultViewState)
  changeTableView('trash', { shown: { deleted: false } })
  changeTableView('audit', { sort: { column: 'at', direction: 'ascending' } })
  changeTableView('trash', { order: ['name'] })
  expect(useKeptViewStore.getState().view?.tables).toEqual({
    trash: { order: ['name'], shown: { deleted: false }, widths: {}, sort: null },
    audit: { order: [], shown: {}, widths: {}, sort: { column: 'at', direction: 'ascending' } },
  })
})
