import { basename } from 'node:path'
import { fail, type Result, succeed } from '../../shared/errors'
import { texts } from '../../shared/texts'
import type { FileDialogs } from '../desktop/file-dialogs'
import { existingVault } from '../vault/failures'
import { hasVault, isFree } from '../vault/files'
import type { KnownVaults } from '../vault/known-vaults'
import { withStorageFailures } from '../vault/storage-error'
import type { OpenHandlers } from './handlers'
import type { VaultSwitch } from './vault-switch'

export interface VaultListServices {
  readonly vaults: KnownVaults
  readonly vaultSwitch: VaultSwitch
  readonly dialogs: FileDialogs
}

/** The vaults of this computer: which there are, and which one the window is about. */
export function createVaultListHandlers({ vaults, vaultSwitch, dialogs }: VaultListServices) {
  return {
    listVaults: async () => {
      const current = vaults.current()
      const listed = vaults.list()
      const isListed = listed.some(({ folder }) => folder === current.folder)
      const known = isListed || !hasVault(current.folder) ? listed : [current, ...listed]
      return succeed(
        await Promise.all(
          known.map(async (one) => ({
            ...one,
            isCurrent: one.folder === current.folder,
            isThere: await isThere(one.folder),
          })),
        ),
      )
    },
    switchVault: async ({ folder }) => {
      if (!vaults.list().some((known) => known.folder === folder))
        return fail('not-found', texts.vaultList.gone)
      return succeed(await vaultSwitch.switchTo(folder))
    },
    openVaultFolder: async (): Promise<Result<void>> => {
      const folder = await dialogs.chooseFolder({ title: texts.vaultList.openDialog })
      if (folder === null) return succeed(undefined)
      if (!(await isThere(folder))) return fail('vault-missing', texts.vaultFiles.notAVault(folder))
      const added = vaults.add(folder)
      return added.ok ? succeed(await vaultSwitch.switchTo(folder)) : added
    },
    chooseNewVault: async (): Promise<Result<void>> => {
      const folder = await dialogs.choosePlace({
        title: texts.vaultList.createDialog,
        defaultPath: texts.vaultList.suggestedFolder,
        filters: [],
      })
      if (folder === null) return succeed(undefined)
      return withStorageFailures(folder, async () =>
        (await isFree(folder)) ? succeed(await vaultSwitch.switchTo(folder)) : existingVault(folder),
      )
    },
    renameVault: ({ folder, name }) => vaults.rename(folder, name),
    forgetVault: async ({ folder }) => {
      const isCurrent = vaults.current().folder === folder
      const forgotten = vaults.forget(folder)
      if (forgotten.ok && isCurrent) await vaultSwitch.switchTo(vaults.current().folder)
      return forgotten
    },
    moveVault: async ({ folder }): Promise<Result<{ folder: string | null }>> => {
      const to = await dialogs.choosePlace({
        title: texts.vaultList.moveDialog,
        defaultPath: basename(folder),
        filters: [],
      })
      if (to === null) return succeed({ folder: null })
      const moved = await vaultSwitch.move({ from: folder, to })
      return moved.ok ? succeed({ folder: to }) : moved
    },
  } satisfies Partial<OpenHandlers>

  async function isThere(folder: string): Promise<boolean> {
    const found = await withStorageFailures(folder, async () => succeed(hasVault(folder)))
    return found.ok && found.value
  }
}
