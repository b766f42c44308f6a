import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { env, execPath, platform } from 'node:process'
import { text } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { password } from '../../helpers/temporary-vault'

// The Secret Service of Linux, a new one for each test: nothing of the machine's own keychain is touched.
const linuxTest = test.runIf(platform === 'linux')

linuxTest('a real keychain opens the vault, until its entry is deleted or its service hangs', async () => {
  const said = await runInSession(
    `printf '\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 && exec "$@"`,
  )
  expect(said).toEqual({
    status: { available: true },
    turnedOn: 'ok',
    unlocked: 'ok',
    afterDeletion: 'keychain-unavailable',
    again: 'ok',
    whileHung: 'keychain-unavailable',
    whileStillHung: 'keychain-unavailable',
    withPassword: 'ok',
  })
})

linuxTest('without a service the keychain says so, and the password opens the vault', async () => {
  // Otherwise D-Bus would start the one that is installed.
  expect(await runInSession('export DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere; exec "$@"')).toEqual({
    status: { available: false, reason: expect.stringContaining('No keychain service') },
    turnedOn: 'keychain-unavailable',
    withPassword: 'ok',
  })
})

/** What the child says, in a D-Bus session of its own in which a shell script came first. */
async function runInSession(script: string): Promise<unknown> {
  const folder = await temporaryFolder()
  const home = join(folder, 'home')
  await mkdir(home)
  const helpers = join(import.meta.dirname, '../../helpers')
  const node = [
    execPath,
    '--import',
    join(helpers, 'typescript-hooks.mjs'),
    join(helpers, 'keychain-child.mts'),
  ]
  const child = spawn(
    'dbus-run-session',
    ['--', 'sh', '-c', script, 'sh', ...node, join(folder, 'vault'), password],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { PATH: env.PATH, HOME: home, XDG_RUNTIME_DIR: home, XDG_DATA_HOME: home },
    },
  )
  const [said] = await Promise.all([text(child.stdout), once(child, 'exit')])
  return JSON.parse(said)
}
