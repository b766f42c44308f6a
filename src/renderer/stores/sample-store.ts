import type { Result } from '../../shared/errors'
import { bridge } from '../bridge'
import { loadDatabases } from './database-store'
import { resettable } from './resettable'
import { openDatabase, openPlace, useViewStore } from './view-store'

interface SampleState {
  /** The databases that came as samples. */
  ids: readonly string[]
}

export const useSampleStore = resettable<SampleState>({ ids: [] })

/** What cannot be read is said by the lists of databases, which are read with it. */
export async function loadSamples(): Promise<void> {
  const result = await bridge.listSamples()
  if (result.ok) useSampleStore.setState({ ids: result.value })
}

/** Adds the samples and opens the first, where a request can be sent. */
export async function addSamples(): Promise<Result<readonly string[]>> {
  const result = await bridge.addSamples()
  if (!result.ok) return result
  useSampleStore.setState({ ids: result.value })
  await loadDatabases()
  openDatabase(result.value[0] ?? null, 'requests')
  return result
}

export async function removeSamples(): Promise<Result<void>> {
  const { ids } = useSampleStore.getState()
  const result = await bridge.removeSamples()
  if (!result.ok) return result
  useSampleStore.setState({ ids: [] })
  const { databaseId } = useViewStore.getState()
  if (databaseId !== null && ids.includes(databaseId)) openPlace('home')
  await loadDatabases()
  return result
}
