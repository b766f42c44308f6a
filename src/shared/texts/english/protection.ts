import type { CallName } from '../../contract/names'
import type { VaultKeyStage } from '../../model/protection'
import { plural } from './plural'

/** What happens once the person has confirmed. */
const reasons = {
  revealPart: 'A Live secret is about to be shown.',
  copyPart: 'A Live secret is about to go to the clipboard.',
  makeRecoveryCode: 'A new recovery code is about to take the place of the old one.',
  changeKeychainUnlock: 'You are about to change whether this computer opens the vault.',
  rotateVaultKey: 'The vault is about to get a new key.',
  updateSettings: 'You are about to change how the vault is protected.',
  exportAudit: 'The audit log is about to leave the vault.',
} satisfies Partial<Record<CallName, string>>

const stages: Record<VaultKeyStage, string> = {
  'backing-up': 'The vault is backed up',
  copying: 'A copy is made',
  encrypting: 'The copy is encrypted with the new key',
  sealing: 'Every secret is sealed with the new key',
  checking: 'The copy is checked',
  replacing: 'The copy takes the place of the vault',
}

export const protection = {
  confirmation: {
    title: 'Confirm that it is you',
    reasons,
    withComputer: 'Use this computer',
  },
  changePassword: {
    title: 'Change the master password',
    description: 'Backups keep the password they were made with.',
    submit: 'Change password',
    busy: 'Changing…',
    done: 'The master password is changed',
  },
  derivation: {
    cost: (memoryMiB: number, passes: number, lanes: number) =>
      `Argon2id with ${memoryMiB} MiB, ${plural(passes, { one: '# pass', other: '# passes' })}, ${plural(lanes, { one: '# lane', other: '# lanes' })}`,
    unmeasured: (cost: string) => `${cost}.`,
    measured: (cost: string, seconds: string) => `${cost}: ${seconds} s when it was set.`,
  },
  vaultKey: {
    title: 'Rotate the vault key',
    description: 'Everything is encrypted anew with a new key. A backup is made before.',
    whatStays:
      'The password, the recovery code and “Unlock with this computer” open the vault as before. Backups that were made before keep the old key.',
    submit: 'Rotate vault key',
    busy: 'Rotating…',
    checkingPassword: 'The password is checked',
    stages,
    step: (number: number, of: number, stage: string) => `Step ${number} of ${of}: ${stage}`,
    whileRotating:
      'It takes longer the more the history holds. Should the computer go off meanwhile, the vault stays whole and opens with your password.',
    done: 'The vault has a new key',
    cancelled: 'The vault keeps its key',
  },
}
