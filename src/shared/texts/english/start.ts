/** What is said before there is a window. */
export const start = {
  debuggerRefused: (argument: string) =>
    `Latchkey does not start with ${argument}, which would let another program read your keys. Start it without.`,
}
