import { type Failure, type Result, succeed } from '../../shared/errors'
import type { WritableConnection } from '../vault/connection'

/** Carries a failure out of a transaction, which only a throw takes back. */
class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code)
  }
}

/** Does several changes, of which all are kept or, when it fails, none. */
export function allOrNothing<Value>(db: WritableConnection, work: () => Result<Value>): Result<Value> {
  try {
    return db.transaction(() => {
      const result = work()
      if (!result.ok) throw new Refused(result.error)
      return result
    })
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.failure }
    throw error
  }
}

/** Does all of it, or stops at the first that fails. */
export function forEachResult<Item>(
  items: readonly Item[],
  work: (item: Item) => Result<unknown>,
): Result<void> {
  for (const item of items) {
    const result = work(item)
    if (!result.ok) return result
  }
  return succeed(undefined)
}
