import type { Failure } from '../../shared/errors'
import type { Database } from '../../shared/model/database'
import { bridge } from '../bridge'
import { addRecent, listRecentIds } from '../recent-databases'
import { notifyFailure } from '../ui/toaster'
import { resettable } from './resettable'

interface DatabaseState {
  /** Null until they are loaded. */
  databases: readonly Database[] | null
  failure: Failure | null
  /** The ones looked at lately. The order stays while they are looked at again, so that nothing moves under the pointer. */
  recentIds: readonly string[]
  /** By database, how many credentials ask for attention since it was looked at last. */
  unseen: Readonly<Record<string, number>>
}

export const useDatabaseStore = resettable<DatabaseState>({
  databases: null,
  failure: null,
  recentIds: [],
  unseen: {},
})

/** Reads all databases anew; to be called after everything that changes one, its environments or its credentials. */
export async function loadDatabases(): Promise<void> {
  const result = await bridge.listDatabases()
  if (result.ok) {
    useDatabaseStore.setState(({ databases, recentIds }) => ({
      databases: result.value,
      failure: null,
      recentIds: databases === null ? listRecentIds(result.value) : recentIds,
    }))
    void loadUnseenWarnings()
  }
  // Locked meanwhile: the lock itself has already emptied the store.
  else if (result.error.code !== 'vault-locked') useDatabaseStore.setState({ failure: result.error })
}

/** Reads anew what asks for attention; time alone can bring more. What cannot be read is not worth a word. */
export async function loadUnseenWarnings(): Promise<void> {
  const result = await bridge.listUnseenWarnings()
  if (result.ok)
    useDatabaseStore.setState({
      unseen: Object.fromEntries(result.value.map(({ databaseId, count }) => [databaseId, count])),
    })
}

/** Notes that a database is being looked at, which makes it a recent one and its warnings seen. */
export async function visitDatabase(id: string): Promise<void> {
  const result = await bridge.visitDatabase({ id })
  // Deleted or locked meanwhile.
  if (!result.ok) return
  // The databases stay the same ones: whatever follows a change of them has nothing to do here.
  useDatabaseStore.setState(({ recentIds, unseen: { [id]: _seen, ...unseen } }) => ({
    unseen,
    recentIds: addRecent(recentIds, id),
  }))
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
