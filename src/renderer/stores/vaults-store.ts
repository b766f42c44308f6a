import type { Output } from '../../shared/contract'
import type { Failure } from '../../shared/errors'
import { bridge } from '../bridge'
import { resettable } from './resettable'

/** A vault of this computer, as the list shows it. */
export type ListedVault = Output<'listVaults'>[number]

interface VaultsState {
  /** The last one opened first; null until they are loaded. */
  vaults: readonly ListedVault[] | null
  failure: Failure | null
}

export const useVaultsStore = resettable<VaultsState>({ vaults: null, failure: null })

/** Reads the list anew; works without an open vault too. */
export async function loadVaults(): Promise<void> {
  const result = await bridge.listVaults()
  useVaultsStore.setState(result.ok ? { vaults: result.value, failure: null } : { failure: result.error })
}
