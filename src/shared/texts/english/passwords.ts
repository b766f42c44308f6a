/** The fields in which a password is typed. */
export const passwords = {
  master: 'Master password',
  repeatMaster: 'Repeat master password',
  masterNow: 'Master password now',
  newMaster: 'New master password',
  repeatNewMaster: 'Repeat new master password',
  missing: 'Enter your master password',
  differ: 'The two passwords differ',
  howToChoose: 'At least 10 characters. A few unrelated words are strong and easy to remember.',
  instead: 'At least 10 characters. It takes the place of the forgotten one.',
  show: 'Show password',
  capsLock: 'Caps lock is on',
  strength: {
    label: 'Strength: ',
    scores: { 0: 'Very weak', 1: 'Weak', 2: 'Fair', 3: 'Good', 4: 'Strong' },
  },
}
