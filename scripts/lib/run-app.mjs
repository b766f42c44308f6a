import { run } from './run.mjs'

/** Runs the app in a folder, on an Electron made ready by `prepareElectron`, until it is closed. */
export function runApp({ command, environment }, folder, args) {
  // Chromium complains at length about each desktop service that is not there; it then says fatal things only.
  const quiet = '--log-level=3'
  return run(command, [quiet, folder, ...args], { env: { ...process.env, ...environment } })
}
