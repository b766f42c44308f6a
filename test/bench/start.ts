import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { buildLargeVault } from '../helpers/large-vault'
import { giveToTestUser } from '../helpers/test-user'
import { settledMemory } from './memory'
import type { BenchContext, Figure } from './part'
import { median } from './statistics'

const pairs = 15

/** One start: from the start of the process to the painted first screen, and what it then has in memory. */
interface Sample {
  readonly milliseconds: number
  readonly mebibytes: number
}

interface Pair {
  readonly app: Sample
  readonly empty: Sample
}

export const name = 'start'

/** Starts the app on a vault up to its unlock screen, in turns with an empty window in the same Electron. */
export async function run(context: BenchContext): Promise<Figure[]> {
  const observedApp = join(context.home, 'observed-app')
  await cp(join(import.meta.dirname, 'observed-app'), observedApp, { recursive: true })
  const withVault = join(context.home, 'with-vault')
  await buildLargeVault(withVault, 'any password will do', 0)
  const start = async (label: string, environment: NodeJS.ProcessEnv): Promise<Sample> => {
    const userData = join(context.home, label)
    await cp(withVault, userData, { recursive: true })
    giveToTestUser(userData)
    return observeStart(context.electron, observedApp, userData, environment)
  }
  const startPair = async (label: string): Promise<Pair> => ({
    app: await start(`${label}-app`, { OBSERVED_APP: context.app }),
    empty: await start(`${label}-empty`, {}),
  })

  // The first pair brings the files into the system's cache and does not count.
  await startPair('first')
  const measured: Pair[] = []
  for (let count = 1; count <= pairs; count += 1) {
    const pair = await startPair(String(count))
    context.say(`start ${count} of ${pairs}: app ${show(pair.app)}, empty window ${show(pair.empty)}`)
    measured.push(pair)
  }
  const time = median(measured.map(({ app, empty }) => app.milliseconds / empty.milliseconds))
  const memory = median(measured.map(({ app, empty }) => app.mebibytes / empty.mebibytes))
  return [
    { name: 'start time', value: time, unit: '× empty window', limit: 1.25 },
    { name: 'start memory', value: memory, unit: '× empty window', limit: 1.3 },
  ]
}

async function observeStart(
  electron: string,
  observedApp: string,
  userData: string,
  environment: NodeJS.ProcessEnv,
): Promise<Sample> {
  const started = performance.now()
  const child = spawn(electron, [`--user-data-dir=${userData}`, observedApp], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const exited = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })
  const outcome = await Promise.race([
    once(lines, 'line').then(() => performance.now() - started),
    exited.then(() => 'exited' as const),
  ])
  if (outcome === 'exited') throw new Error(`Electron ended before its first screen was painted.\n${errors}`)
  if (child.pid === undefined) throw new Error('Electron has no process.')
  const mebibytes = await settledMemory(child.pid)
  child.kill()
  await exited
  return { milliseconds: outcome, mebibytes }
}

function show({ milliseconds, mebibytes }: Sample): string {
  return `${milliseconds.toFixed(0)} ms ${mebibytes.toFixed(0)} MiB`
}
