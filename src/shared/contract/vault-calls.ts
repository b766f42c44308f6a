import { z } from 'zod'
import { passwordSchema, vaultStatusSchema } from '../model/vault'
import { call } from './call'

const nothing = z.void()

export const vaultCalls = {
  getVaultStatus: call('nothing', nothing, vaultStatusSchema),
  /** Makes the vault and leaves it unlocked. The one time its recovery code is shown. */
  createVault: call(
    'nothing',
    z.object({ password: passwordSchema }),
    z.object({ recoveryCode: z.string() }),
  ),
  unlockVault: call('nothing', z.object({ password: z.string().max(1_000) }), nothing),
  lockVault: call('nothing', nothing, nothing),
}
