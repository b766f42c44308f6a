import { rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { exists, syncFolder } from './files'

/** The name of a vault that is whole and waits to take the place of another. */
export function readyFolder(vaultFolder: string): string {
  return `${vaultFolder}.restored`
}

/** To be called at the start, before anything looks for the vault: ends what a crash interrupted in `swapVault`. */
export async function finishRestore(vaultFolder: string): Promise<void> {
  const ready = readyFolder(vaultFolder)
  if (!exists(ready)) return
  if (exists(vaultFolder)) await rm(ready, { recursive: true, force: true })
  else await rename(ready, vaultFolder)
  syncFolder(dirname(vaultFolder))
}
