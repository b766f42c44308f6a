import type { Input } from '../../shared/contract'
import type { Failure, Result } from '../../shared/errors'
import { succeed } from '../../shared/errors'
import type { Database } from '../../shared/model/database'
import { findDatabase } from '../store/databases'
import { missing } from '../store/failures'
import type { UnlockedVault } from '../vault/session'
import { allOrNothing } from './all-or-nothing'
import { credentialHandlers } from './credential-handlers'
import { databaseHandlers } from './database-handlers'
import type { UnlockedHandlers } from './handlers'

export const setUpHandlers = {
  setUpDatabase: (wanted, vault) => allOrNothing(vault.db, () => setUp(wanted, vault)),
} satisfies Partial<UnlockedHandlers>

/** Names the field of a failure as it is named in the input as a whole. */
function setUp(
  { environments, credential, ...draft }: Input<'setUpDatabase'>,
  vault: UnlockedVault,
): Result<Database> {
  const made = databaseHandlers.createDatabase(draft, vault)
  if (!made.ok) return made
  const { id, providerId } = made.value
  for (const [index, environment] of environments.entries()) {
    const result = databaseHandlers.createEnvironment({ ...environment, databaseId: id }, vault)
    if (!result.ok) return within(`environments.${index}`, result.error)
  }
  if (credential !== null) {
    const result = credentialHandlers.createCredential(
      { ...credential, providerId, databaseIds: [id] },
      vault,
    )
    if (!result.ok) return within('credential', result.error)
  }
  const database = findDatabase(vault.db, { id })
  return database === undefined ? missing('database') : succeed(database)
}

function within(place: string, failure: Failure): { ok: false; error: Failure } {
  const { field } = failure
  return { ok: false, error: field === undefined ? failure : { ...failure, field: `${place}.${field}` } }
}
