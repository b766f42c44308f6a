import type { Failure } from '../../shared/errors'
import type { Protection } from '../../shared/model/protection'
import { bridge } from '../bridge'
import { resettable } from './resettable'

interface ProtectionState {
  /** Null until it is loaded. */
  protection: Protection | null
  failure: Failure | null
}

export const useProtectionStore = resettable<ProtectionState>({ protection: null, failure: null })

/** Reads anew in which ways the vault opens; to be called after everything that changes one. */
export async function loadProtection(): Promise<void> {
  const result = await bridge.getProtection()
  if (result.ok) useProtectionStore.setState({ protection: result.value, failure: null })
  // Locked meanwhile: the lock itself has already emptied the store.
  else if (result.error.code !== 'vault-locked') useProtectionStore.setState({ failure: result.error })
}
