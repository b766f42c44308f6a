import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { exists } from './cache.mjs'
import { findNpm } from './npm.mjs'
import { checkout, projectNode } from './paths.mjs'
import { step } from './progress.mjs'
import { captureOrFail } from './run.mjs'

/** Is there from before an installation until after it. */
const unfinishedMark = join(checkout, '.cache', 'unfinished-installation')

/** Installs the packages of package-lock.json, unless exactly those are installed. */
export async function ensureInstalled() {
  if (await isInstalled()) return
  await step('Installing packages', async () => {
    await mkdir(dirname(unfinishedMark), { recursive: true })
    await writeFile(unfinishedMark, '')
    await npm('ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund')
    // npm 10 does not know `allowScripts`, and would compile packages that bring along what they need.
    await npm('rebuild', ...(await findPackagesToBuild()))
    await rm(unfinishedMark)
  })
}

async function isInstalled() {
  if (!(await exists(projectNode)) || (await exists(unfinishedMark))) return false
  const wanted = await readPackages('package-lock.json')
  // npm notes in a lockfile of its own what it put into node_modules.
  const installed = await readPackages(join('node_modules', '.package-lock.json'))
  const isSame = ([path, entry]) => installed[path]?.integrity === entry.integrity
  const isElsewhere = ([path, entry]) => entry.optional === true && !(path in installed)
  return (
    Object.entries(wanted).every((entry) => isSame(entry) || isElsewhere(entry)) &&
    Object.keys(installed).every((path) => path in wanted)
  )
}

/** The folder names of the packages whose install scripts package.json allows, by their real names. */
async function findPackagesToBuild() {
  const { allowScripts } = JSON.parse(await readFile(join(checkout, 'package.json'), 'utf8'))
  const packages = Object.entries(await readPackages('package-lock.json'))
  return packages
    .filter(([path, { name, hasInstallScript }]) => hasInstallScript && allowScripts[name ?? basename(path)])
    .map(([path]) => basename(path))
}

async function readPackages(lockfile) {
  const text = await readFile(join(checkout, lockfile), 'utf8').catch(() => '{ "packages": {} }')
  const { '': project, ...packages } = JSON.parse(text).packages
  return packages
}

function npm(...args) {
  return captureOrFail(process.execPath, [findNpm(), ...args, '--loglevel=error'])
}
