import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { library, startScript } from './script'

const run = JSON.stringify(library('run'))

describe('main', () => {
  it('passes on the exit code of what it ran', async () => {
    const { ended } = await startScript(`
      import { main, run } from ${run}
      await main(() => run(process.execPath, ['--eval', 'console.log(1); process.exit(7)']))`)
    expect(await ended).toEqual([7, null])
  })

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('on %s ends all it started, even what left its process group', async (signal, code) => {
    const { child, ended, line } = await startScript(`
      import { main, run } from ${run}
      await main(() => run('sh', ['-c', 'sleep 3600 & one=$!; setsid sleep 3600 & echo $$ $one $!; wait']))`)
    const pids = line.split(' ')
    expect(await Promise.all(pids.map(isRunning))).toEqual([true, true, true])
    child.kill(signal)
    expect(await ended).toEqual([code, null])
    expect(await Promise.all(pids.map(isRunning))).toEqual([false, false, false])
  })
})

/** Whether a process runs still: one that nobody has waited for yet has ended all the same. */
async function isRunning(pid: string): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => 'State: X')
  return !/^State:\s*[ZX]/m.test(status)
}
