import { sentence } from '../sentence'

export const vaults = {
  title: 'Vaults',
  description: 'One is open at a time: going to another one locks it.',
  create: 'Create new…',
  openFolder: 'Open a folder…',
  others: 'Other vaults…',
  empty: {
    title: 'No vault yet',
    whatToDo: 'Create one, or open the folder of one that you have from elsewhere.',
  },
  menu: {
    label: (vault: string) => `Vault ${vault}`,
    nameAndPlace: 'Name and place',
  },
  rename: {
    title: 'Rename the vault',
    name: 'Name',
    hint: 'Readable by whoever uses your account on this computer, also while the vault is locked.',
  },
  current: 'This one',
  absent: 'Not there now',
  neverOpened: 'Not opened yet',
  opened: <Moment>(moment: Moment) => sentence`Opened ${moment}`,
  switch: 'Switch',
  switchTo: (vault: string) => `Switch to ${vault}`,
  actions: (vault: string) => `More for ${vault}`,
  move: 'Move…',
  moving: 'Moving…',
  whileMoving: 'It is being moved.',
  notAtItsPlace: 'It is not at its place.',
  forget: 'Forget…',
  forgetQuestion: {
    title: (vault: string) => `Forget “${vault}”?`,
    description: <Folder>(folder: Folder) =>
      sentence`It leaves this list, and that is all: its files and backups stay in ${folder}. Open that folder to have it back.`,
    confirm: 'Forget',
  },
}
