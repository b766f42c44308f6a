/** What is said the same way in more than one place. */
export const common = {
  cancel: 'Cancel',
  close: 'Close',
  confirm: 'Confirm',
  deleted: (title: string) => `“${title}” is deleted.`,
  done: 'Done',
  export: 'Export…',
  later: 'Later',
  none: 'None',
  nothingFound: 'Nothing found',
  off: 'Off',
  on: 'On',
  save: 'Save',
  search: 'Search',
  stop: 'Stop',
  tryAgain: 'Try again',
  undo: 'Undo',
}
