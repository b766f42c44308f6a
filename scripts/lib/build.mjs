import { createHash } from 'node:crypto'
import { cp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { cached, exists } from './cache.mjs'
import { checkout, projectNode, tools } from './paths.mjs'
import { step } from './progress.mjs'
import { captureOrFail } from './run.mjs'

const stampFile = join(checkout, 'out', '.built-from')

/** Builds the app into `out/`, unless it was built from exactly what is there now. Returns a hash of that. */
export async function ensureBuilt() {
  const hash = await hashInputs()
  const stamp = await readFile(stampFile, 'utf8').catch(() => undefined)
  if (stamp === hash) return hash
  await forgetBuild()
  await step('Building the app', () => captureOrFail(projectNode, [tools.electronVite, 'build']))
  await writeFile(stampFile, hash)
  return hash
}

/** Has the next `ensureBuilt` build: to be called before something else writes to `out/`. */
export function forgetBuild() {
  return rm(stampFile, { force: true })
}

/**
 * A copy of the built app, with the packages it needs to run, in the cache: the folder to start when the app
 * runs as another account, to which the checkout may be closed.
 */
export async function stageApp(buildHash) {
  const lockfile = await readFile(join(checkout, 'package-lock.json'), 'utf8')
  const modules = await cached(`modules-${shortHash(lockfile)}`, (folder) =>
    copyRuntimePackages(lockfile, folder),
  )
  return cached(`app-${buildHash.slice(0, 16)}`, async (folder) => {
    await cp(join(checkout, 'package.json'), join(folder, 'package.json'))
    await cp(join(checkout, 'out'), join(folder, 'out'), { recursive: true })
    await symlink(join(modules, 'node_modules'), join(folder, 'node_modules'))
  })
}

/**
 * Copies the built app with the packages that it runs on, as electron-builder is to find them. A `binding` takes the place of
 * the prebuilt one of SQLite.
 */
export async function copyInstallation(folder, binding) {
  await cp(join(checkout, 'package.json'), join(folder, 'package.json'))
  await cp(join(checkout, 'out'), join(folder, 'out'), { recursive: true })
  await copyRuntimePackages(await readFile(join(checkout, 'package-lock.json'), 'utf8'), folder)
  const target = `${process.platform}-${process.arch}`
  const prebuilt = join(folder, 'node_modules', 'better-sqlite3', 'prebuilds')
  for (const name of await readdir(prebuilt)) {
    if (name !== `${target}.node`) await rm(join(prebuilt, name))
  }
  if (binding !== undefined) await cp(binding, join(prebuilt, `${target}.node`))
}

async function copyRuntimePackages(lockfile, folder) {
  for (const [path, entry] of Object.entries(JSON.parse(lockfile).packages)) {
    const isForRunning = path !== '' && !entry.dev
    if (!isForRunning) continue
    // A package for another platform is in the lock but not in the folder. Of one that is linked to, the files are copied: what becomes of
    // the copy must not happen to the package.
    const options = { recursive: true, dereference: true }
    await cp(join(checkout, path), join(folder, path), options).catch(ignoreAbsence)
  }
}

function ignoreAbsence(error) {
  if (error.code !== 'ENOENT') throw error
}

/** Everything a build depends on: sources, resources, and the configurations beside package.json. */
async function hashInputs() {
  const configurations = (await readdir(checkout)).filter((name) => /\.(json|ts)$/.test(name))
  const folders = await Promise.all([listFiles('src'), listFiles('resources')])
  const hash = createHash('sha256')
  for (const file of [...configurations, ...folders.flat()].sort()) {
    const content = await readFile(join(checkout, file))
    hash.update(`${file} ${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

async function listFiles(folder) {
  const path = join(checkout, folder)
  if (!(await exists(path))) return []
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(checkout, join(entry.parentPath, entry.name)))
}

function shortHash(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
