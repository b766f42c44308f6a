import { sentence } from '../sentence'

/** The recovery code: its making, its keeping, its proof. */
export const recoveryCode = {
  label: 'Recovery code',
  missing: 'Enter your recovery code',
  reminders: {
    save: {
      text: 'Without a recovery code a forgotten master password loses everything.',
      action: 'Save your recovery code',
    },
    'never-confirmed': {
      text: 'Your recovery code was never typed back, so it may have been lost.',
      action: 'Make a new one',
    },
    none: {
      text: 'This vault has no recovery code: a forgotten master password loses everything.',
      action: 'Make a recovery code',
    },
  },
  putOff: 'Remind me at the next unlock',
  save: {
    title: 'Save your recovery code',
    description: 'It opens the vault when the master password is forgotten, and it is shown only now.',
    asPdf: 'Save as PDF',
    asText: 'Save as text',
    savedAs: <Path>(path: Path) =>
      sentence`Saved as ${path}. Print it or move it off this computer, then delete the file.`,
    advice:
      'Keep it on paper or in another safe, away from this computer. Whoever has it and the files of the vault can read everything; nobody can make it again for you.',
    submit: 'I have saved it',
  },
  typeBack: {
    title: 'Type the code back',
    description: 'From the paper or the file, to be sure that it can be read.',
    hint: 'Capital or small letters, with or without dashes.',
    missing: 'Type the recovery code',
    back: 'Back',
    done: 'Your recovery code is confirmed',
  },
}
