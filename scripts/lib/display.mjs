import { randomBytes } from 'node:crypto'
import { chmod, chown, copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { exists } from './cache.mjs'
import { Failure } from './failure.mjs'
import { say } from './progress.mjs'
import { atEnd, start } from './run.mjs'

/** Whether windows have nowhere to go. Root's Electron is another account's, and cannot use root's Wayland. */
export function isDisplayMissing() {
  if (process.platform !== 'linux' || process.env.DISPLAY) return false
  return process.getuid() === 0 || !process.env.WAYLAND_DISPLAY
}

/** Starts an Xvfb if there is no display, and returns the environment variables that lead to the display. */
export async function ensureDisplay(account) {
  if (isDisplayMissing()) return startXvfb(account)
  const authority = process.env.XAUTHORITY ?? join(homedir(), '.Xauthority')
  if (!account || !(await exists(authority))) return {}
  const copy = join(await makeFolder(), 'authority')
  await copyFile(authority, copy)
  await chown(copy, account.uid, account.gid)
  return { XAUTHORITY: copy }
}

async function startXvfb(account) {
  const authority = join(await makeFolder(), 'authority')
  await writeFile(authority, makeAuthority(), { mode: 0o600 })
  if (account) await chown(authority, account.uid, account.gid)
  // With -displayfd the server itself picks a free number and tells it, so two of them do not collide.
  const options = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset']
  const { child, exited } = start('Xvfb', [...options, '-auth', authority], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text
  })
  const number = new Promise((resolve) => child.stdio[3].once('data', (text) => resolve(String(text).trim())))
  const display = await Promise.race([
    number.then((digits) => `:${digits}`),
    exited.then(() => {
      throw new Failure(`Xvfb did not start:\n${errors}`)
    }),
  ])
  say(`No display: windows open unseen, in an Xvfb on ${display}.`)
  return { DISPLAY: display, XAUTHORITY: authority }
}

/** An Xauthority file with one entry, for any display: without the cookie in it nobody else sees our screen. */
function makeAuthority() {
  const familyWild = 0xffff
  const fields = ['', '', 'MIT-MAGIC-COOKIE-1', randomBytes(16)].flatMap((field) => {
    const bytes = Buffer.from(field)
    return [uint16(bytes.length), bytes]
  })
  return Buffer.concat([uint16(familyWild), ...fields])
}

function uint16(value) {
  return Buffer.from([value >> 8, value & 0xff])
}

async function makeFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'latchkey-display-'))
  atEnd(() => rm(folder, { recursive: true, force: true }))
  await chmod(folder, 0o711)
  return folder
}
