import type { BackupReason } from '../../model/backup'
import { plural } from './plural'

const reasons: Record<BackupReason, string> = {
  daily: 'Daily',
  'by-hand': 'By hand',
  'before-migration': 'Before an update of the vault',
  'before-rotation': 'Before the vault key was rotated',
  'before-restore': 'Before a backup was restored',
}

export const backups = {
  title: 'Backups',
  cannotBeListed: 'The backups cannot be listed',
  reasons,
  empty: {
    title: 'No backup yet',
    whatComesHere:
      'Latchkey makes one at the first unlock of a day, and before everything that changes the whole vault.',
  },
  last: {
    never: 'never backed up',
    today: 'backed up today',
    yesterday: 'backed up yesterday',
    daysAgo: (count: number) => plural(count, { one: 'backed up a day ago', other: 'backed up # days ago' }),
  },
  restore: 'Restore…',
  restoreOf: (moment: string) => `Restore the backup of ${moment}`,
  atTheGate: {
    title: 'Restore a backup',
    description: 'You will see what is in it before it replaces anything.',
    chooseFile: 'Choose a file…',
  },
  lookInside: {
    title: 'Look into the backup',
    description: 'Nothing is replaced yet.',
    submit: 'Look inside',
    busy: 'Opening…',
    file: 'Backup',
    password: 'Master password of the backup',
    passwordHint: 'The one that the vault had when the backup was made.',
    passwordMissing: 'Enter the master password of the backup',
  },
  replace: {
    title: 'Replace the vault with this backup?',
    submit: 'Replace the vault',
    busy: 'Restoring…',
    content: {
      made: 'Made',
      databases: 'Databases',
      credentials: 'Credentials',
      exchanges: 'Requests in the history',
    },
    whatFollows:
      'Everything in the vault now is replaced, and the vault is locked. It is backed up before, so that you can come back to it. Afterwards it opens with the master password of this backup.',
  },
}
