import { z } from 'zod'
import { credentialSchema } from '../model/credential'
import { idSchema } from '../model/id'
import { modeSchema } from '../model/mode'
import { reachCheckSchema } from '../model/reach'
import { call } from './call'

const ofProvider = z.object({ providerId: z.string().min(1).max(80), mode: modeSchema })

/** Which of a provider's databases its credentials open. */
export const reachCalls = {
  /** The provider's credentials that serve the mode, and the last try of each at each database. */
  getReach: call(
    'unlocked',
    ofProvider,
    z.object({ credentials: z.array(credentialSchema), checks: z.array(reachCheckSchema) }),
  ),
  /** What is known of one credential. */
  getCredentialReach: call(
    'unlocked',
    z.object({ credentialId: idSchema, mode: modeSchema }),
    z.array(reachCheckSchema),
  ),
  /**
   * Tries credentials at the databases that they are meant for, some at a time, and tells of it with `reachProgress`. `beyond`
   * tries them also at the other databases of the provider that live at an origin of theirs; it needs a
   * confirmation. `runId` is made by the renderer, to cancel by.
   */
  checkReach: call(
    'unlocked',
    ofProvider.extend({
      runId: idSchema,
      credentialIds: z.array(idSchema).min(1).max(1_000),
      beyond: z.boolean(),
    }),
    z.object({
      tried: z.int().nonnegative(),
      /** Pairs that were left out, each with the reason. */
      skipped: z.array(z.object({ credentialId: idSchema, databaseId: idSchema, reason: z.string() })),
      cancelled: z.boolean(),
    }),
  ),
  /** Does nothing when the run has already ended. What was tried until then stays. */
  cancelReach: call('unlocked', z.object({ runId: idSchema }), z.void()),
}
