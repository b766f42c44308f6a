import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { Failure } from './failure.mjs'
import { isRoot } from './paths.mjs'
import { step } from './progress.mjs'
import { capture, captureOrFail } from './run.mjs'

/** What is looked for on the machine, and the Debian package that has it. */
const libraries = {
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnss3.so': 'libnss3',
  'libasound.so.2': 'libasound2',
  'libgbm.so.1': 'libgbm1',
  'libXss.so.1': 'libxss1',
  'libsecret-1.so.0': 'libsecret-1-0',
}
const programs = {
  display: { Xvfb: 'xvfb' },
  compiler: { python3: 'python3', make: 'make', 'g++': 'g++' },
  'debian-package': { fakeroot: 'fakeroot', 'dpkg-deb': 'dpkg' },
  keychain: { 'dbus-run-session': 'dbus', 'gnome-keyring-daemon': 'gnome-keyring' },
}

/**
 * Sees to it that the machine has what a purpose needs: `electron`'s shared libraries, or the programs for a
 * `display`, a `compiler`, a `keychain`. As root it installs what is missing, otherwise it says how to.
 */
export async function ensureSystemPackages(...purposes) {
  if (process.platform !== 'linux') return
  const missing = []
  if (purposes.includes('electron')) missing.push(...(await findMissingLibraries()))
  for (const purpose of purposes) {
    for (const [program, debianPackage] of Object.entries(programs[purpose] ?? {})) {
      if (!(await isOnPath(program))) missing.push({ name: program, debianPackage })
    }
  }
  if (missing.length === 0) return
  const names = missing.map(({ name }) => name).join(', ')
  if (!(await isOnPath('apt-get'))) {
    throw new Failure(`This machine lacks ${names}. Install them with its package manager and try again.`)
  }
  const packages = await nameForThisRelease(missing.map(({ debianPackage }) => debianPackage))
  if (!isRoot) {
    throw new Failure(`This machine lacks ${names}. Install them and try again:\n
  sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`)
  }
  await step(`Installing Debian packages: ${packages.join(' ')}`, () => install(packages))
}

async function findMissingLibraries() {
  const path = [process.env.PATH, '/usr/sbin', '/sbin'].join(delimiter)
  const { stdout } = await capture('ldconfig', ['-p'], { env: { ...process.env, PATH: path, LC_ALL: 'C' } })
  const known = new Set(stdout.split('\n').map((line) => line.trim().split(' ')[0]))
  return Object.entries(libraries)
    .filter(([name]) => !known.has(name))
    .map(([name, debianPackage]) => ({ name, debianPackage }))
}

/** Debian 13 and Ubuntu 24.04 renamed libraries whose time type grew: `libasound2t64` for `libasound2`. */
async function nameForThisRelease(packages) {
  const renamed = packages.filter((name) => name.startsWith('lib')).map((name) => `${name}t64`)
  const { stdout } = await capture('apt-cache', ['pkgnames', 'lib'])
  const known = new Set(stdout.split('\n'))
  return packages.map((name) =>
    renamed.includes(`${name}t64`) && known.has(`${name}t64`) ? `${name}t64` : name,
  )
}

async function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const aptGet = (...args) => ['apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], { env }]
  await capture(...aptGet('update'))
  await captureOrFail(...aptGet('install', '-y', '--no-install-recommends', ...packages))
}

async function isOnPath(program) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const isThere = await access(join(folder, program), constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isThere) return true
  }
  return false
}
