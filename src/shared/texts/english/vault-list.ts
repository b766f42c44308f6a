/** The vaults of this computer: opening one, going from one to another, moving one. */
export const vaultList = {
  gone: 'This vault is not on the list any more. Open it by its folder, and it is there again.',
  lost: (keptAs: string) =>
    `The list of your vaults could not be read. It is kept as ${keptAs}. The vaults themselves are where they were: open each by its folder, and it is on the list again.`,
  openDialog: 'Open a vault',
  createDialog: 'Create a vault',
  suggestedFolder: 'My vault',
  moveDialog: 'Move the vault',
  intoItself: (folder: string) => `A vault cannot be moved into itself: choose a place outside ${folder}.`,
  beingMoved: (folder: string) => `${folder} is being moved. Wait until that is done, and try again.`,
  leftBehind: (to: string, leftBehind: string) =>
    `The vault is in ${to} now. What is left of it in ${leftBehind} could not be removed: remove it yourself.`,
  switchQuestion: {
    title: (folder: string) => `Switch to the vault in ${folder}?`,
    detail: (current: string) => `Latchkey shows one vault at a time: “${current}” is locked first.`,
    confirm: 'Switch',
  },
}
