import { realpathSync } from 'node:fs'
import { mkdtemp, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { verifyIntegrity } from './cache.mjs'
import { Failure } from './failure.mjs'
import { captureOrFail } from './run.mjs'

/** npm's own program: the one that runs this script, else the one on PATH. */
export function findNpm() {
  if (process.env.npm_execpath?.endsWith('npm-cli.js')) return process.env.npm_execpath
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const candidates = [join(folder, 'npm'), join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js')]
    for (const candidate of candidates) {
      const file = realpathOrUndefined(candidate)
      if (file?.endsWith('npm-cli.js')) return file
    }
  }
  throw new Failure('npm was not found on PATH. Install Node.js 20.18 or later together with npm.')
}

/** The node-gyp that npm brings along for its own use. */
export function findNodeGyp() {
  return createRequire(realpathSync(findNpm())).resolve('node-gyp/bin/node-gyp.js')
}

/**
 * Fetches one package from the npm registry without installing it, and unpacks it into the folder, but only
 * when its tarball has the expected hash. Returns the folder of the package.
 */
export async function unpackPackage(specifier, integrity, folder) {
  const download = await mkdtemp(join(folder, 'download-'))
  const npm = findNpm()
  await captureOrFail(process.execPath, [npm, 'pack', specifier, '--pack-destination', download], {
    cwd: folder,
  })
  const [tarball] = await readdir(download)
  if (tarball === undefined) throw new Failure(`npm pack ${specifier} left no file.`)
  await verifyIntegrity(join(download, tarball), integrity)
  await captureOrFail('tar', ['-xzf', join(download, tarball), '-C', download])
  return join(download, 'package')
}

function realpathOrUndefined(path) {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}
