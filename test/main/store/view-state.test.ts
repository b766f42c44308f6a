import { expect, test } from 'vitest'
import { viewHandlers } from '../../../src/main/handlers/view-handlers'
import { getViewState, updateViewState } from '../../../src/main/store/view-state'
import { defaultViewState, type ViewState } from '../../../src/shared/model/view-state'
import { openVault, password, successOf, temporaryVault, unlocked } from '../../helpers/temporary-vault'

const databaseId = '6d1c5d1e-1f0a-4f43-9a55-0a3a7e6f1c01'

test('a new vault shows the default view', async () => {
  const { db } = await openVault()
  expect(getViewState(db)).toEqual(defaultViewState)
})

test('a view is there after a lock, whole', async () => {
  const { session, folder } = await temporaryVault()
  const left: ViewState = {
    place: 'databases',
    databaseId,
    tab: 'history',
    environmentIds: { [`test ${databaseId}`]: databaseId },
    sidebar: { width: 300, collapsed: true, collapsedGroups: ['moloni-on'] },
    density: 'compact',
    drafts: {
      [`edit ${databaseId}`]: { before: { title: 'Old' }, after: { title: 'New' }, hadSecrets: true },
    },
    tables: {
      credentials: {
        order: ['title', 'owner'],
        shown: { owner: false },
        widths: { title: 200 },
        sort: { column: 'title', direction: 'descending' },
      },
    },
    window: { x: -8, y: 0, width: 900, height: 600, maximised: true },
    palette: { lock: { count: 3, lastAt: 1_790_000_000_000 } },
  }
  updateViewState(unlocked(session).db, left)
  session.lock()
  successOf(await session.unlock(folder, password))
  expect(getViewState(unlocked(session).db)).toEqual(left)
})

test('a change leaves the other fields as they are', async () => {
  const { db } = await openVault()
  updateViewState(db, { place: 'trash', tab: 'settings' })
  updateViewState(db, { tab: 'requests' })
  expect(getViewState(db)).toEqual({ ...defaultViewState, place: 'trash', tab: 'requests' })
})

test('what another version left, or nobody understands, is as by default, and the rest is kept', async () => {
  const { db } = await openVault()
  updateViewState(db, { tab: 'variables', databaseId })
  const odd = { place: '"a place of tomorrow"', sidebar: '{"width":"wide"}', window: 'no JSON', hat: '"red"' }
  for (const [name, value] of Object.entries(odd))
    db.run('INSERT OR REPLACE INTO view_state (name, value) VALUES (:name, :value)', { name, value })
  expect(getViewState(db)).toEqual({ ...defaultViewState, tab: 'variables', databaseId })
})

test('of a damaged vault nothing is kept, and nothing fails', async () => {
  const vault = await openVault()
  vault.db.stopWriting()
  expect(viewHandlers.updateViewState({ place: 'trash' }, vault)).toEqual({ ok: true, value: undefined })
  expect(getViewState(vault.db)).toEqual(defaultViewState)
})
