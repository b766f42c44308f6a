import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  accountEnvironment,
  asAccount,
  ensureAccount,
  makeTemporaryHome,
  withoutDesktop,
} from './account.mjs'
import { copyInstallation, ensureBuilt, stageApp } from './build.mjs'
import { cached } from './cache.mjs'
import { ensureSandboxPossible } from './chromium-sandbox.mjs'
import { ensureDisplay, isDisplayMissing } from './display.mjs'
import { resolveElectron } from './electron-runtime.mjs'
import { ensureInstalled } from './install.mjs'
import { withLock } from './lock.mjs'
import { checkout } from './paths.mjs'
import { ensureSqliteBinding, isSqliteBindingMissing } from './sqlite-binding.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

/** From this version on Electron has the Node-API that the prebuilt SQLite binding needs. */
const firstElectronForPrebuiltSqlite = 35

const lockFile = join(checkout, '.cache', 'prepare.lock')

/** Whatever is needed to run the JavaScript tools. */
export function preparePackages() {
  return withLock(lockFile, ensureInstalled)
}

/**
 * Whatever is needed to run Electron: packages, libraries, Electron itself, SQLite for it, an account and a
 * display. `command` is the program that starts Electron, as another account if need be, and `environment`
 * the variables to start it with.
 */
export async function prepareElectron({ keychain = false } = {}) {
  const prepared = await withLock(lockFile, async () => {
    await ensureInstalled()
    const purposes = [
      'electron',
      ...(isDisplayMissing() ? ['display'] : []),
      ...(keychain ? ['keychain'] : []),
    ]
    await ensureSystemPackages(...purposes)
    const account = await ensureAccount()
    const electron = await resolveElectron(account)
    await ensureSandboxPossible(electron, account)
    return { account, electron, binding: await findBinding(electron) }
  })
  const { account, electron, binding } = prepared
  return {
    account,
    command: account ? await makeLauncher(electron, account) : electron.program,
    environment: {
      ...accountEnvironment(account),
      ...(await ensureDisplay(account)),
      LATCHKEY_SQLITE_BINDING: binding,
      // Set in the terminals of editors that are Electron apps themselves: makes Electron a plain Node.
      ELECTRON_RUN_AS_NODE: undefined,
    },
  }
}

/** Builds the app and returns the folder to start it from: the checkout, or a copy that the account can read. */
export function prepareApp(account) {
  return withLock(lockFile, async () => {
    const buildHash = await ensureBuilt()
    return account ? stageApp(buildHash) : checkout
  })
}

/**
 * Whatever tests and benchmarks need to drive the built app: the variables that name it to them, on a home
 * folder that is new and goes away again.
 */
export async function prepareTestRun(options) {
  const { account, command, environment } = await prepareElectron(options)
  const home = await makeTemporaryHome(account)
  return {
    environment: {
      ...environment,
      ...withoutDesktop,
      HOME: home,
      LATCHKEY_ELECTRON: command,
      LATCHKEY_APP: await prepareApp(account),
      LATCHKEY_TEST_HOME: home,
      LATCHKEY_TEST_USER: account?.name ?? '',
    },
  }
}

/**
 * Whatever is needed to package the app: Electron, a folder with the app and what it runs on, and nothing that comes from
 * this machine beside them. `folder` is made by this.
 */
export function prepareInstallation(folder) {
  return withLock(lockFile, async () => {
    await ensureInstalled()
    const electron = await resolveElectron()
    await ensureBuilt()
    await copyInstallation(folder, await findBinding(electron))
    return electron
  })
}

async function findBinding(electron) {
  if (Number.parseInt(electron.version, 10) >= firstElectronForPrebuiltSqlite) return undefined
  if (await isSqliteBindingMissing()) await ensureSystemPackages('compiler')
  return ensureSqliteBinding()
}

/** A program that takes Electron's place for whoever starts it, and starts it as the account. */
async function makeLauncher(electron, account) {
  const script = `#!/bin/sh\ncd "$HOME" || exit 1\nexec ${asAccount(account).join(' ')} '${electron.program}' "$@"\n`
  const hash = createHash('sha256').update(script).digest('hex').slice(0, 16)
  const folder = await cached(`launcher-${hash}`, (folder) =>
    writeFile(join(folder, 'electron'), script, { mode: 0o755 }),
  )
  return join(folder, 'electron')
}
