/** What is wrong with the files of a vault or of a backup, what they are like now, and what to do. */
export const vaultFiles = {
  newer: (path: string) =>
    `${path} was written by a newer version of Latchkey. Nothing was changed; open it with that version or a later one.`,
  missing: (folder: string, missing: string) =>
    `${missing} is not there. Put the vault back in ${folder}, or choose the folder that it is in.`,
  notAVault: (folder: string) =>
    `There is no vault in ${folder}. Choose the folder that has vault.hdr and vault.db in it.`,
  placeTaken: (folder: string) =>
    `${folder} is not empty, and a vault needs a folder of its own. Unlock the vault that is there, or choose another folder.`,
  inUse: (path: string) =>
    `${path} is open in another program, perhaps a second Latchkey. Close it there and try again.`,
  notWritable: (path: string, reason: string) =>
    `${path} cannot be written: ${reason}. Nothing was changed. Change that, or choose another folder.`,
  whyNotWritable: {
    unreadable: 'this account may not read it',
    forbidden: 'it is read-only or belongs to another account',
    diskFailed: 'its disk failed, or it was moved',
    folderMissing: 'its folder is not there',
    copyDiffers: 'what was written there does not read the same',
  },
  diskFull: (path: string) => `${path} cannot be written: the disk is full. Make room and try again.`,
  gone: (path: string) => `${path} is not there any more. Choose another one.`,
  headerDamaged: (path: string, reason: string) =>
    `${path} is damaged: ${reason}. Nothing was changed. Put a good copy of this file in its place and try again.`,
  whyHeaderDamaged: {
    missing: 'it is not there',
    tooLarge: 'it is larger than a header can be',
    badStart: 'it does not begin as a header does',
    badForm: 'it is not written as a header is',
    badValue: (field: string) => `"${field}" has a value that is not allowed`,
    changedOutside: 'it was changed outside Latchkey',
  },
  headerCopyUsed:
    'vault.hdr was damaged, gone or changed outside Latchkey, so its second copy, vault.hdr.bak, was used and took its place. Nothing is lost. What it was is kept beside it. Back up the vault to another disk: this one may be failing.',
  badChecksum: 'its checksum does not fit',
  databaseDamaged: (path: string) =>
    `${path} is damaged, or does not belong to the vault.hdr beside it. Nothing was changed. Put a good copy of the whole folder in its place and try again.`,
  damagedButReadable: (path: string) =>
    `${path} is damaged. What is whole in it can be looked at, copied and used; nothing is written to it.`,
  readOnly: 'The vault is damaged, so nothing is written to it. Restore a backup to make changes again.',
  rolledBack:
    'This vault is older than when it was last used here: what was changed since is missing, and keys that you removed or replaced may be back. If you did not put this copy in place yourself, someone else did. Your backups may have a newer one.',
  newestGoodBackup: (failure: string, moment: string) =>
    `${failure} The newest good backup is of ${moment}: you can restore it.`,
  passwordStays: (failure: string) => `${failure} The password is the one from before, too.`,
  backupUnusable: (path: string, reason: string) =>
    `${path} cannot be used: ${reason}. Nothing was changed. Choose another backup.`,
  whyBackupUnusable: {
    foreign: 'it is no backup of Latchkey',
    folder: 'it is a folder',
    cutOff: 'it was cut off',
    wrongSize: 'it was cut off, or something was added',
    badLengths: 'it has lengths that cannot be',
    badDescription: 'it does not say what it is',
    databaseDamaged: 'its database is damaged',
    closed: 'what is in it does not open',
  },
  keyUnchanged: 'The vault keeps its key. Nothing was changed; rotate it whenever it suits you.',
  changedMeanwhile:
    'The vault was changed all the time while it was encrypted anew, so it keeps its key. Try again when nothing else goes on.',
}
