import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Result, succeed } from '../shared/errors'
import type { Preferences } from '../shared/model/preferences'
import type { KnownVault, VaultStatus } from '../shared/model/vault'
import { readVaultStatus } from './handlers/vault-status'
import { attemptsAt } from './vault/attempts'
import { type KnownVaults, loadKnownVaults } from './vault/known-vaults'
import { finishRestore } from './vault/restore-finish'
import { withStorageFailures } from './vault/storage-error'

/** The vaults of this computer, with what a crash had cut off brought to its end, and what the first screen asks about them. */
export interface Beginning {
  readonly vaults: KnownVaults
  /** Where a move of a vault is written down while it lasts. */
  readonly moveNote: string
  /** Holds the list of vaults, and how the person likes the window. */
  readonly home: string
  readonly preferences: Preferences
  readonly status: VaultStatus
}

export interface Home {
  /** Holds the list of vaults and, without one, the vault. */
  readonly folder: string
  /** The folder of another vault to begin with. */
  readonly wanted: string | undefined
  readonly preferences: Preferences
  /** Told whenever the current vault is another or has another name. */
  readonly onChange: (current: KnownVault) => void
}

/** Nothing looks for a vault before this has succeeded. It reads files alone, and is loaded before all else that answers. */
export function begin({ folder, wanted, preferences, onChange }: Home): Promise<Result<Beginning>> {
  return withStorageFailures(folder, async () => {
    const vaults = loadKnownVaults(folder, onChange)
    const moveNote = join(folder, 'vault-move.json')
    if (existsSync(moveNote)) {
      const { finishMove } = await import('./vault/move-vault')
      await finishMove(moveNote, ({ from, to }) => vaults.relocate(from, to))
    }
    vaults.choose(wanted ?? vaults.current().folder)
    await finishRestore(vaults.current().folder)
    const status = await readVaultStatus(vaults, preferences, (vault) => attemptsAt(vault).nextAttemptAt())
    return succeed({ vaults, moveNote, home: folder, preferences, status })
  })
}
