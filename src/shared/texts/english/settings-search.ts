import { plural } from './plural'

export const settingsSearch = {
  label: 'Search the settings',
  found: (count: number) =>
    plural(count, { one: '1 setting. Enter goes to it.', other: '# settings. Enter goes to the first.' }),
  nothing: (search: string) => `No setting has “${search}” in it. Try another word, or fewer.`,
  results: 'Settings that were found',
  /** Other words by which people look for a setting. */
  keywords: {
    password: 'passphrase login sign in',
    recoveryCode: 'forgotten lost kit paper print',
    keychain: 'fingerprint Touch ID Hello keyring automatic unlock',
    derivation: 'Argon2 KDF speed',
    vaultKey: 'encryption rotate compromised',
    idle: 'timeout inactivity auto lock screen sleep',
    confirmation: 'confirm again reveal copy',
    trash: 'deleted bin purge',
    liveConfirmation: 'POST PUT DELETE production',
    liveEnding: 'production timer minutes',
    liveReadOnly: 'production protect writes',
    reminders: 'notifications expiry expire alerts',
    reminderNames: 'privacy quiet shoulder presentation',
    backups: 'restore copy export recover',
    providers: 'API systems custom import JSON',
    name: 'rename title',
    place: 'move folder location path disk',
    others: 'switch create second vault',
    samples: 'demo example tour try',
    theme: 'dark light colour mode appearance night',
    textSize: 'font large small zoom accessibility',
    motion: 'animation accessibility transitions',
    tray: 'icon menu bar status',
    closeToTray: 'background quit exit minimise',
  },
}
