import type { Failure, Result } from '../../shared/errors'
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
