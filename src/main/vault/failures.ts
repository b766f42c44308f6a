import { fail } from '../../shared/errors'

/** Failures of the vault's files: each names the file, says what it is like now, and what to do. */

export function newerVault(path: string) {
  return fail(
    'vault-newer',
    `${path} was written by a newer version of Latchkey. Nothing was changed; open it with that version or a later one.`,
  )
}

export function damagedHeader(path: string, reason: string) {
  return fail(
    'header-damaged',
    `${path} is damaged: ${reason}. Nothing was changed. Put a good copy of this file in its place and try again.`,
  )
}

/** What a person has to know about a vault that its second header opened. */
export const copiedHeaderMessage =
  'vault.hdr was damaged or gone, so its second copy, vault.hdr.bak, was used and took its place. Nothing is lost. What was damaged is kept beside it. Back up the vault to another disk: this one may be failing.'

export function damagedDatabase(path: string) {
  return fail(
    'database-damaged',
    `${path} is damaged, or does not belong to the vault.hdr beside it. Nothing was changed. Put a good copy of the whole folder in its place and try again.`,
  )
}

/** Of a vault that opens all the same, so that what is whole in it can still be used. */
export function damagedButReadable(path: string) {
  return fail(
    'database-damaged',
    `${path} is damaged. What is whole in it can be looked at, copied and used; nothing is written to it.`,
  )
}

export function readOnlyVault() {
  return fail(
    'vault-read-only',
    'The vault is damaged, so nothing is written to it. Restore a backup to make changes again.',
  )
}

export function missingVault(folder: string, missing: string) {
  return fail(
    'vault-missing',
    `${missing} is not there. Put the vault back in ${folder}, or choose the folder that it is in.`,
  )
}

export function existingVault(folder: string) {
  return fail(
    'vault-exists',
    `${folder} is not empty, and a vault needs a folder of its own. Unlock the vault that is there, or choose another folder.`,
  )
}

export function usedVault(path: string) {
  return fail(
    'vault-in-use',
    `${path} is open in another program, perhaps a second Latchkey. Close it there and try again.`,
  )
}

export function unwritablePlace(path: string, reason: string) {
  return fail(
    'folder-not-writable',
    `${path} cannot be written: ${reason}. Nothing was changed. Change that, or choose another folder.`,
  )
}

export function fullDisk(path: string) {
  return fail('disk-full', `${path} cannot be written: the disk is full. Make room and try again.`)
}

export function wrongPassword() {
  return fail(
    'wrong-password',
    'This is not the password of this vault. Check Caps Lock and the keyboard layout.',
  )
}

export function lockedVault() {
  return fail('vault-locked', 'The vault was locked meanwhile. Unlock it and try again.')
}

export function changingVault() {
  return fail(
    'in-use',
    'The vault was changed all the time while it was encrypted anew, so it keeps its key. Try again when nothing else goes on.',
  )
}

export function cancelledRotation() {
  return fail('cancelled', 'The vault keeps its key. Nothing was changed.')
}

export function wrongRecoveryCode() {
  return fail(
    'wrong-recovery-code',
    'This is not the recovery code of this vault. A newer one may have taken its place.',
    'recoveryCode',
  )
}

export function lostKeychainKey() {
  return fail(
    'keychain-unavailable',
    'The keychain of this computer does not have the key of this vault any more. Unlock with the password, and turn "Unlock with this computer" on again.',
  )
}
