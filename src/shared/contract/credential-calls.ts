import { z } from 'zod'
import { credentialChangeSchema, credentialDraftSchema, credentialSchema } from '../model/credential'
import {
  credentialOverviewSchema,
  credentialQuerySchema,
  credentialSortSchema,
} from '../model/credential-list'
import { idSchema, timestampSchema } from '../model/id'
import { latelyUsedSchema } from '../model/lately-used'
import { call } from './call'

const byId = z.object({ id: idSchema })
const byPart = z.object({ credentialId: idSchema, part: z.string().min(1).max(40) })

const partOfList = z.object({
  query: credentialQuerySchema,
  sort: credentialSortSchema,
  offset: z.int().nonnegative(),
})

export const credentialCalls = {
  /** Of one database, both modes: the view shows the mode it is in, the guard needs the other to offer it. */
  listCredentials: call('unlocked', z.object({ databaseId: idSchema }), z.array(credentialSchema)),
  /** A part of what a list shows, in its order, and how many there are in all. */
  listCredentialPage: call(
    'unlocked',
    partOfList.extend({ limit: z.int().min(1).max(500) }),
    z.object({ rows: z.array(credentialSchema), total: z.int().nonnegative() }),
  ),
  /** The same, of any length, by their ids alone. */
  listCredentialIds: call(
    'unlocked',
    partOfList.extend({ limit: z.int().min(1).max(20_000) }),
    z.array(idSchema),
  ),
  /** Of one database, both modes. */
  getCredentialOverview: call('unlocked', z.object({ databaseId: idSchema }), credentialOverviewSchema),
  getCredential: call('unlocked', byId, credentialSchema),
  /** Over all databases, the last one first. */
  listLatelyUsed: call('unlocked', z.object({ limit: z.int().min(1).max(50) }), z.array(latelyUsedSchema)),
  /** The titles in a database that begin like this, whatever their case. */
  listTitles: call(
    'unlocked',
    z.object({ databaseId: idSchema, beginning: z.string().max(200) }),
    z.array(z.string()),
  ),
  createCredential: call('unlocked', credentialDraftSchema, credentialSchema),
  updateCredential: call('unlocked', credentialChangeSchema, credentialSchema),
  /** Says what a credential may be used for; null lifts a restriction. Fails with `invalid-input` where its kind has none. */
  restrictCredential: call(
    'unlocked',
    credentialSchema.pick({ id: true, allowedEndpoints: true, grants: true }),
    credentialSchema,
  ),
  deleteCredential: call('unlocked', byId, z.void()),
  restoreCredential: call('unlocked', byId, z.void()),
  /** The one call whose answer holds a secret. The renderer forgets it at `hidesAt`. */
  revealPart: call('unlocked', byPart, z.object({ value: z.string(), hidesAt: timestampSchema })),
  /** Main puts the value on the clipboard itself and clears it at `clearsAt` unless something else was copied. */
  copyPart: call('unlocked', byPart, z.object({ clearsAt: timestampSchema })),
}
