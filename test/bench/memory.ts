import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

const millisecondsBetweenLooks = 500
const mostLooks = 20
/** Two looks that differ by less than this part count as the same. */
const tolerance = 0.01

/**
 * The memory of a process and all its descendants, in MiB, once it no longer changes. A page that several of them share counts
 * once, and one of a file counts wholly, whichever other programs have it too: what else runs makes no difference.
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

/** Of a second that processes are given, what they may use and count as at rest. */
const restful = 0.03
const quietLooks = 4
const mostWorkLooks = 600

/** Resolves when a process and all its descendants have had next to nothing to do for two seconds; throws after five minutes. */
export async function settledWork(pid: number): Promise<void> {
  let before = await processorSecondsOfTree(pid)
  let quiet = 0
  for (let look = 0; look < mostWorkLooks && quiet < quietLooks; look += 1) {
    await wait(millisecondsBetweenLooks)
    const now = await processorSecondsOfTree(pid)
    quiet = (now - before) / (millisecondsBetweenLooks / 1_000) < restful ? quiet + 1 : 0
    before = now
  }
  if (quiet < quietLooks) throw new Error('It never comes to rest.')
}

async function memoryOfTree(root: number): Promise<number> {
  const maps = await Promise.all((await listTree(root)).map(readMemory))
  const files = new Map<string, number>()
  for (const [place, kibibytes] of maps.flatMap((map) => map.files))
    files.set(place, Math.max(kibibytes, files.get(place) ?? 0))
  return (sum(maps.map(({ own }) => own)) + sum([...files.values()])) / 1024
}

const clockTicksPerSecond = 100

async function processorSecondsOfTree(root: number): Promise<number> {
  return sum(await Promise.all((await listTree(root)).map(readClockTicks))) / clockTicksPerSecond
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

async function listTree(root: number): Promise<number[]> {
  const parents = await readParents()
  const isInTree = (pid: number | undefined): boolean =>
    pid === root || (pid !== undefined && isInTree(parents.get(pid)))
  return [...parents.keys()].filter(isInTree)
}

/** Time in the program and in the system for it, fields 14 and 15 of proc_pid_stat(5); names may have spaces. */
async function readClockTicks(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
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

interface ProcessMemory {
  /** KiB of its own or shared with its like: each has its proportional share (PSS, see proc_pid_smaps(5)). */
  readonly own: number
  /** KiB of the file in memory, by the place of the file that is mapped. */
  readonly files: readonly (readonly [place: string, kibibytes: number])[]
}

async function readMemory(pid: number): Promise<ProcessMemory> {
  const [rollup, maps] = await Promise.all(['smaps_rollup', 'smaps'].map((name) => readOfProcess(pid, name)))
  const files = (maps ?? '').split(/^(?=[0-9a-f]+-[0-9a-f]+ )/m).flatMap((map) => {
    const [, offset = '', file = '', path = ''] =
      /^\S+ \S+ (\S+) (\S+ \d+)[ ]*(.*)$/m.exec(map.slice(0, map.indexOf('\n'))) ?? []
    if (!path.startsWith('/') || /^\/(dev\/shm|memfd:)/.test(path)) return []
    return [[`${file} ${offset}`, readField(map, 'Rss') - readField(map, 'Anonymous')] as const]
  })
  return { own: sum(['Pss_Anon', 'Pss_Shmem'].map((name) => readField(rollup ?? '', name))), files }
}

function readField(text: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? 0)
}

/** Empty when the process has ended meanwhile. */
function readOfProcess(pid: number, name: string): Promise<string> {
  return readFile(`/proc/${pid}/${name}`, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return ''
    throw error
  })
}
