/**
 * The first switch among these arguments that would let another program look into this one: Node's inspector
 * (nodejs.org/api/cli.html) and Chromium's DevTools protocol; undefined when there is none. Electron takes them from the
 * command line itself, so an app for users ends where it finds one.
 */
export function findDebuggerSwitch(args: readonly string[]): string | undefined {
  return args.find((argument) =>
    /^--?(inspect|debug|remote-debugging|remote-allow-origins|js-flags)/i.test(argument),
  )
}
