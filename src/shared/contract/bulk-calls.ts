import { z } from 'zod'
import { bulkActSchema, bulkOutcomeSchema } from '../model/bulk'
import { credentialSelectionSchema } from '../model/credential-list'
import { idSchema } from '../model/id'
import { call } from './call'

const bySelection = z.object({ selection: credentialSelectionSchema })

/** Acts on many credentials at once. */
export const bulkCalls = {
  /** All of them or none, with an entry in the log for each; those that the act is refused for are left out and named. */
  actOnCredentials: call('unlocked', bySelection.extend({ act: bulkActSchema }), bulkOutcomeSchema),
  /** Takes credentials out of the trash again. */
  restoreCredentials: call('unlocked', z.object({ ids: z.array(idSchema).max(20_000) }), bulkOutcomeSchema),
  /** By title. */
  listSelectedCredentials: call(
    'unlocked',
    bySelection,
    z.array(z.object({ id: idSchema, title: z.string() })),
  ),
  /** Asks for a place and writes the list there as CSV, without secrets and notes; the answer is the path, or null when cancelled. */
  exportCredentialList: call('unlocked', bySelection, z.object({ path: z.string().nullable() })),
}
