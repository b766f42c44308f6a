import type { CallName } from '../../../shared/contract/names'
import type { ConfirmationQuestion } from '../../confirming-bridge'

const reasons: Partial<Record<CallName, string>> = {
  revealPart: 'A Live secret is about to be shown.',
  copyPart: 'A Live secret is about to go to the clipboard.',
  makeRecoveryCode: 'A new recovery code is about to take the place of the old one.',
  changeKeychainUnlock: 'You are about to change whether this computer opens the vault.',
  rotateVaultKey: 'The vault is about to get a new key.',
  updateSettings: 'You are about to change how the vault is protected.',
  exportAudit: 'The audit log is about to leave the vault.',
}

/** What happens once the person has confirmed; for what has no words of its own, what main says. */
export function confirmationReason({ call, failure }: ConfirmationQuestion): string {
  return reasons[call] ?? failure.message
}
