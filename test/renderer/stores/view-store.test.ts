import { afterEach, expect, test, vi } from 'vitest'
import {
  changeMode,
  chooseEnvironment,
  findEnvironment,
  openDatabase,
  openPlace,
  openSettings,
  stayInLive,
  useViewStore,
} from '../../../src/renderer/stores/view-store'
import { type Database, newDatabase } from '../../../src/shared/model/database'
import type { Environment } from '../../../src/shared/model/environment'
import type { Mode } from '../../../src/shared/model/mode'

function environment(id: string, mode: Mode): Environment {
  return {
    id,
    databaseId: 'nordlys',
    name: id,
    mode,
    baseUrl: `https://${id}.example.com`,
    caCertificate: null,
    variables: [],
  }
}

const sandbox = environment('sandbox', 'test')
const staging = environment('staging', 'test')
const prod = environment('prod', 'live')
const nordlys: Database = {
  id: 'nordlys',
  providerId: 'generic',
  name: 'Nordlys AS',
  note: '',
  liveReadOnly: false,
  ...newDatabase,
  createdAt: 0,
  updatedAt: 0,
  environments: [prod, sandbox, staging],
  credentialCounts: { test: 0, live: 0 },
}

function shownIn(mode: Mode, database = nordlys): string | undefined {
  return findEnvironment(database, mode, useViewStore.getState().environmentIds)?.id
}

test('the window starts in Test', () => {
  expect(useViewStore.getInitialState().mode).toBe('test')
})

afterEach(() => {
  vi.useRealTimers()
  useViewStore.setState(useViewStore.getInitialState())
})

test('Live counts from when it began or was prolonged, and Test from nothing', () => {
  vi.useFakeTimers({ now: 1_000 })
  changeMode('live')
  expect(useViewStore.getState()).toMatchObject({ mode: 'live', liveSince: 1_000 })
  vi.setSystemTime(2_000)
  stayInLive()
  expect(useViewStore.getState().liveSince).toBe(2_000)
  changeMode('test')
  expect(useViewStore.getState()).toMatchObject({ mode: 'test', liveSince: null })
})

test('each mode shows its own environment, and a choice in one leaves the other alone', () => {
  expect([shownIn('test'), shownIn('live')]).toEqual(['sandbox', 'prod'])
  chooseEnvironment(staging)
  changeMode('live')
  expect([shownIn('test'), shownIn('live')]).toEqual(['staging', 'prod'])
})

test('an environment that is gone, or has changed its mode, is not shown any more', () => {
  chooseEnvironment(staging)
  expect(shownIn('test', { ...nordlys, environments: [sandbox, prod] })).toBe('sandbox')
  expect(shownIn('test', { ...nordlys, environments: [{ ...staging, mode: 'live' }, sandbox] })).toBe(
    'sandbox',
  )
  expect(shownIn('test', { ...nordlys, environments: [prod] })).toBeUndefined()
})

test('a place of the vault takes the window from the databases, and a database takes it back', () => {
  openDatabase('nordlys')
  openSettings('backups')
  expect(useViewStore.getState()).toMatchObject({
    place: 'settings',
    settingsSection: 'backups',
    databaseId: null,
  })
  openPlace('trash')
  expect(useViewStore.getState()).toMatchObject({ place: 'trash', databaseId: null })
  openDatabase('nordlys')
  expect(useViewStore.getState()).toMatchObject({ place: 'databases', databaseId: 'nordlys' })
})
