import { z } from 'zod'
import { credentialDraftSchema } from '../model/credential'
import {
  databaseChangeSchema,
  databaseDraftSchema,
  databaseSchema,
  unseenWarningsSchema,
} from '../model/database'
import { environmentDraftSchema, environmentSchema } from '../model/environment'
import { idSchema } from '../model/id'
import { call } from './call'

const byId = z.object({ id: idSchema })

export const databaseCalls = {
  listDatabases: call('unlocked', z.void(), z.array(databaseSchema)),
  createDatabase: call('unlocked', databaseDraftSchema, databaseSchema),
  /** Makes a database with where it is reached and, where one is given, its first credential: all of it or nothing. */
  setUpDatabase: call(
    'unlocked',
    databaseDraftSchema.extend({
      environments: z.array(environmentDraftSchema).max(20),
      credential: credentialDraftSchema.omit({ providerId: true, databaseIds: true }).nullable(),
    }),
    databaseSchema,
  ),
  updateDatabase: call('unlocked', databaseChangeSchema, databaseSchema),
  /** Puts it among the favourites, or takes it out of them. */
  changeFavourite: call('unlocked', byId.extend({ favourite: z.boolean() }), z.void()),
  /** Notes that it is being looked at. In a damaged vault nothing is noted, and nobody is told. */
  visitDatabase: call('unlocked', byId, z.void()),
  /**
   * Of which databases credentials have expired, come to within 30 days of their end, or were refused in a check since they were
   * looked at last; those without any are left out.
   */
  listUnseenWarnings: call('unlocked', z.void(), z.array(unseenWarningsSchema)),
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
