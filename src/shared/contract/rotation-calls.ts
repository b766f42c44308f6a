import { z } from 'zod'
import { credentialCheckSchema } from '../model/check'
import { credentialDraftSchema, credentialSchema } from '../model/credential'
import { idSchema } from '../model/id'
import { modeSchema } from '../model/mode'
import { rotationSchema } from '../model/rotation'
import { call } from './call'

const byCredential = z.object({ credentialId: idSchema })

/** Where a check is sent to. `sendId` is made by the renderer, to cancel by with `cancelRequest`. */
const checkInput = byCredential.extend({ sendId: idSchema, environmentId: idSchema, mode: modeSchema })

/** The check of a credential, and the steps by which it gets new values. */
export const rotationCalls = {
  /**
   * Sends the provider's check with the values that the credential has. Fails like `sendRequest`, and with
   * `invalid-input` where no check is known.
   */
  checkCredential: call('unlocked', checkInput, credentialCheckSchema),

  /** The rotation that is under way, or null. */
  getRotation: call('unlocked', byCredential, rotationSchema.nullable()),
  /** Stores new values beside the old ones; parts that are not named keep their value. */
  startRotation: call(
    'unlocked',
    byCredential.extend(credentialDraftSchema.pick({ parts: true }).shape),
    rotationSchema,
  ),
  /** Sends the check with the new values. When they work the rotation can go on. */
  verifyRotation: call(
    'unlocked',
    checkInput,
    z.object({ rotation: rotationSchema, check: credentialCheckSchema }),
  ),
  /** Where no check is known, or it says nothing of them: the person has seen that the new values work. */
  verifyRotationByHand: call('unlocked', byCredential, rotationSchema),
  /** Makes the new values those of the credential. `expiresAt` is their end at the provider. */
  switchRotation: call(
    'unlocked',
    byCredential.extend(credentialSchema.pick({ expiresAt: true }).shape),
    credentialSchema,
  ),
  /** Takes the switch back, as long as the old values are not proven dead. */
  switchRotationBack: call('unlocked', byCredential, credentialSchema),
  /**
   * Sends the check with the old values, and where they are refused with the new ones too: only when these work at the same
   * place does the refusal prove that the old ones are dead, and the rotation is finished.
   */
  proveRotation: call(
    'unlocked',
    checkInput,
    z.object({
      finished: z.boolean(),
      former: credentialCheckSchema,
      /** Of the new values; null where the old ones were not refused. */
      current: credentialCheckSchema.nullable(),
    }),
  ),
  /** Where no check can prove it: the person has revoked the old values at the provider. */
  finishRotationByHand: call('unlocked', byCredential, credentialSchema),
  /** Ends a rotation before its switch; the new values are removed. */
  cancelRotation: call('unlocked', byCredential, z.void()),
}
