import { fail, succeed } from '../../shared/errors'
import { findProvider } from '../../shared/providers'
import { texts } from '../../shared/texts'
import {
  changeFavourite,
  createDatabase,
  deleteDatabase,
  listDatabases,
  restoreDatabase,
  updateDatabase,
  visitDatabase,
} from '../store/databases'
import {
  createEnvironment,
  deleteEnvironment,
  restoreEnvironment,
  updateEnvironment,
} from '../store/environments'
import { listProviders } from '../store/providers'
import { listUnseenWarnings } from '../store/unseen-warnings'
import { about, noted } from './audit-trail'
import type { UnlockedHandlers } from './handlers'

export const databaseHandlers = {
  listDatabases: (_input, { db }) => succeed(listDatabases(db)),
  createDatabase: (draft, vault) =>
    findProvider(listProviders(vault.db), draft.providerId) === undefined
      ? fail('invalid-input', texts.inputs.provider, 'providerId')
      : noted(
          vault,
          () => succeed(createDatabase(vault.db, draft)),
          (made) => about(vault, 'created', 'database', made),
        ),
  updateDatabase: (change, vault) =>
    noted(
      vault,
      () => updateDatabase(vault.db, change),
      () => about(vault, 'changed', 'database', change),
    ),
  changeFavourite: (input, { db }) => changeFavourite(db, input),
  visitDatabase: ({ id }, { db }) =>
    db.isReadOnly() ? succeed(undefined) : visitDatabase(db, { id, now: Date.now() }),
  listUnseenWarnings: (_input, { db }) => succeed(listUnseenWarnings(db, { now: Date.now() })),
  deleteDatabase: (input, vault) =>
    noted(
      vault,
      () => deleteDatabase(vault.db, input),
      () => about(vault, 'deleted', 'database', input),
    ),
  restoreDatabase: (input, vault) =>
    noted(
      vault,
      () => restoreDatabase(vault.db, input),
      () => about(vault, 'restored', 'database', input),
    ),
  createEnvironment: (draft, vault) =>
    noted(
      vault,
      () => createEnvironment(vault.db, draft),
      (made) => about(vault, 'created', 'environment', made),
    ),
  updateEnvironment: (change, vault) =>
    noted(
      vault,
      () => updateEnvironment(vault.db, change),
      () => about(vault, 'changed', 'environment', change),
    ),
  deleteEnvironment: (input, vault) =>
    noted(
      vault,
      () => deleteEnvironment(vault.db, input),
      () => about(vault, 'deleted', 'environment', input),
    ),
  restoreEnvironment: (input, vault) =>
    noted(
      vault,
      () => restoreEnvironment(vault.db, input),
      () => about(vault, 'restored', 'environment', input),
    ),
} satisfies Partial<UnlockedHandlers>
