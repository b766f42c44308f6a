import type { Failure } from '../../shared/errors'
import type { VaultStatus } from '../../shared/model/vault'
import { bridge } from '../bridge'
import { resettable } from './resettable'

interface VaultState {
  /** Null until main has answered. */
  status: VaultStatus | null
  failure: Failure | null
}

export const useVaultStore = resettable<VaultState>({ status: null, failure: null })

/** Asks main where the vault stands. */
export async function loadVaultStatus(): Promise<void> {
  const result = await bridge.getVaultStatus()
  useVaultStore.setState(
    result.ok ? { status: result.value, failure: null } : { status: null, failure: result.error },
  )
}
