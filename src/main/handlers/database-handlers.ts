import { fail, succeed } from '../../shared/errors'
import { findProvider } from '../../shared/providers'
import {
  createDatabase,
  deleteDatabase,
  listDatabases,
  restoreDatabase,
  updateDatabase,
} from '../store/databases'
import {
  createEnvironment,
  deleteEnvironment,
  restoreEnvironment,
  updateEnvironment,
} from '../store/environments'
import type { UnlockedHandlers } from './handlers'

export const databaseHandlers = {
  listDatabases: (_input, { db }) => succeed(listDatabases(db)),
  createDatabase: (draft, { db }) =>
    findProvider(draft.providerId) === undefined
      ? fail('invalid-input', 'Choose a provider from the list.', 'providerId')
      : succeed(createDatabase(db, draft)),
  updateDatabase: (change, { db }) => updateDatabase(db, change),
  deleteDatabase: (input, { db }) => deleteDatabase(db, input),
  restoreDatabase: (input, { db }) => restoreDatabase(db, input),
  createEnvironment: (draft, { db }) => createEnvironment(db, draft),
  updateEnvironment: (change, { db }) => updateEnvironment(db, change),
  deleteEnvironment: (input, { db }) => deleteEnvironment(db, input),
  restoreEnvironment: (input, { db }) => restoreEnvironment(db, input),
} satisfies Partial<UnlockedHandlers>
