import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { constants } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { Failure } from './failure.mjs'
import { checkout } from './paths.mjs'

const millisecondsToEnd = 5000

/** Everything started and not yet ended, each the leader of a process group of its own. */
const running = new Set()

/**
 * Inherited by everything that is started. A process that left its group (Playwright gives each Electron
 * a new one) is still found by it at the end.
 */
const runMark = `LATCHKEY_RUN=${randomUUID()}`
process.env.LATCHKEY_RUN = runMark.split('=')[1]

const actionsAtEnd = []
let ending = false

/** Has something tidied up when this process ends, however that comes about, after all children ended. */
export function atEnd(action) {
  actionsAtEnd.push(action)
}

/**
 * Starts a child process that ends with this one, whatever way this one ends short of SIGKILL.
 * `exited` resolves to its exit code, by the shell's convention 128 + number for a signal. Once this process
 * is ending it does not settle any more, so that nothing goes on to its next step.
 */
export function start(command, args, options = {}) {
  if (ending) throw new Failure('Interrupted.')
  const child = spawn(command, args, {
    cwd: checkout,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
    ...options,
  })
  running.add(child)
  const exited = new Promise((resolve, reject) => {
    child.once('error', (error) => {
      running.delete(child)
      reject(new Failure(`${command} could not be started: ${error.message}`))
    })
    child.once('close', (code, signal) => {
      running.delete(child)
      if (!ending) resolve(code ?? 128 + constants.signals[signal])
    })
  })
  return { child, exited }
}

/** Runs a command to its end with its output shown, and returns its exit code. */
export function run(command, args, options) {
  return start(command, args, options).exited
}

/** Runs a command quietly and returns its exit code, its standard output, and all it printed, in order. */
export async function capture(command, args, options = {}) {
  const { child, exited } = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
    output += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    output += text
  })
  return { code: await exited, stdout, output }
}

/** Like {@link capture}, but an exit code other than 0 is a failure that shows all the command printed. */
export async function captureOrFail(command, args, options) {
  const result = await capture(command, args, options)
  if (result.code === 0) return result
  throw new Failure(
    `${result.output.trimEnd()}\n${command} ${args.join(' ')} ended with code ${result.code}.`,
  )
}

/**
 * The frame of every entry point: runs the action, whose number becomes the exit code, and ends everything
 * that was started when it returns, fails or is interrupted.
 */
export async function main(action) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      if (ending) return
      if (process.stderr.isTTY) process.stderr.write('\n')
      await endEverything()
      process.exit(128 + constants.signals[signal])
    })
  }
  let exitCode = 1
  try {
    exitCode = (await action(process.argv.slice(2))) ?? 0
  } catch (error) {
    if (!ending) console.error(error instanceof Failure ? `\n${error.message}` : error)
  }
  if (ending) return
  await endEverything()
  process.exit(exitCode)
}

/**
 * Ends what was started last first: an app still has its display while it closes. The leader of a group is
 * left to end the others, and what it leaves behind is killed.
 */
async function endEverything() {
  ending = true
  for (const child of [...running].reverse()) {
    child.kill('SIGTERM')
    const deadline = Date.now() + millisecondsToEnd
    while (running.has(child) && Date.now() < deadline) await wait(20)
    killGroup(child)
  }
  await killMarkedProcesses()
  for (const action of actionsAtEnd) await action()
}

function killGroup(child) {
  if (child.pid === undefined) return
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/t', '/f'])
  else kill(-child.pid)
}

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

async function killMarkedProcesses() {
  const deadline = Date.now() + millisecondsToEnd
  let pids = await findMarkedProcesses()
  while (pids.length > 0 && Date.now() < deadline) {
    for (const pid of pids) kill(pid)
    await wait(10)
    pids = await findMarkedProcesses()
  }
}

async function findMarkedProcesses() {
  if (process.platform !== 'linux') return []
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const marked = await Promise.all(
    pids.map(async (pid) => {
      // A process of another user, or one that has just ended, cannot be read and is not ours.
      const environment = await readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '')
      return environment.split('\0').includes(runMark)
    }),
  )
  return pids.filter((pid, index) => marked[index] && pid !== process.pid)
}
