import { type VaultKeyStage, vaultKeyStages } from '../../../shared/model/protection'

const names: Record<VaultKeyStage, string> = {
  'backing-up': 'The vault is backed up',
  copying: 'A copy is made',
  encrypting: 'The copy is encrypted with the new key',
  sealing: 'Every secret is sealed with the new key',
  checking: 'The copy is checked',
  replacing: 'The copy takes the place of the vault',
}

/** Before, nothing has begun yet; after, it is as good as done. */
export function canCancel(stage: VaultKeyStage): boolean {
  return stage !== 'backing-up' && stage !== 'replacing'
}

/** `Step 3 of 6: The copy is encrypted with the new key` */
export function describeVaultKeyStage(stage: VaultKeyStage): string {
  return `Step ${vaultKeyStages.indexOf(stage) + 1} of ${vaultKeyStages.length}: ${names[stage]}`
}
