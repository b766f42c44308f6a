import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { asAccount } from './account.mjs'
import { Failure } from './failure.mjs'
import { capture } from './run.mjs'

/**
 * Fails with what to do about it when Chromium's sandbox could not start on this machine. Without the
 * sandbox Electron is never started.
 */
export async function ensureSandboxPossible(electron, account) {
  if (process.platform !== 'linux') return
  const helper = join(electron.folder, 'chrome-sandbox')
  if ((await hasUserNamespaces(account)) || (await isSetuidRoot(helper))) return
  throw new Failure(`Chromium's sandbox cannot start here: this machine gives ordinary accounts no user namespaces.
Latchkey does not run without it. One of these helps:

  sudo sysctl -w kernel.unprivileged_userns_clone=1               (older Debian)
  sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0   (Ubuntu 23.10 and later)
  sudo chown root:root ${helper} && sudo chmod 4755 ${helper}
  docker run --security-opt seccomp=unconfined …                  (in a container)`)
}

/** Tries what Chromium needs: new user, process and network namespaces, with a user of its own inside. */
async function hasUserNamespaces(account) {
  const attempt = ['unshare', '--user', '--map-root-user', '--pid', '--net', '--fork', 'true']
  const [command, ...args] = [...asAccount(account), ...attempt]
  return (await capture(command, args, { cwd: '/' })).code === 0
}

async function isSetuidRoot(file) {
  return stat(file).then(
    ({ uid, mode }) => uid === 0 && (mode & 0o4001) === 0o4001,
    () => false,
  )
}
