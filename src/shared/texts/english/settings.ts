import { sentence } from '../sentence'
import { plural } from './plural'

/** The settings of the vault; those of this computer are in `appearance`. */
export const settings = {
  title: 'Settings',
  cannotBeRead: 'The settings cannot be read',
  sections: {
    security: 'Security',
    locking: 'Locking and trash',
    live: 'Live',
    reminders: 'Reminders',
    backups: 'Backups',
    providers: 'Providers',
    vault: 'Vault',
    appearance: 'Appearance',
  },
  choices: {
    everyTime: 'Every time',
    never: 'Never',
    minutes: (count: number) => plural(count, { one: '# minute', other: '# minutes' }),
    hours: (count: number) => plural(count, { one: '# hour', other: '# hours' }),
  },
  security: {
    cannotBeRead: 'The protection of the vault cannot be read',
    password: {
      about: 'Opens the vault. It is stored nowhere, and only you know it.',
      change: 'Change password…',
    },
    recoveryCode: {
      about: 'Opens the vault when the password is forgotten. It is shown once, when it is made.',
      confirmed: 'Confirmed',
      neverConfirmed: 'Never typed back',
      none: 'There is none',
      made: <Moment>(moment: Moment) => sentence`Made ${moment}`,
      show: 'Show and confirm…',
      make: 'Make a recovery code',
      makeNew: 'Make a new one…',
      question: {
        title: 'Make a new recovery code?',
        description:
          'The old one stops working at once, also on paper. Backups that were made before keep opening with it.',
        confirm: 'Make a new one',
      },
    },
    keychain: {
      about:
        'Puts a key into the keychain of this computer, which opens the vault without the password. Whoever can use your account on this computer can then open it too.',
      unavailable: (reason: string) => `Unavailable: ${reason}`,
    },
    derivation: {
      title: 'Key derivation',
      about: 'The slower it is, the longer guessing takes. It is tuned anew whenever the password changes.',
    },
    vaultKey: {
      title: 'Vault key',
      about:
        'Encrypts everything, and stays the same when the password changes. Rotate it when somebody may have opened a copy of the vault: change the password first, then the key.',
      rotate: 'Rotate vault key…',
    },
  },
  locking: {
    idle: {
      title: 'Lock when idle',
      label: 'Lock when idle for',
      about: <Key>(shortcut: Key) =>
        sentence`Without a key or a click for this long. The vault also locks when the computer sleeps or its screen is locked, when the window is closed, and with ${shortcut}.`,
    },
    confirmation: {
      title: 'Ask again',
      label: 'Ask for the password again after',
      about:
        'Showing or copying a Live secret, exporting, and changing the protection ask for your password. This long the answer is remembered.',
    },
    trash: {
      title: 'Keep the trash',
      label: 'Keep deleted things for',
      about: 'What is older is removed for good, with all its versions.',
    },
  },
  live: {
    confirmation: {
      title: 'Ask before a change in Live',
      about:
        'GET, HEAD and OPTIONS only read. Every other request may change real data and is sent once you have said that it is meant: each time, or once in ten minutes for each database.',
      choices: { 'each-request': 'Each time', 'ten-minutes': 'Once in ten minutes' },
    },
    ending: {
      title: 'Back to Test',
      label: 'Fall back to Test after',
      about:
        'Live ends by itself after this long, whatever you do meanwhile. The time left stands beside the switch, and “Stay in Live” starts it anew.',
    },
    readOnly: {
      title: 'Read only',
      about: 'A database can be kept from changes in Live altogether: in its own settings, under “Live”.',
    },
  },
  reminders: {
    title: 'Remind of credentials that expire',
    about:
      'The system shows their title, database and mode, once for each day below. While the vault is locked nobody knows what is in it: what came due meanwhile is told when you unlock.',
    names: {
      title: 'Say which in the notification',
      about: 'Otherwise it says only how many, for a screen that others see too. A click opens the first.',
    },
    days: 'Days on which to remind',
    whenExpired: 'When it has expired',
    daysBefore: (count: number) => plural(count, { one: '# day before', other: '# days before' }),
  },
  backups: {
    about:
      'Made at the first unlock of a day and before everything that changes the whole vault. The newest ten are kept, and one of each month. Each is one encrypted file that opens with the password it was made with.',
    restoreFile: 'Restore a file…',
    backUp: 'Back up now',
    done: 'The vault is backed up',
  },
  vault: {
    name: {
      title: 'Name',
      about: <Name>(name: Name) =>
        sentence`${name}. It stands on the window and on the unlock screen of this computer.`,
      change: 'Rename…',
    },
    place: {
      title: 'Place',
      folder: 'This vault is in',
      about:
        'Moving takes the backups along and locks the vault. To use a copy on another computer, copy the whole folder while it is locked, or restore a backup there. Everything in it is encrypted: keys, addresses, names, notes and the history.',
    },
    others: {
      title: 'Other vaults',
      about: 'A vault for each purpose, with a password of its own. One is open at a time.',
    },
  },
}
