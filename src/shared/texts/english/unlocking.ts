const compare = 'Compare it with the printed one.'

/** Passwords, recovery codes, the keychain and the lock, where they do not fit. */
export const unlocking = {
  locked: 'The vault is locked. Unlock it and try again.',
  lockedMeanwhile: 'The vault was locked meanwhile. Unlock it and try again.',
  lockedBeforeAnswer: 'The vault was locked before the answer came. Unlock it and try again.',
  wrongPassword: 'This is not the password of this vault. Check Caps Lock and the keyboard layout.',
  wrongBackupPassword:
    'This is not the password that the vault had when this backup was made. Try a former one.',
  tooManyTries: (seconds: number) => `Too many wrong tries. Wait ${seconds} s and try again.`,
  confirmationNeeded: 'Confirm with your password that it is you.',
  recoveryCode: {
    wrong: 'This is not the recovery code of this vault. A newer one may have taken its place: try that.',
    wrongLength: (expected: number, given: number) =>
      `A recovery code has ${expected} letters and digits; this one has ${given}. ${compare}`,
    strangeLetter: (letter: string) => `A recovery code has no "${letter}". ${compare}`,
    badChecksum: `There is a slip in this code: its last four letters do not fit the rest. ${compare}`,
  },
  keychain: {
    keyLost:
      'The keychain of this computer does not have the key of this vault any more. Unlock with the password, and turn "Unlock with this computer" on again.',
    absent: 'Latchkey was started without a keychain. Unlock with the password.',
    silent:
      'The keychain of this computer does not answer. It may be waiting for you to unlock it; otherwise sign out and in again.',
    noService:
      'No keychain service answers on this computer. Install and start GNOME Keyring or KWallet, or sign in to a desktop that does.',
    refused: 'The keychain of this computer refused. Unlock it, or allow Latchkey to use it.',
    noLibsecret:
      'The library that speaks to the keychain is missing. Install libsecret (libsecret-1-0) and start Latchkey again.',
    notLoaded:
      'The part of Latchkey that speaks to the keychain could not be loaded. Install Latchkey again.',
  },
}
