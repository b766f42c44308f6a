import { createHash } from 'node:crypto'
import { cp, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { canRun } from './account.mjs'
import { cached, exists } from './cache.mjs'
import { Failure } from './failure.mjs'
import { ensureFallbackElectron, hasFallback } from './fallback-electron.mjs'
import { cacheFolder, packageFile, projectNode } from './paths.mjs'
import { say, step } from './progress.mjs'
import { captureOrFail } from './run.mjs'

const oneDay = 24 * 60 * 60 * 1000

/**
 * Decides which Electron runs, fetches it when it is not there yet, and says in one line which one it took
 * and why. Returns its folder, its program, its version, and `isFallback` where it is not one for users.
 */
export async function resolveElectron(account) {
  const found = await findFirst([findOverride, findInstalled, fetchInstalled, fetchFallback])
  say(`Electron ${found.version}: ${found.reason}.`)
  return makeRunnable(found, account)
}

/** The first Electron that one of the sources has, asked in order. */
export async function findFirst(sources) {
  for (const find of sources) {
    const found = await find()
    if (found) return found
  }
  throw new Failure('There is no Electron to run on.')
}

/** The Electron that `ELECTRON_OVERRIDE_DIST_PATH` names, which the `electron` package knows as well. */
export async function findOverride(folder = process.env.ELECTRON_OVERRIDE_DIST_PATH) {
  if (!folder) return undefined
  const program = join(folder, programName())
  if (!(await exists(program))) {
    throw new Failure(`ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no ${program}.`)
  }
  const reason = `taken from ELECTRON_OVERRIDE_DIST_PATH, ${folder}`
  return { folder, program, version: await readVersion(folder), reason }
}

/** The Electron that belongs to the installed `electron` package, if it has been fetched. */
export async function findInstalled(packageFolder = packageFile('electron')) {
  const folder = join(packageFolder, 'dist')
  const program = join(folder, programName())
  // path.txt is written last, so without it a fetch was interrupted.
  if (!(await exists(join(packageFolder, 'path.txt'))) || !(await exists(program))) return undefined
  const version = await readVersion(folder)
  if (version !== (await readPackageVersion(packageFolder))) return undefined
  return { folder, program, version, reason: 'the installed `electron` package has it' }
}

async function fetchInstalled() {
  const version = await readPackageVersion(packageFile('electron'))
  const failureFile = join(cacheFolder, `electron-${version}-not-fetched`)
  if (hasFallback && (await isRecent(failureFile))) return undefined
  try {
    await step(`Fetching Electron ${version} from its release host`, () =>
      captureOrFail(projectNode, [packageFile('electron', 'install.js')]),
    )
    return { ...(await findInstalled()), reason: 'just fetched from its release host' }
  } catch (error) {
    if (!(error instanceof Failure) || !hasFallback) throw error
    await mkdir(cacheFolder, { recursive: true })
    await writeFile(failureFile, error.message.split('\n')[0])
    return undefined
  }
}

async function fetchFallback() {
  const version = await readPackageVersion(packageFile('electron'))
  const failureFile = join(cacheFolder, `electron-${version}-not-fetched`)
  const cause = await readFile(failureFile, 'utf8')
  const folder = await ensureFallbackElectron()
  const reason =
    `the fallback for tests and development, because Electron ${version} could not be fetched ` +
    `(${cause}; tried at most once a day, delete ${failureFile} to try now)`
  return {
    folder,
    program: join(folder, 'electron'),
    version: await readVersion(folder),
    reason,
    isFallback: true,
  }
}

/** An Electron in a folder that is closed to the account is copied to where the account can run it. */
async function makeRunnable(electron, account) {
  if (await canRun(account, electron.program)) return electron
  const { mtimeMs } = await stat(electron.program)
  const origin = createHash('sha256').update(`${electron.program} ${mtimeMs}`).digest('hex').slice(0, 16)
  const folder = await cached(`electron-${electron.version}-${origin}`, (copy) =>
    step(`Copying Electron to where the account ${account.name} can run it`, () =>
      cp(electron.folder, copy, { recursive: true }),
    ),
  )
  return { ...electron, folder, program: join(folder, relative(electron.folder, electron.program)) }
}

async function isRecent(file) {
  return stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs < oneDay,
    () => false,
  )
}

async function readVersion(folder) {
  const version = await readFile(join(folder, 'version'), 'utf8')
  return version.trim().replace(/^v/, '')
}

async function readPackageVersion(packageFolder) {
  return JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')).version
}

function programName() {
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron')
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}
