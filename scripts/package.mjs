/**
 * `npm run package`: builds what users install, into `release/`. With the Electron of the lock file that is what
 * electron-builder.yml says; where it cannot be fetched, a folder, a tar.gz and a .deb with the fallback, marked as a test build.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { collectNotices } from './lib/notices.mjs'
import { packageRelease, packageTestBuild } from './lib/packages.mjs'
import { checkout } from './lib/paths.mjs'
import { prepareInstallation } from './lib/prepare.mjs'
import { main } from './lib/run.mjs'

await main(async () => {
  const release = join(checkout, 'release')
  await rm(release, { recursive: true, force: true })
  const app = join(release, 'app')
  await mkdir(app, { recursive: true })
  const electron = await prepareInstallation(app)
  await writeFile(join(app, 'THIRD-PARTY-NOTICES.txt'), await collectNotices())
  if (electron.isFallback) await packageTestBuild(app, electron, release)
  else await packageRelease(app)
  await rm(app, { recursive: true })
  return 0
})
