import { z } from 'zod'
import { protectionSchema, settingsSchema } from '../model/protection'
import { passwordSchema } from '../model/vault'
import { call } from './call'

const nothing = z.void()
const recoveryCodeSchema = z.string().max(200)

export const protectionCalls = {
  /** Opens the vault with its recovery code and gives it a new password in the same step. */
  unlockWithRecoveryCode: call(
    'nothing',
    z.object({ recoveryCode: recoveryCodeSchema, newPassword: passwordSchema }),
    nothing,
  ),
  unlockWithKeychain: call('nothing', nothing, nothing),
  /** Answers the question that `confirmation-needed` asks; remembered for as long as the settings say. */
  confirmWithPassword: call('unlocked', z.object({ password: z.string().max(1_000) }), nothing),
  confirmWithKeychain: call('unlocked', nothing, nothing),
  getProtection: call('unlocked', nothing, protectionSchema),
  changePassword: call(
    'unlocked',
    z.object({ password: z.string().max(1_000), newPassword: passwordSchema }),
    nothing,
  ),
  /** Makes a new recovery code in the place of the old one. The one time it is shown. */
  makeRecoveryCode: call('unlocked', nothing, z.object({ recoveryCode: z.string() })),
  /** The person types the code back. */
  confirmRecoveryCode: call('unlocked', z.object({ recoveryCode: recoveryCodeSchema }), nothing),
  /** Asks for a place and writes the kit there; the answer is the path, or null when the person cancelled. */
  saveRecoveryKit: call(
    'unlocked',
    z.object({ recoveryCode: recoveryCodeSchema, format: z.enum(['pdf', 'text']) }),
    z.object({ path: z.string().nullable() }),
  ),
  changeKeychainUnlock: call('unlocked', z.object({ enabled: z.boolean() }), nothing),
  /** Tells its progress by events. Fails with `cancelled`, or with `in-use` when the vault is changed all the time. */
  rotateVaultKey: call('unlocked', z.object({ password: z.string().max(1_000) }), nothing),
  /** Does nothing when there is none, or when it is as good as done. */
  cancelVaultKeyRotation: call('unlocked', nothing, nothing),
  getSettings: call('unlocked', nothing, settingsSchema),
  updateSettings: call('unlocked', settingsSchema, settingsSchema),
}
