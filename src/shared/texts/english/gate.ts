import type { ErrorCode } from '../../errors'
import { sentence } from '../sentence'

/** What stands above the message of a failure that concerns the whole vault. */
const failures = {
  'vault-missing': 'The vault is not there',
  'vault-exists': 'There is already a vault here',
  'vault-in-use': 'The vault is open elsewhere',
  'vault-read-only': 'The vault is read-only',
  'vault-newer': 'This vault needs a newer Latchkey',
  'header-damaged': 'The header of the vault is damaged',
  'database-damaged': 'The data of the vault is damaged',
  'backup-damaged': 'This backup is damaged',
  'keychain-unavailable': 'This computer cannot open the vault now',
  'folder-not-writable': 'The folder cannot be written to',
  'disk-full': 'The disk is full',
} satisfies Partial<Record<ErrorCode, string>>

/** The screens before the vault is open. */
export const gate = {
  app: 'Latchkey',
  failures,
  otherFailure: 'That did not work',
  create: {
    title: 'Create your vault',
    folder: 'The vault will be kept in',
    explanation:
      'Everything Latchkey keeps is encrypted with one master password. It is stored nowhere, so choose one you will remember. A recovery code comes with the vault, for the day you do not.',
    submit: 'Create vault',
    busy: 'Creating the vault…',
  },
  unlock: {
    title: (vault: string) => `Unlock “${vault}”`,
    folder: 'Vault in',
    submit: 'Unlock',
    busy: 'Unlocking…',
    withComputer: 'Unlock with this computer',
    forgotten: 'Forgot the password?',
  },
  recover: {
    title: (vault: string) => `Open “${vault}” with its recovery code`,
    codeHint: 'From the kit you saved. Capital or small letters, with or without dashes.',
    submit: 'Open and set the password',
    busy: 'Opening…',
    back: 'Back to the password',
  },
  wait: {
    title: 'Too many wrong tries',
    whenAgain: <Time>(time: Time) => sentence`You can try again ${time}.`,
    in: (seconds: number) => `in ${seconds} s`,
  },
  backupInPlace: 'The backup is in place. Unlock it with its master password.',
  restored: {
    title: 'The backup is restored',
    text: (moment: string) => `It is of ${moment}, and opens with the password it was made with.`,
  },
  missing: {
    title: (vault: string) => `“${vault}” is not there`,
    folder: 'It was in',
    whatToDo:
      'If it is on another disk or in a folder of the network, connect that and try again. If it was moved, open the folder that it is in now, under “Other vaults”.',
  },
  moving: {
    title: (vault: string) => `Moving “${vault}”`,
    folder: 'From',
    progress: 'The vault goes to its new place',
    explanation:
      'To another disk it is copied and compared before the old files go. Should the computer go off meanwhile, it is whole in one of the two places.',
  },
}
