import { z } from 'zod'
import { credentialDraftSchema, credentialSchema } from '../model/credential'
import { idSchema } from '../model/id'
import { call } from './call'

const byId = z.object({ id: idSchema })

/** How a credential's life goes on. What its state does not allow fails with `act-refused`. */
export const lifeCalls = {
  /** Unusable until it is reactivated. */
  deactivateCredential: call('unlocked', byId, credentialSchema),
  reactivateCredential: call('unlocked', byId, credentialSchema),
  /** Notes that it was revoked at its provider; nothing is sent there, and nothing brings it back. */
  revokeCredential: call('unlocked', byId, credentialSchema),
  /**
   * Takes over what the provider has put in the place of the old values, which are dead from then on. Fails with `invalid-input`
   * at `parts` where it is another key, or the one that it has already.
   */
  regenerateCredential: call(
    'unlocked',
    credentialDraftSchema.pick({ parts: true, expiresAt: true }).extend({ id: idSchema }),
    credentialSchema,
  ),
}
