import { z } from 'zod'
import { knownVaultSchema, passwordSchema, vaultNameSchema, vaultStatusSchema } from '../model/vault'
import { call } from './call'

const nothing = z.void()
const byFolder = z.object({ folder: z.string().min(1).max(4_096) })

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

  /** The vaults of this computer, the last one opened first. */
  listVaults: call(
    'nothing',
    nothing,
    z.array(knownVaultSchema.extend({ isCurrent: z.boolean(), isThere: z.boolean() })),
  ),
  /**
   * Goes to another vault of the list: the one that is open is locked, and the page begins anew. The next two do the same
   * with a folder that the person chooses, and with none when they cancel.
   */
  switchVault: call('nothing', byFolder, nothing),
  /** To a folder in which there is a vault. */
  openVaultFolder: call('nothing', nothing, nothing),
  /** To a place for a new vault. */
  chooseNewVault: call('nothing', nothing, nothing),
  renameVault: call('nothing', byFolder.extend({ name: vaultNameSchema }), nothing),
  /** Takes a vault off the list; its files stay. */
  forgetVault: call('nothing', byFolder, nothing),
  /** Moves the files of a vault to a place that the person chooses, after locking it; null when they cancelled. */
  moveVault: call('nothing', byFolder, z.object({ folder: z.string().nullable() })),
}
