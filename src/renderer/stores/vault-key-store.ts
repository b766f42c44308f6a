import type { VaultKeyStage } from '../../shared/model/protection'
import { resettable } from './resettable'

interface VaultKeyState {
  /** What goes on while the vault key is rotated; null before anything does. */
  stage: VaultKeyStage | null
}

export const useVaultKeyStore = resettable<VaultKeyState>({ stage: null })
