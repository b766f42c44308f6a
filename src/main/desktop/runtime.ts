import { texts } from '../../shared/texts'
/** The Electron that Latchkey is built for; an older one has an end-of-life Chromium. A test holds it to package.json. */
export const supportedElectronMajor = 45

/** What to tell a person on every screen when the app runs on the test runtime, or null when all is well. */
export function describeRuntime(electronVersion: string): string | null {
  const major = Number.parseInt(electronVersion, 10)
  if (major >= supportedElectronMajor) return null
  return texts.start.testRuntime(major)
}
