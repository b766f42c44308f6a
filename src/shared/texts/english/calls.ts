/** What a call says that is refused before anybody looks into it. */
export const calls = {
  tooLarge: (megabytes: number) =>
    `This is more than ${megabytes} MB, which is the most that Latchkey takes at once. Make it smaller and try again.`,
  tooMany: 'This was asked for too often within a minute. Wait a moment and try again.',
}
