import type { Failure } from '../../shared/errors'
import type { Database } from '../../shared/model/database'
import { bridge } from '../bridge'
import { notifyFailure } from '../ui/toaster'
import { resettable } from './resettable'

interface DatabaseState {
  /** Null until they are loaded. */
  databases: readonly Database[] | null
  failure: Failure | null
}

export const useDatabaseStore = resettable<DatabaseState>({ databases: null, failure: null })

/** Reads all databases anew; to be called after everything that changes one, its environments or its credentials. */
export async function loadDatabases(): Promise<void> {
  const result = await bridge.listDatabases()
  if (result.ok) useDatabaseStore.setState({ databases: result.value, failure: null })
  // Locked meanwhile: the lock itself has already emptied the store.
  else if (result.error.code !== 'vault-locked') useDatabaseStore.setState({ failure: result.error })
}

/** Shows it at once; what main refuses is taken back. */
export async function changeFavourite(id: string, favourite: boolean): Promise<void> {
  patchDatabase(id, { favourite })
  const result = await bridge.changeFavourite({ id, favourite })
  if (result.ok) return
  patchDatabase(id, { favourite: !favourite })
  notifyFailure(result.error)
}

/** A change that main need not be asked about anew. */
function patchDatabase(id: string, change: Partial<Database>): void {
  useDatabaseStore.setState(({ databases }) => ({
    databases:
      databases?.map((database) => (database.id === id ? { ...database, ...change } : database)) ?? null,
  }))
}
