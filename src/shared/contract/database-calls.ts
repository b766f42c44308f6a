import { z } from 'zod'
import { databaseDraftSchema, databaseSchema } from '../model/database'
import { environmentDraftSchema, environmentSchema } from '../model/environment'
import { idSchema } from '../model/id'
import { call } from './call'

const byId = z.object({ id: idSchema })

export const databaseCalls = {
  listDatabases: call('unlocked', z.void(), z.array(databaseSchema)),
  createDatabase: call('unlocked', databaseDraftSchema, databaseSchema),
  /** The provider stays: credentials depend on it. */
  updateDatabase: call(
    'unlocked',
    databaseDraftSchema.omit({ providerId: true }).extend({ id: idSchema }),
    databaseSchema,
  ),
  /** Deletes go to the trash, from where `restore…` brings them back. */
  deleteDatabase: call('unlocked', byId, z.void()),
  restoreDatabase: call('unlocked', byId, z.void()),
  createEnvironment: call(
    'unlocked',
    environmentDraftSchema.extend({ databaseId: idSchema }),
    environmentSchema,
  ),
  updateEnvironment: call('unlocked', environmentDraftSchema.extend({ id: idSchema }), environmentSchema),
  deleteEnvironment: call('unlocked', byId, z.void()),
  restoreEnvironment: call('unlocked', byId, z.void()),
}
