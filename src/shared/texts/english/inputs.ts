/** What an input lacks. */
export const inputs = {
  invalid: 'This input is not valid.',
}
