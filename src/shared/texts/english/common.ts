/** What is said the same way in more than one place. */
export const common = {
  tryAgain: 'Try again',
}
