import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exists } from './cache.mjs'
import { Failure } from './failure.mjs'
import { findNpm } from './npm.mjs'
import { checkout, projectNode } from './paths.mjs'
import { step } from './progress.mjs'
import { captureOrFail } from './run.mjs'

/** Installs the packages of package-lock.json, unless exactly those are installed. */
export async function ensureInstalled() {
  if (await isInstalled()) return
  await step('Installing packages', () =>
    captureOrFail(process.execPath, [
      findNpm(),
      'ci',
      '--include=dev',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]),
  )
  if (!(await exists(projectNode))) {
    throw new Failure(
      `npm ci did not put Node 24 at ${projectNode}, because it ran no install scripts.\n` +
        '`npm config get ignore-scripts` should say false.',
    )
  }
}

/** npm notes in a lockfile of its own what it put into node_modules, as the last thing it does. */
async function isInstalled() {
  if (!(await exists(projectNode))) return false
  const wanted = await readPackages(join(checkout, 'package-lock.json'))
  const installed = await readPackages(join(checkout, 'node_modules', '.package-lock.json'))
  const isSame = ([path, entry]) => installed[path]?.integrity === entry.integrity
  const isElsewhere = ([path, entry]) => entry.optional === true && !(path in installed)
  return (
    Object.entries(wanted).every((entry) => isSame(entry) || isElsewhere(entry)) &&
    Object.keys(installed).every((path) => path in wanted)
  )
}

async function readPackages(lockfile) {
  const text = await readFile(lockfile, 'utf8').catch(() => '{ "packages": {} }')
  const { '': project, ...packages } = JSON.parse(text).packages
  return packages
}
