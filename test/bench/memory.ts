import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

const millisecondsBetweenLooks = 500
const mostLooks = 20
/** Two looks that differ by less than this part count as the same. */
const tolerance = 0.01

/**
 * The memory of a process and all its descendants, in MiB, once it no longer changes. A page that several
 * processes share counts once, each having its proportional share of it (PSS, see proc_pid_smaps(5)).
 */
export async function settledMemory(pid: number): Promise<number> {
  let before = await memoryOfTree(pid)
  for (let look = 1; look < mostLooks; look += 1) {
    await wait(millisecondsBetweenLooks)
    const now = await memoryOfTree(pid)
    if (Math.abs(now - before) < before * tolerance) return now
    before = now
  }
  return before
}

async function memoryOfTree(root: number): Promise<number> {
  const parents = await readParents()
  const isInTree = (pid: number | undefined): boolean =>
    pid === root || (pid !== undefined && isInTree(parents.get(pid)))
  const shares = [...parents.keys()].filter(isInTree).map(readProportionalShare)
  const kibibytes = (await Promise.all(shares)).reduce((total, share) => total + share, 0)
  return kibibytes / 1024
}

async function readParents(): Promise<Map<number, number>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const entries = await Promise.all(
    pids.map(async (pid): Promise<[number, number]> => {
      // A process that has ended meanwhile has no parent, nor any memory.
      const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
      return [pid, Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? 0)]
    }),
  )
  return new Map(entries)
}

async function readProportionalShare(pid: number): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return ''
    throw error
  })
  return Number(/^Pss:\s*(\d+)/m.exec(rollup)?.[1] ?? 0)
}
