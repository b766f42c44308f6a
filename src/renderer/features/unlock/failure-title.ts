import type { ErrorCode } from '../../../shared/errors'

const titles: Partial<Record<ErrorCode, string>> = {
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
}

/** What stands above the message of a failure that concerns the whole vault. */
export function failureTitle(code: ErrorCode): string {
  return titles[code] ?? 'That did not work'
}
