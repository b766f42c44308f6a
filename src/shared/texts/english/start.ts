/** What is said of the program itself, some of it before there is a window. */
export const start = {
  debuggerRefused: (argument: string) =>
    `Latchkey does not start with ${argument}, which would let another program read your keys. Start it without.`,
  testRuntime: (electron: number) => `Test runtime, Electron ${electron}: do not keep real keys here`,
}
