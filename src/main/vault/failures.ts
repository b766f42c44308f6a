import { fail } from '../../shared/errors'
import { texts } from '../../shared/texts'

/** Failures of the vault's files: each names the file, says what it is like now, and what to do. */

export function newerVault(path: string) {
  return fail('vault-newer', texts.vaultFiles.newer(path))
}

/** The reason is one of `texts.vaultFiles.whyHeaderDamaged`. */
export function damagedHeader(path: string, reason: string) {
  return fail('header-damaged', texts.vaultFiles.headerDamaged(path, reason))
}

export function damagedDatabase(path: string) {
  return fail('database-damaged', texts.vaultFiles.databaseDamaged(path))
}

/** Of a vault that opens all the same, so that what is whole in it can still be used. */
export function damagedButReadable(path: string) {
  return fail('database-damaged', texts.vaultFiles.damagedButReadable(path))
}

export function readOnlyVault() {
  return fail('vault-read-only', texts.vaultFiles.readOnly)
}

export function missingVault(folder: string, missing: string) {
  return fail('vault-missing', texts.vaultFiles.missing(folder, missing))
}

export function existingVault(folder: string) {
  return fail('vault-exists', texts.vaultFiles.placeTaken(folder))
}

export function usedVault(path: string) {
  return fail('vault-in-use', texts.vaultFiles.inUse(path))
}

/** The reason is one of `texts.vaultFiles.whyNotWritable`. */
export function unwritablePlace(path: string, reason: string) {
  return fail('folder-not-writable', texts.vaultFiles.notWritable(path, reason))
}

export function fullDisk(path: string) {
  return fail('disk-full', texts.vaultFiles.diskFull(path))
}

export function wrongPassword() {
  return fail('wrong-password', texts.unlocking.wrongPassword)
}

export function lockedVault() {
  return fail('vault-locked', texts.unlocking.lockedMeanwhile)
}

export function changingVault() {
  return fail('in-use', texts.vaultFiles.changedMeanwhile)
}

export function cancelledRotation() {
  return fail('cancelled', texts.vaultFiles.keyUnchanged)
}

export function wrongRecoveryCode() {
  return fail('wrong-recovery-code', texts.unlocking.recoveryCode.wrong, 'recoveryCode')
}

export function lostKeychainKey() {
  return fail('keychain-unavailable', texts.unlocking.keychain.keyLost)
}
