/** The paper with the recovery code. */
export const recoveryKit = {
  title: 'Latchkey recovery kit',
  code: 'Recovery code',
  vault: 'Vault',
  folder: 'Folder',
  madeOn: 'Made on',
  advice: [
    'Whoever has this code and the files of the vault can open it without the password. Keep it where you keep papers that matter, not on the computer with the vault.',
    'To use it: start Latchkey, choose "Forgot the password?" on the unlock screen, and type it. Capitals, spaces and dashes do not matter. You then choose a new password.',
    'Making a new recovery code in Settings makes this one worthless.',
  ],
}
