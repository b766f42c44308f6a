import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isRoot } from './paths.mjs'
import { say } from './progress.mjs'
import { atEnd, capture, captureOrFail } from './run.mjs'

const name = 'latchkey'
const home = '/var/lib/latchkey'

/**
 * The account that Electron runs as: undefined for the one that runs this script, except for root. Chromium
 * refuses its sandbox to root, and a vault does not belong to root, so then it is a system account of ours.
 */
export async function ensureAccount() {
  if (!isRoot) return undefined
  const existing = await findAccount()
  if (existing) return existing
  say(`Creating the system account \`${name}\` (home ${home}) to run Electron as, since this is root.`)
  const options = ['--system', '--user-group', '--create-home', '--home-dir', home]
  await captureOrFail('useradd', [...options, '--shell', '/usr/sbin/nologin', name])
  await captureOrFail('chmod', ['700', home])
  return findAccount()
}

async function findAccount() {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  const fields = lines.find((line) => line[0] === name)
  return fields && { name, uid: Number(fields[2]), gid: Number(fields[3]), home: fields[5] }
}

/** The start of a command line that runs the rest of it as the account. */
export function asAccount(account) {
  if (!account) return []
  return ['setpriv', `--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups', '--inh-caps=-all']
}

/** Takes away the variables by which a program finds the desktop session, and the folders, of who starts it. */
export const withoutDesktop = {
  XDG_CACHE_HOME: undefined,
  XDG_CONFIG_HOME: undefined,
  XDG_DATA_HOME: undefined,
  XDG_RUNTIME_DIR: undefined,
  DBUS_SESSION_BUS_ADDRESS: undefined,
}

/** The environment that the account needs in place of root's own. */
export function accountEnvironment(account) {
  if (!account) return {}
  return {
    HOME: account.home,
    USER: account.name,
    LOGNAME: account.name,
    ...withoutDesktop,
  }
}

/** Whether the account can run a program: root's own folders, for one, are closed to it. */
export function canRun(account, program) {
  return passesTest(account, '-x', program)
}

/** Whether the account can read a file. */
export function canRead(account, file) {
  return passesTest(account, '-r', file)
}

/** Makes a folder and all in it the account's own. */
export async function giveTo(account, folder) {
  if (account) await captureOrFail('chown', ['-R', `${account.uid}:${account.gid}`, folder])
}

/** A new home folder, the account's own, that is gone when this process ends. */
export async function makeTemporaryHome(account) {
  const folder = await mkdtemp(join(account?.home ?? tmpdir(), 'latchkey-home-'))
  atEnd(() => rm(folder, { recursive: true, force: true }))
  await giveTo(account, folder)
  return folder
}

async function passesTest(account, flag, file) {
  if (!account) return true
  const [command, ...args] = [...asAccount(account), 'test', flag, file]
  return (await capture(command, args, { cwd: '/' })).code === 0
}
