import { type VaultKeyStage, vaultKeyStages } from '../../../shared/model/protection'
import { texts } from '../../../shared/texts'

const words = texts.protection.vaultKey

/** Before, nothing has begun yet; after, it is as good as done. */
export function canCancel(stage: VaultKeyStage): boolean {
  return stage !== 'backing-up' && stage !== 'replacing'
}

/** `Step 3 of 6: The copy is encrypted with the new key` */
export function describeVaultKeyStage(stage: VaultKeyStage): string {
  return words.step(vaultKeyStages.indexOf(stage) + 1, vaultKeyStages.length, words.stages[stage])
}
