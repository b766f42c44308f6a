import type { EventPayload } from '../../shared/contract'
import { resettable } from './resettable'

export type VaultWarning = EventPayload<'vaultWarning'>

interface WarningState {
  /** What main last said about the vault that a person must know. */
  warning: VaultWarning | null
}

export const useWarningStore = resettable<WarningState>({ warning: null })

export function hideWarning(): void {
  useWarningStore.setState({ warning: null })
}
